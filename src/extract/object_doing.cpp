#include "extract/object_doing.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "extract/noun_phrases.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t longest = 7; ///< tokens of an object

/// How a verb leads from its object to what the object does, and the verbs that do so.
struct Leading {
    std::string_view by; ///< "" for the bare verb
    bool ing;
    std::initializer_list<std::string_view> verbs;
};

const Leading leading[] = {
    {"to", false, {"want", "require", "force", "allow", "enable", "order", "oblige", "permit", "urge", "ask", "help", "tell", "persuade", "convince", "encourage", "teach", "train", "invite", "instruct", "compel", "pay"}},
    {"of", true, {"accuse", "suspect", "convict", "acquit"}},
    {"with", true, {"charge"}},
    {"from", true, {"stop", "ban", "bar", "prevent", "block", "prohibit", "keep"}},
    {"for", true, {"blame", "jail", "thank", "sentence", "fine", "praise", "criticise", "criticize", "arrest", "condemn", "honour", "honor", "fire", "sack", "dismiss", "suspend", "punish"}},
    {"", true, {"catch", "see", "watch", "hear", "film", "spot", "show", "photograph"}},
};

class ObjectDoing {
  public:
    ObjectDoing(const Reading& reading, const Clause& clause, const Mention& mention)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention), phrases_(reading, clause, &mention)
    {}

    std::string find() const
    {
        const bool when = mention_.type == MentionType::Date || (mention_.type == MentionType::Duration && mention_.tokens.end < clause_.tokens.end && tokens_.lower(mention_.tokens.end) == "ago");
        if (!clause_.verb || mention_.tokens.begin < *clause_.verb) return {};
        if (!clause_.passive && clause_.verb_lemma == "expect") return led_by({"to", false, {}});
        if (when) return {};
        const bool lasts = mention_.type == MentionType::Duration; // "barred Ada Holm from buying shares for 10 years"
        if (!clause_.passive)
            for (const Leading& way : leading)
                for (const std::string_view verb : way.verbs)
                    if (clause_.verb_lemma == verb && !(lasts && way.ing))
                        if (std::string doer = led_by(way); !doer.empty()) return doer;
        return recorded();
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    bool doing(std::uint32_t i, bool ing) const
    {
        if (ing) return is(i, WordClass::VerbIng) && !phrases_.in_number(i) && tokens_.lower(i) != "including" && tokens_.lower(i) != "during" && tokens_.lower(i) != "according";
        return is(i, WordClass::VerbBase) || is(i, WordClass::BeForm);
    }

    std::string led_by(const Leading& way) const
    {
        const std::uint32_t first = *clause_.verb + 1;
        if (first + 2 >= mention_.tokens.begin || tokens_.lower(first) == way.by || tokens_.lower(first) == "to" || tokens_.lower(first) == "that") return {};
        for (std::uint32_t i = first + 1; i < mention_.tokens.begin && i < first + longest; ++i) {
            if (tokens_[i].kind == TokenKind::Symbol && tokens_.raw(i) != "-") return {};
            const std::uint32_t verb = way.by.empty() ? i : i + 1;
            if (verb >= mention_.tokens.begin) return {};
            if ((!way.by.empty() && tokens_.lower(i) != way.by) || !doing(verb, way.ing)) continue;
            if (reading_.lemmas[verb] == "approve" || reading_.lemmas[verb] == "vote") return {}; // "asked shareholders to approve 40 million shares"
            return doer({first, i}, way.by.empty());
        }
        return {};
    }

    /// "A tape of Karl Brandt allegedly firing 3 shots".
    std::string recorded() const
    {
        for (std::uint32_t i = mention_.tokens.begin - 1; i > clause_.tokens.begin + 2 && mention_.tokens.begin - i < longest; --i) {
            if (tokens_[i].kind == TokenKind::Symbol) return {};
            if (!doing(i, true)) continue;
            std::uint32_t end = i;
            while (end > clause_.tokens.begin + 2 && tokens_.lower(end - 1).ends_with("ly")) --end;
            const EntityMention* name = entity_ending_at(reading_, end);
            if (name == nullptr || name->people || name->tokens.begin < clause_.tokens.begin + 2 || tokens_.lower(name->tokens.begin - 1) != "of") return {};
            for (const std::string_view record : {"tape", "audiotape", "videotape", "recording", "video", "footage", "film", "picture", "photo", "photograph", "image", "clip"})
                if (reading_.lemmas[name->tokens.begin - 2] == record) return name->entity;
            return {};
        }
        return {};
    }

    /// The object that the words are: a name, or what their noun names.
    std::string doer(TokenRange words, bool named_only) const
    {
        const auto name = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), words.begin, [](const EntityMention& e, std::uint32_t t) { return e.tokens.end <= t; });
        bool own = name != reading_.entities.end() && name->tokens.end == words.end && !name->people;
        for (std::uint32_t i = words.begin; own && i < name->tokens.begin; ++i) own = !is(i, WordClass::Preposition); // "members of Tatra"
        if (own) return name->entity;
        return named_only ? std::string() : phrases_.noun_of(words);
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention& mention_;
    NounPhrases phrases_;
};

} // namespace

std::string object_doing(const Reading& reading, const Clause& clause, const Mention& mention)
{
    return ObjectDoing(reading, clause, mention).find();
}

} // namespace crosscheck
