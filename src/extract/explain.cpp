#include "extract/explain.h"

#include <algorithm>

#include "extract/extract.h"
#include "extract/frames.h"
#include "extract/precedence.h"
#include "extract/slots.h"

namespace crosscheck {
namespace {

constexpr std::size_t near_miss_limit = 5;

class LineExplainer {
  public:
    LineExplainer(const Article& article, const RuleSet& rules, const Reading& reading)
        : article_(article), rules_(rules), reading_(reading),
          scene_(reading, rules, rules.language(article.language)), extraction_(extract(article, rules))
    {}

    SentenceReasons sentence(std::uint32_t index, std::uint32_t line) const
    {
        SentenceReasons result;
        const Span span = scene_.tokens().span(scene_.tokens().sentences()[index]);
        result.text = text(span);
        result.line = line;
        if (reading_.sentences[index].set_aside) {
            result.set_aside = why_aside(span);
            return result;
        }
        std::vector<Candidate> candidates;
        std::vector<Attempt> attempts;
        find_candidates(scene_, index, candidates, &attempts);
        candidates = settle(scene_, std::move(candidates));
        for (const Claim& claim : extraction_.claims) {
            if (span.overlaps(claim.evidence.span)) result.claims.push_back(reason(claim, candidates));
        }
        for (const Mention& mention : reading_.mentions) {
            if (span.contains(mention.span)) result.quantities.push_back(describe(mention));
        }
        if (candidates.empty()) result.near_misses = near_misses(std::move(attempts));
        return result;
    }

  private:
    std::string text(Span span) const { return std::string(article_.source.slice(span)); }
    std::string text(TokenRange range) const { return text(scene_.tokens().span(range)); }

    std::string why_aside(Span span) const
    {
        for (const SetAside& aside : article_.set_aside) {
            if (aside.span.overlaps(span)) return aside.why;
        }
        return "page furniture";
    }

    std::string describe(const Mention& mention) const
    {
        std::string what = text(mention.span) + " (" + std::string(name(mention.type));
        if (!mention.unit.empty()) what += ", " + mention.unit;
        return what + ")";
    }

    ClaimReason reason(const Claim& claim, const std::vector<Candidate>& candidates) const
    {
        ClaimReason result;
        result.claim = claim;
        const auto own = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
            return rules_.rules()[candidate.rule].id == claim.rule &&
                   scene_.tokens().span(candidate.words).overlaps(claim.evidence.span);
        });
        if (own == candidates.end()) return result;
        const Trigger& trigger = rules_.rules()[own->rule].triggers[own->trigger];
        result.trigger = trigger.text;
        result.role = name(trigger.role);
        result.words = text(own->trigger_tokens);
        add_slots(*own, result);
        return result;
    }

    void add_slots(const Candidate& candidate, ClaimReason& result) const
    {
        const Rule& rule = rules_.rules()[candidate.rule];
        const Claim& claim = result.claim;
        std::string value = text(candidate.words) + " (" + std::string(name(rule.triggers[candidate.trigger].role)) + " of '" + result.words + "'";
        if (candidate.part) value += ", a part of the whole before it";
        result.slots.emplace_back("value", value + ")");
        const std::string found = find_subject(scene_, candidate, find_affiliations(scene_));
        if (!claim.subject.empty()) {
            result.slots.emplace_back("subject", claim.subject + (found == claim.subject ? " (by the rule)" : " (from the clause)"));
        }
        for (const auto& [key, entry] : claim.scope) result.slots.emplace_back(key, entry);
        if (!claim.attribution.text.empty()) result.slots.emplace_back("attribution", claim.attribution.text);
        if (claim.when.range.from) result.slots.emplace_back("when", iso(*claim.when.range.from) + " (" + claim.when.basis + ")");
        result.slots.emplace_back("modality", std::string(name(claim.modality)));
    }

    std::vector<NearMiss> near_misses(std::vector<Attempt> attempts) const
    {
        std::stable_sort(attempts.begin(), attempts.end(), [](const Attempt& a, const Attempt& b) {
            return a.trigger_tokens.size() > b.trigger_tokens.size();
        });
        std::vector<NearMiss> result;
        for (const Attempt& attempt : attempts) {
            if (result.size() == near_miss_limit) break;
            const Rule& rule = rules_.rules()[attempt.rule];
            const bool seen = std::any_of(result.begin(), result.end(), [&](const NearMiss& miss) { return miss.rule == rule.id; });
            if (seen) continue;
            result.push_back({rule.id, rule.triggers[attempt.trigger].text, text(attempt.trigger_tokens), attempt.missing});
        }
        return result;
    }

    const Article& article_;
    const RuleSet& rules_;
    const Reading& reading_;
    Scene scene_;
    Extraction extraction_;
};

} // namespace

std::vector<SentenceReasons> explain_line(const Article& article, const RuleSet& rules, std::uint32_t line)
{
    const Reading reading = read_article(article, rules.lexicon(), rules.gazetteer());
    const LineExplainer explainer(article, rules, reading);
    const LineIndex lines(article.source.text);
    std::vector<SentenceReasons> result;
    for (std::uint32_t s = 0; s < reading.sentences.size(); ++s) {
        const TokenRange range = reading.tokens.sentences()[s];
        if (range.empty()) continue;
        const Span span = reading.tokens.span(range);
        const bool touches = lines.locate(span.begin).line <= line && line <= lines.locate(span.end).line;
        if (touches) result.push_back(explainer.sentence(s, line));
    }
    return result;
}

} // namespace crosscheck
