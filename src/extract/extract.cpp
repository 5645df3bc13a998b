#include "extract/extract.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "extract/assembly.h"
#include "extract/date_checks.h"
#include "extract/event_days.h"
#include "extract/frames.h"
#include "extract/increments.h"
#include "extract/offspring.h"
#include "extract/parts.h"
#include "extract/precedence.h"
#include "extract/referents.h"
#include "extract/respectively.h"
#include "extract/shares.h"
#include "extract/slots.h"

namespace crosscheck {
namespace {

Changes changes_of(RuleChanges changes)
{
    switch (changes) {
    case RuleChanges::Fixed: return Changes::Fixed;
    case RuleChanges::Freely: return Changes::Freely;
    case RuleChanges::Grows: return Changes::Grows;
    }
    return Changes::Freely;
}

Value implied_value(double number, std::string unit, std::string text)
{
    Value value;
    value.type = ValueType::Count;
    value.printed = value.lower = value.upper = number;
    value.unit = std::move(unit);
    value.text = std::move(text);
    return value;
}

/// What the rule says is the same: two values whose relative difference is at
/// most `tolerance` have intervals that meet.
void widen(Value& value, double tolerance)
{
    const bool number = value.type != ValueType::Date && value.type != ValueType::Text && value.type != ValueType::Entity;
    if (!number || tolerance <= 0 || value.hedge != Hedge::Exact) return;
    if (value.lower) *value.lower -= std::abs(*value.lower) * tolerance / 2;
    if (value.upper) *value.upper += std::abs(*value.upper) * tolerance / 2;
}

/// Claims of one article, from candidates to the contract.
class Extractor {
  public:
    Extractor(const Article& article, const RuleSet& rules, const Reading& reading)
        : article_(article), rules_(rules), reading_(reading),
          scene_(reading, rules, rules.language(article.language)), affiliations_(find_affiliations(scene_))
    {}

    /// Nothing, when `stop` says yes on the way.
    std::optional<Extraction> run(const StopCheck& stop)
    {
        std::vector<Candidate> candidates;
        for (std::uint32_t s = 0; s < reading_.sentences.size(); ++s) {
            if (reading_.sentences[s].set_aside) continue;
            if (stopped(stop)) return std::nullopt;
            find_candidates(scene_, s, candidates, nullptr);
        }
        std::erase_if(candidates, [&](const Candidate& candidate) { return !stopped(stop) && (counts_offspring(candidate) || lacks_subject(candidate)); });
        extraction_.claims.reserve(reading_.mentions.size());
        for (const Candidate& candidate : settle(scene_, std::move(candidates))) {
            if (stopped(stop)) return std::nullopt;
            add_claim(candidate);
        }
        add_conversions();
        add_generic();
        link_conversions();
        put_in_order();
        settle_increments(extraction_.claims);
        lend_event_days(reading_.date, extraction_.claims);
        distribute_respectively(reading_, extraction_.claims);
        find_referents(reading_, extraction_.claims);
        tie_parts(scene_, extraction_.claims);
        tie_shares(scene_, extraction_.claims);
        mark_echoes(reading_, extraction_.claims);
        extraction_.diagnostics = check_dates(article_, scene_);
        count_quantities();
        return std::move(extraction_);
    }

  private:
    /// In the order of the text. Claims are large: each is moved once.
    void put_in_order()
    {
        std::vector<Claim>& claims = extraction_.claims;
        std::vector<std::size_t> order(claims.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&claims](std::size_t first, std::size_t second) {
            const Claim& a = claims[first];
            const Claim& b = claims[second];
            return std::tie(a.evidence.span, a.kind, a.attribute, a.id) < std::tie(b.evidence.span, b.kind, b.attribute, b.id);
        });
        std::vector<Claim> sorted;
        sorted.reserve(claims.size());
        for (const std::size_t i : order) sorted.push_back(std::move(claims[i]));
        claims = std::move(sorted);
    }

    Span span_of(TokenRange range) const { return reading_.tokens.span(range); }
    std::string text_of(TokenRange range) const
    {
        const Span span = span_of(range);
        return std::string(reading_.tokens.text().substr(span.begin, span.size()));
    }

    Value value_for(const Candidate& candidate, const Rule& rule) const
    {
        Value value;
        if (candidate.mention) {
            value = value_of(reading_.mentions[*candidate.mention], reading_.tokens);
        } else if (candidate.implied) {
            value = implied_value(*candidate.implied, rule.value.unit, text_of(candidate.words));
        } else if (rule.value.type == ValueClass::Entity) {
            value.type = ValueType::Entity;
            value.text = text_of(candidate.words);
        } else {
            value.type = ValueType::Text;
            value.text = text_of(candidate.words);
        }
        if (!rule.value.unit.empty()) value.unit = rule.value.unit;
        // A plain number whose unit the rule knows: "hit .312".
        if (rule.value.type == ValueClass::Number && rule.kind == "measure" && !rule.value.unit.empty()) value.type = ValueType::Measure;
        widen(value, rule.tolerance);
        if (rule.value.type == ValueClass::Count && value.type != ValueType::Count && candidate.mention) value.type = ValueType::Count;
        return value;
    }

    /// "The mother-of-two", "a father of three": how many children, whatever the verb is.
    bool counts_offspring(const Candidate& candidate) const
    {
        if (!candidate.mention) return false;
        const Mention& mention = reading_.mentions[*candidate.mention];
        return mention.type == MentionType::Number && parent_noun(reading_, mention).has_value();
    }

    bool lacks_subject(const Candidate& candidate) const
    {
        return rules_.rules()[candidate.rule].subject.required &&
               find_subject(scene_, candidate, affiliations_).empty();
    }

    /// "Will ask Judge Ada Holm": she is one. "Will be the judge" says it with the verb.
    bool titled(const Candidate& candidate) const
    {
        const bool title = rules_.rules()[candidate.rule].triggers[candidate.trigger].role == Role::Title;
        if (!title || candidate.subject == nullptr) return false;
        const std::optional<std::uint32_t> verb = reading_.clauses[reading_.clause_of(candidate.words.begin)].verb;
        return !verb || *verb < candidate.subject->tokens.begin || *verb >= candidate.words.begin || candidate.words.begin < candidate.subject->tokens.begin;
    }

    void add_claim(const Candidate& candidate)
    {
        const Rule& rule = rules_.rules()[candidate.rule];
        ClaimSeed seed;
        seed.rule = rule.id;
        seed.kind = rule.kind;
        seed.attribute = rule.attribute;
        seed.changes = changes_of(rule.changes);
        seed.question = rule.question;
        seed.value = value_for(candidate, rule);
        seed.mention = candidate.mention ? &reading_.mentions[*candidate.mention] : nullptr;
        seed.subject = find_subject(scene_, candidate, affiliations_);
        const std::vector<SubjectFrom>& from = rule.subject.from;
        seed.of_event = std::find(from.begin(), from.end(), SubjectFrom::Event) != from.end();
        seed.evidence = candidate.mention ? seed.mention->span : span_of(candidate.words);
        seed.anchor = candidate.trigger_tokens.begin;
        seed.scope = find_scope(scene_, candidate);
        seed.aside = rule.value.type == ValueClass::Text && titled(candidate);
        seed.against = rule.against;
        if (!rule.modality.empty()) seed.modality = parse_modality(rule.modality);
        Claim claim = assemble_claim(article_, reading_, std::move(seed));
        if (candidate.part && whole_) claim.context.part_of = extraction_.claims[*whole_].id;
        if (!candidate.part) whole_ = extraction_.claims.size();
        if (candidate.mention) claimed_.resize(reading_.mentions.size(), false);
        if (candidate.mention) claimed_[*candidate.mention] = true;
        if (candidate.implied) claim_counts_in(candidate.words);
        sources_.push_back(candidate);
        extraction_.claims.push_back(std::move(claim));
    }

    /// "A receptionist" that a rule counts as one killed is no receptionist reported besides.
    void claim_counts_in(TokenRange words)
    {
        claimed_.resize(reading_.mentions.size(), false);
        const auto [first, last] = scene_.mentions_in(words);
        for (std::uint32_t m = first; m < last; ++m)
            if (reading_.mentions[m].type == MentionType::Count && reading_.mentions[m].tokens.begin == words.begin) claimed_[m] = true;
    }

    /// "$436 million (about €365 million)", "6 miles (10 km)": the second states
    /// the first again, so it is claimed by the same rule.
    std::optional<std::uint32_t> conversion_of(std::uint32_t mention) const
    {
        const Mention& first = reading_.mentions[mention];
        const std::uint32_t after = first.tokens.end;
        if (first.type != MentionType::Money && first.type != MentionType::Measure) return std::nullopt;
        for (std::uint32_t next = mention + 1; next < reading_.mentions.size() && next <= mention + 2; ++next) {
            const Mention& second = reading_.mentions[next];
            if (second.tokens.begin < after || second.tokens.begin > after + 2) continue;
            if (second.type != first.type || second.unit == first.unit || second.tokens.begin == after) continue;
            const std::string_view link = reading_.tokens.lower(after);
            if (link == "(" || link == "or" || link == "/" || link == "[") return next;
        }
        return std::nullopt;
    }

    void add_conversions()
    {
        const std::vector<Candidate> sources = sources_;
        for (const Candidate& candidate : sources) {
            if (!candidate.mention) continue;
            const auto second = conversion_of(*candidate.mention);
            if (!second || claimed_[*second]) continue;
            Candidate copy = candidate;
            copy.mention = second;
            copy.words = reading_.mentions[*second].tokens;
            copy.part = false;
            add_claim(copy);
        }
    }

    void link_conversions()
    {
        std::map<std::uint32_t, std::size_t> by_begin;
        for (std::size_t c = 0; c < extraction_.claims.size(); ++c) by_begin.emplace(extraction_.claims[c].evidence.span.begin, c);
        for (std::uint32_t m = 0; m < reading_.mentions.size(); ++m) {
            const auto second = conversion_of(m);
            if (!second) continue;
            const auto a = by_begin.find(reading_.mentions[m].span.begin);
            const auto b = by_begin.find(reading_.mentions[*second].span.begin);
            if (a == by_begin.end() || b == by_begin.end()) continue;
            extraction_.claims[b->second].context.same_as = extraction_.claims[a->second].id;
        }
    }

    bool set_aside(const Mention& mention) const
    {
        return reading_.sentences[reading_.tokens.sentence_of(mention.tokens.begin)].set_aside;
    }

    void add_generic()
    {
        claimed_.resize(reading_.mentions.size(), false);
        std::vector<std::uint32_t> rest;
        for (std::uint32_t m = 0; m < reading_.mentions.size(); ++m) {
            if (!claimed_[m] && !set_aside(reading_.mentions[m])) rest.push_back(m);
        }
        std::vector<Claim> generic = generic_claims(article_, reading_, rest);
        extraction_.claims.reserve(extraction_.claims.size() + generic.size());
        for (Claim& claim : generic) extraction_.claims.push_back(std::move(claim));
    }

    void count_quantities()
    {
        std::size_t c = 0;
        for (const Mention& mention : reading_.mentions) {
            if (set_aside(mention)) continue;
            ++extraction_.quantities;
            while (c < extraction_.claims.size() && extraction_.claims[c].evidence.span.begin < mention.span.begin) ++c;
            const bool stated = c < extraction_.claims.size() && extraction_.claims[c].evidence.span.overlaps(mention.span);
            const bool earlier = c > 0 && extraction_.claims[c - 1].evidence.span.overlaps(mention.span);
            if (stated || earlier) {
                ++extraction_.claimed;
            } else {
                extraction_.unclaimed.push_back(mention.span);
            }
        }
    }

    const Article& article_;
    const RuleSet& rules_;
    const Reading& reading_;
    Scene scene_;
    Affiliations affiliations_;
    Extraction extraction_;
    std::vector<Candidate> sources_;
    std::vector<bool> claimed_;
    std::optional<std::size_t> whole_;
};

} // namespace

namespace {

Diagnostic limit_passed(const Article& article, std::string code, std::string message)
{
    Diagnostic diagnostic;
    diagnostic.severity = DiagnosticSeverity::Error;
    diagnostic.code = std::move(code);
    diagnostic.message = std::move(message);
    diagnostic.path = article.path;
    diagnostic.article = article.id;
    return diagnostic;
}

/// Sets aside the sentences behind the last mention that is read; an Error when there are any.
Diagnostics keep_within_limit(const Article& article, std::uint32_t most, Reading& reading)
{
    if (reading.mentions.size() <= most) return {};
    const std::uint32_t first = reading.tokens.sentence_of(reading.mentions[most].tokens.begin);
    for (std::uint32_t s = first; s < reading.sentences.size(); ++s) reading.sentences[s].set_aside = true;
    return {limit_passed(article, "too-many-figures",
                         "more than " + std::to_string(most) +
                             " figures and dates in one article; the sentences behind them were not read")};
}

Extraction given_up(const Article& article)
{
    Extraction nothing;
    nothing.diagnostics = {limit_passed(article, "too-slow",
                                        "it took longer than one article may; it makes no claims")};
    return nothing;
}

} // namespace

Extraction extract(const Article& article, const RuleSet& rules, const ExtractLimits& limits)
{
    Reading reading = read_article(article, rules.lexicon(), rules.gazetteer(), limits.stop);
    if (reading.given_up) return given_up(article);
    const Diagnostics cut = keep_within_limit(article, limits.mentions, reading);
    std::optional<Extraction> extraction = Extractor(article, rules, reading).run(limits.stop);
    if (!extraction) return given_up(article);
    extraction->diagnostics.insert(extraction->diagnostics.begin(), cut.begin(), cut.end());
    return std::move(*extraction);
}

} // namespace crosscheck
