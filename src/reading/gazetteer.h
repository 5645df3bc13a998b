#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/word_table.h"
#include "reading/reading.h"
#include "reading/words.h"
#include "text/tokens.h"

namespace crosscheck {

/// A name the packs know.
struct NamedEntity {
    std::string id;   ///< slug
    EntityType type = EntityType::Unknown;
    std::string name; ///< its first name, for people to read
    std::string country; ///< the country a place lies in, or empty
    bool agency = false; ///< a news agency or outlet: passes on what others say
    bool capital = false; ///< of `country`, and its government by metonymy
};

/// How a name stands for its entity.
enum class NameKind : std::uint8_t {
    Name,      ///< it is the name
    People,    ///< "Iranian", "Germans": of that country
    Capital,   ///< the capital: a place of its own, and its government by metonymy
    ByContext, ///< "the coalition": only where the article names the entity in full
};

struct NameMatch {
    std::uint32_t entity = 0; ///< index for Gazetteer::entity
    std::uint32_t size = 0;   ///< tokens
    NameKind kind = NameKind::Name;
};

/// Names, aliases and types from the packs, and the words of each language by
/// which the structure of a text is read. Immutable once loaded.
class Gazetteer {
  public:
    /// The longest name that begins at the token, as printed (a possessive
    /// ending on its last word does not count). ByContext names are matched by
    /// any case and only when nothing else is.
    std::optional<NameMatch> match(const TokenBuffer& tokens, std::uint32_t token) const;
    const NamedEntity& entity(std::uint32_t index) const { return entities_[index]; }
    std::size_t size() const { return entities_.size(); }
    /// The entity of that slug, or null.
    const NamedEntity* find(std::string_view id) const;
    /// The words of a language ("en", "en-GB"); those of English when there are none.
    const Words& words(std::string_view language) const;

  private:
    friend class GazetteerLoader;

    struct Name {
        std::vector<std::string> tokens; ///< raw; lower case for ByContext
        std::uint32_t entity = 0;
        NameKind kind = NameKind::Name;
    };
    using NameTable = WordTable<std::vector<Name>>;

    std::optional<NameMatch> match_in(const NameTable& table, const TokenBuffer& tokens,
                                      std::uint32_t token, bool any_case) const;

    std::vector<NamedEntity> entities_;
    WordTable<std::uint32_t> by_id_;
    NameTable names_;      ///< by first token, longest first
    NameTable by_context_; ///< the same in lower case
    std::map<std::string, Words, std::less<>> words_; ///< by language
};

/// Reads, of (path below the rules folder, text) pairs, core/entities.yaml,
/// <language>/words.yaml and <language>/lemmas.yaml; other files are passed
/// over. A fault is an Error with "path:line:col: message".
Result<Gazetteer> load_gazetteer(const std::vector<std::pair<std::string, std::string>>& files);

/// "Heiko Maas" → "heiko-maas": the id of a name no pack knows. Letters with
/// marks lose them where that is plain ("Ménaka" → "menaka").
std::string slug(std::string_view name);

} // namespace crosscheck
