#include "extract/frames.h"

#include <algorithm>

#include "extract/arguments.h"
#include "extract/goods.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t gap_limit = 3;

/// Matches the words of a trigger around its anchor. A pattern's slots are
/// filled on the way.
class PhraseMatcher {
  public:
    PhraseMatcher(const Scene& scene, const Trigger& trigger, const ValueSpec& value, TokenRange sentence)
        : scene_(scene), trigger_(trigger), value_(value), sentence_(sentence), range_{0, 0}
    {}

    bool match(std::uint32_t anchor)
    {
        range_ = {anchor, anchor + 1};
        return forward(trigger_.anchor + 1, anchor + 1) && backward(trigger_.anchor, anchor);
    }

    TokenRange range() const { return range_; }
    std::optional<std::uint32_t> mention() const { return mention_; }
    const EntityMention* subject() const { return subject_; }

  private:
    /// Past what stands between two commas there: "the march, to mark a strike, at". Nothing for a list.
    std::optional<std::uint32_t> past_aside(std::uint32_t comma) const;
    bool forward(std::uint32_t word, std::uint32_t token);
    bool backward(std::uint32_t word, std::uint32_t token);
    bool take_value(std::uint32_t token, bool ends, std::uint32_t& next);

    const Scene& scene_;
    const Trigger& trigger_;
    const ValueSpec& value_;
    TokenRange sentence_;
    TokenRange range_;
    std::optional<std::uint32_t> mention_;
    const EntityMention* subject_ = nullptr;
};

/// Fills {value} by a mention that begins (or ends) at `token`.
bool PhraseMatcher::take_value(std::uint32_t token, bool ends, std::uint32_t& next)
{
    const std::uint32_t from = ends ? (token > sentence_.begin + 16 ? token - 16 : sentence_.begin) : token;
    const auto [first, last] = scene_.mentions_in({from, ends ? token : token + 1});
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& mention = scene_.reading().mentions[m];
        if ((ends && mention.tokens.end != token) || !accepts(value_, mention, true)) continue;
        mention_ = m;
        next = ends ? mention.tokens.begin : mention.tokens.end;
        return true;
    }
    return false;
}

std::optional<std::uint32_t> PhraseMatcher::past_aside(std::uint32_t comma) const
{
    constexpr std::uint32_t shortest = 3; // "bread, milk, eggs"
    constexpr std::uint32_t longest = 12;
    if (scene_.lower(comma) != ",") return std::nullopt;
    const bool described = comma + 2 < sentence_.end && (scene_.tokens()[comma + 1].kind == TokenKind::Number ? scene_.lower(comma + 2) == "," : scene_.is(comma + 1, scene_.words().determiners)); // ", 28,", ", the keeper,"
    for (std::uint32_t i = comma + 1; i + 1 < std::min(sentence_.end, comma + 2 + longest); ++i) {
        if (scene_.lower(i) == ",") return i > comma + shortest || described ? std::optional(i + 1) : std::nullopt;
        if (scene_.is_punctuation(i) && scene_.lower(i) != "-" && scene_.lower(i) != "’") break;
    }
    return std::nullopt;
}

bool PhraseMatcher::forward(std::uint32_t word, std::uint32_t token)
{
    if (word == trigger_.words.size()) {
        range_.end = std::max(range_.end, token);
        return true;
    }
    const PhraseWord& wanted = trigger_.words[word];
    using Slot = PhraseWord::Slot;
    if (wanted.slot == Slot::Gap) {
        for (std::uint32_t gap = 0; gap <= gap_limit && token + gap <= sentence_.end; ++gap) {
            if (forward(word + 1, token + gap)) return true;
            if (token + gap < sentence_.end && scene_.is_punctuation(token + gap) &&
                scene_.lower(token + gap) != "-" && scene_.lower(token + gap) != "’") {
                const std::optional<std::uint32_t> behind = past_aside(token + gap);
                return behind && forward(word + 1, *behind);
            }
        }
        return false;
    }
    if (token < sentence_.end) {
        std::uint32_t next = token + 1;
        if (wanted.slot == Slot::Value) return take_value(token, false, next) && forward(word + 1, next);
        if (wanted.slot == Slot::Subject) {
            subject_ = scene_.entity_at(token);
            return subject_ != nullptr && forward(word + 1, subject_->tokens.end);
        }
        if (scene_.in(wanted.numbers, token) && forward(word + 1, token + 1)) return true;
    }
    return wanted.optional && forward(word + 1, token);
}

/// The words before the anchor, from right to left; `token` is one past the next.
bool PhraseMatcher::backward(std::uint32_t word, std::uint32_t token)
{
    if (word == 0) {
        range_.begin = std::min(range_.begin, token);
        return true;
    }
    const PhraseWord& wanted = trigger_.words[word - 1];
    using Slot = PhraseWord::Slot;
    if (wanted.slot == Slot::Gap) {
        for (std::uint32_t gap = 0; gap <= gap_limit && token >= sentence_.begin + gap; ++gap) {
            if (backward(word - 1, token - gap)) return true;
        }
        return false;
    }
    if (token > sentence_.begin) {
        std::uint32_t next = token - 1;
        if (wanted.slot == Slot::Value) return take_value(token, true, next) && backward(word - 1, next);
        if (wanted.slot == Slot::Subject) {
            subject_ = scene_.entity_at(token - 1);
            return subject_ != nullptr && backward(word - 1, subject_->tokens.begin);
        }
        if (scene_.in(wanted.numbers, token - 1) && backward(word - 1, token - 1)) return true;
    }
    return wanted.optional && backward(word - 1, token);
}

bool sentence_has(const Scene& scene, TokenRange range, const RuleWordSet& words)
{
    for (std::uint32_t token = range.begin; token < range.end; ++token)
        if (scene.in(words, token)) return true;
    return false;
}

/// A stretch around the trigger, so that a sentence without end costs no more.
TokenRange around(TokenRange inner, TokenRange outer, std::uint32_t reach)
{
    return {inner.begin > outer.begin + reach ? inner.begin - reach : outer.begin,
            std::min(outer.end, inner.end + reach)};
}

std::string_view wanted(ValueClass type)
{
    switch (type) {
    case ValueClass::Text: return "the words that would be its value";
    case ValueClass::Entity: return "a name of the kind it asks for";
    default: return "a figure of the kind it asks for";
    }
}

class SentenceSearch {
  public:
    SentenceSearch(const Scene& scene, TokenRange sentence, std::vector<Candidate>& candidates,
                   std::vector<Attempt>* attempts)
        : scene_(scene), sentence_(sentence), candidates_(candidates), attempts_(attempts)
    {}

    void run()
    {
        const TriggerIndex& index = scene_.language().index;
        for (std::uint32_t token = sentence_.begin; token < sentence_.end; ++token) {
            const RuleWord lower = scene_.lower_number(token);
            const RuleWord lemma = scene_.lemma_number(token);
            if (const auto* entries = index.find(lower)) try_entries(*entries, token);
            if (lemma == lower) continue;
            if (const auto* entries = index.find(lemma)) try_entries(*entries, token);
        }
    }

  private:
    void try_entries(const std::vector<TriggerIndex::Entry>& entries, std::uint32_t token)
    {
        for (const TriggerIndex::Entry& entry : entries) try_entry(entry, token);
    }

    void try_entry(TriggerIndex::Entry entry, std::uint32_t token)
    {
        const Rule& rule = scene_.rules().rules()[entry.rule];
        const Trigger& trigger = rule.triggers[entry.trigger];
        PhraseMatcher matcher(scene_, trigger, rule.value, sentence_);
        if (!matcher.match(token)) return;
        const Match match{&rule, entry.rule, entry.trigger, matcher.range(), sentence_};
        if (vetoed(match)) return;
        std::vector<Candidate> found;
        if (trigger.role == Role::Pattern) {
            const Mention& mention = scene_.reading().mentions[*matcher.mention()];
            found.push_back({entry.rule, entry.trigger, match.tokens, matcher.mention(), mention.tokens,
                             std::nullopt, matcher.subject(), false, 0});
        } else if (rule.value.type == ValueClass::Text || rule.value.type == ValueClass::Entity) {
            found = find_phrases(scene_, match);
        } else {
            found = find_arguments(scene_, match);
        }
        if (!of_event(rule)) add_gapped(found);
        if (found.empty() && attempts_ != nullptr)
            fail(match, std::string(wanted(rule.value.type)) + " as its " + std::string(name(trigger.role)));
        candidates_.insert(candidates_.end(), found.begin(), found.end());
    }

    static bool of_event(const Rule& rule)
    {
        const std::vector<SubjectFrom>& from = rule.subject.from;
        return std::find(from.begin(), from.end(), SubjectFrom::Event) != from.end();
    }

    void add_gapped(std::vector<Candidate>& found) const
    {
        const std::size_t own = found.size();
        for (std::size_t c = 0; c < own; ++c) {
            if (!found[c].mention || found[c].part) continue;
            for (Candidate& member : gapped_members(scene_, found[c])) found.push_back(std::move(member));
        }
    }

    bool vetoed(const Match& match)
    {
        const Rule& rule = *match.rule;
        if (!rule.with.empty() && !sentence_has(scene_, around(match.tokens, sentence_, 40), rule.with_words)) {
            fail(match, "one of the words that must stand in the sentence");
            return true;
        }
        if (rule.unless.empty()) return false;
        const Clause& clause = scene_.reading().clauses[scene_.reading().clause_of(match.tokens.begin)];
        TokenRange near = around(match.tokens, clause.tokens, 24);
        if (rule.value.type == ValueClass::Text) near.end = std::max(near.end, std::min(match.tokens.end + 4, sentence_.end)); // "denied a request"
        if (!sentence_has(scene_, near, rule.unless_words)) return false;
        fail(match, "a clause without the words that the rule excludes");
        return true;
    }

    void fail(const Match& match, std::string_view missing)
    {
        if (attempts_ != nullptr) {
            attempts_->push_back({match.rule_index, match.trigger, match.tokens, std::string(missing)});
        }
    }

    const Scene& scene_;
    TokenRange sentence_;
    std::vector<Candidate>& candidates_;
    std::vector<Attempt>* attempts_;
};

} // namespace

void find_candidates(const Scene& scene, std::uint32_t sentence, std::vector<Candidate>& candidates,
                     std::vector<Attempt>* attempts)
{
    SentenceSearch(scene, scene.tokens().sentences()[sentence], candidates, attempts).run();
}

} // namespace crosscheck
