#include "reading/gazetteer.h"

#include <algorithm>

#include "base/ascii.h"
#include "yaml/node.h"

namespace crosscheck {
namespace {

std::vector<std::string> name_tokens(std::string_view name)
{
    const std::string text(name);
    const TokenBuffer tokens = tokenize(text);
    std::vector<std::string> parts;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) parts.emplace_back(tokens.raw(i));
    return parts;
}

std::optional<EntityType> body_type(std::string_view name)
{
    if (name == "organisation") return EntityType::Organisation;
    if (name == "coalition") return EntityType::Coalition;
    if (name == "armed") return EntityType::Armed;
    if (name == "company") return EntityType::Company;
    if (name == "event") return EntityType::Event;
    if (name == "person") return EntityType::Person;
    if (name == "place") return EntityType::Place;
    return std::nullopt;
}

/// The Latin letter with a mark at `text[at]` (two bytes, U+00C0 to U+017F) without its mark; 0 when unknown.
char plain_letter(std::string_view text, std::size_t at)
{
    if (at + 1 >= text.size()) return 0;
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto next = static_cast<unsigned char>(text[at + 1]);
    constexpr std::string_view latin1 = "aaaaaaaceeeeiiiidnooooo ouuuuyts";
    static_assert(latin1.size() == 32);
    if (lead == 0xC3) return latin1[next & 0x1FU] == ' ' ? '\0' : latin1[next & 0x1FU];
    constexpr std::string_view extended_a = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll";
    constexpr std::string_view extended_b = "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    static_assert(extended_a.size() == 64 && extended_b.size() == 64);
    if (lead == 0xC4) return extended_a[next & 0x3FU];
    if (lead == 0xC5) return extended_b[next & 0x3FU];
    return 0;
}

} // namespace

class GazetteerLoader {
  public:
    std::string fault;
    Gazetteer gazetteer;

    void read_file(const std::string& path, const std::string& text)
    {
        const auto ends = [&](std::string_view ending) {
            return path.size() >= ending.size() && path.compare(path.size() - ending.size(), ending.size(), ending) == 0;
        };
        const bool entities = ends("core/entities.yaml");
        const bool words = ends("/words.yaml");
        if (!fault.empty() || (!entities && !words && !ends("/lemmas.yaml"))) return;
        const Result<YamlNode> root = parse_yaml(text, path);
        if (!root) {
            fault = root.error();
            return;
        }
        if (entities) return read_entities(*root, path);
        const std::size_t last = path.rfind('/');
        const std::size_t before = last == 0 ? std::string::npos : path.rfind('/', last - 1);
        const std::size_t begin = before == std::string::npos ? 0 : before + 1;
        Words& table = gazetteer.words_[path.substr(begin, last - begin)];
        fault = words ? read_words(*root, path, table) : read_lemmas(*root, path, table);
    }

    void finish()
    {
        for (Gazetteer::NameTable* table : {&gazetteer.names_, &gazetteer.by_context_}) {
            for (auto& [first, names] : *table) {
                std::stable_sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
                    return a.tokens.size() > b.tokens.size();
                });
            }
        }
    }

  private:
    void fail(const std::string& path, const YamlNode& node, const std::string& message)
    {
        if (fault.empty()) {
            fault = path + ":" + std::to_string(node.line) + ":" + std::to_string(node.column) + ": " + message;
        }
    }

    void read_entities(const YamlNode& root, const std::string& path)
    {
        for (const auto& [section, list] : root.members) {
            if (section != "countries" && section != "places" && section != "bodies") {
                fail(path, list, "unknown section '" + section + "'; expected countries, places or bodies");
            }
            for (const YamlNode& item : list.items) {
                const YamlNode* id = item.find("id");
                if (id == nullptr || id->scalar.empty()) {
                    fail(path, item, "an entity needs an 'id'");
                    continue;
                }
                EntityType type = section == "countries" ? EntityType::Country : EntityType::Place;
                if (section == "bodies") {
                    const YamlNode* written = item.find("type");
                    const auto known = body_type(written != nullptr ? written->scalar : "");
                    if (!known) fail(path, item, "'" + id->scalar + "' needs a 'type' that is known");
                    type = known.value_or(EntityType::Organisation);
                }
                read_entity(item, id->scalar, type, path);
            }
        }
    }

    void read_entity(const YamlNode& item, const std::string& id, EntityType type, const std::string& path)
    {
        const YamlNode* names = item.find("names");
        if (names == nullptr || names->items.empty()) return fail(path, item, "'" + id + "' needs 'names'");
        NamedEntity entity{id, type, names->items.front().scalar, "", false};
        if (const YamlNode* country = item.find("country")) entity.country = country->scalar;
        if (const YamlNode* agency = item.find("agency")) entity.agency = agency->scalar == "true";
        const std::uint32_t index = add(std::move(entity));
        for (const YamlNode& name : names->items) add_name(name.scalar, index, NameKind::Name);
        if (const YamlNode* people = item.find("people")) {
            for (const YamlNode& name : people->items) add_name(name.scalar, index, NameKind::People);
        }
        if (const YamlNode* context = item.find("by_context")) {
            for (const YamlNode& name : context->items) add_name(ascii_lower(name.scalar), index, NameKind::ByContext);
        }
        if (const YamlNode* capitals = item.find("capitals")) {
            for (const YamlNode& name : capitals->items) {
                const std::uint32_t capital = add({slug(name.scalar), EntityType::Place, name.scalar, id, false, true});
                add_name(name.scalar, capital, NameKind::Capital);
            }
        }
    }

    std::uint32_t add(NamedEntity entity)
    {
        const auto index = static_cast<std::uint32_t>(gazetteer.entities_.size());
        gazetteer.by_id_.emplace(entity.id, index);
        gazetteer.entities_.push_back(std::move(entity));
        return index;
    }

    void add_name(const std::string& name, std::uint32_t entity, NameKind kind)
    {
        std::vector<std::string> tokens = name_tokens(name);
        if (tokens.empty()) return;
        Gazetteer::NameTable& table = kind == NameKind::ByContext ? gazetteer.by_context_ : gazetteer.names_;
        if (tokens.size() > 1 && tokens.back() == ".") {
            auto shorter = tokens;
            shorter.pop_back();
            table[shorter.front()].push_back({shorter, entity, kind});
        }
        const std::string first = tokens.front();
        table[first].push_back({std::move(tokens), entity, kind});
        const std::size_t dots = name.find("U.S."); // text that was tokenised and glued together has "U. S."
        if (dots != std::string::npos) add_name(name.substr(0, dots) + "U. S." + name.substr(dots + 4), entity, kind);
        const std::size_t nations = name.find("U.N.");
        if (nations != std::string::npos) add_name(name.substr(0, nations) + "U. N." + name.substr(nations + 4), entity, kind);
    }
};

std::optional<NameMatch> Gazetteer::match_in(const NameTable& table, const TokenBuffer& tokens,
                                             std::uint32_t token, bool any_case) const
{
    const auto text = [&](std::uint32_t i) { return any_case ? tokens.lower(i) : tokens.raw(i); };
    const std::string_view second = text(token + 1);
    // The words behind the first; that one is what the name was found by.
    const auto goes_on = [&](const Name& name) {
        if (name.tokens.size() == 1) return true;
        if (token + name.tokens.size() > tokens.size() || second.front() != name.tokens[1].front()) return false;
        for (std::uint32_t i = 1; i < name.tokens.size(); ++i) {
            std::string_view word = text(token + i);
            const bool last = i + 1 == name.tokens.size();
            if (word != name.tokens[i] && !(last && without_possessive(word) == name.tokens[i])) return false;
        }
        return true;
    };
    const auto try_list = [&](std::string_view first, bool possessive) -> std::optional<NameMatch> {
        const std::vector<Name>* names = table.find(first);
        if (names == nullptr) return std::nullopt;
        for (const Name& name : *names) {
            if (possessive ? name.tokens.size() == 1 : goes_on(name)) return NameMatch{name.entity, static_cast<std::uint32_t>(name.tokens.size()), name.kind};
        }
        return std::nullopt;
    };
    const std::string_view word = text(token);
    if (auto match = try_list(word, false)) return match;
    const std::string_view bare = without_possessive(word);
    return bare.size() == word.size() ? std::nullopt : try_list(bare, true);
}

std::optional<NameMatch> Gazetteer::match(const TokenBuffer& tokens, std::uint32_t token) const
{
    if (auto found = match_in(names_, tokens, token, false)) return found;
    return match_in(by_context_, tokens, token, true);
}

const NamedEntity* Gazetteer::find(std::string_view id) const
{
    const std::uint32_t* index = by_id_.find(id);
    return index == nullptr ? nullptr : &entities_[*index];
}

const Words& Gazetteer::words(std::string_view language) const
{
    static const Words none;
    auto found = words_.find(language.substr(0, language.find('-')));
    if (found == words_.end()) found = words_.find(std::string_view("en"));
    return found == words_.end() ? none : found->second;
}

Result<Gazetteer> load_gazetteer(const std::vector<std::pair<std::string, std::string>>& files)
{
    GazetteerLoader loader;
    for (const auto& [path, text] : files) loader.read_file(path, text);
    loader.finish();
    if (!loader.fault.empty()) return Error{loader.fault};
    return std::move(loader.gazetteer);
}

std::string slug(std::string_view name)
{
    std::string out;
    const auto dash = [&] {
        if (!out.empty() && out.back() != '-') out += '-';
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            const bool upper = c >= 'A' && c <= 'Z';
            const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (upper || plain) out += upper ? static_cast<char>(c - 'A' + 'a') : c;
            else if (c != '.' && c != '\'') dash();
            continue;
        }
        if (const char plain = plain_letter(name, i); plain != 0) {
            out += plain;
            ++i;
        } else if (byte == 0xE2) {
            i += 2; // a typographic mark
        } else {
            out += c;
        }
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

} // namespace crosscheck
