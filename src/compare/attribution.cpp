#include <algorithm>
#include <set>

#include "align/features.h"
#include "align/wording.h"
#include "compare/judge.h"
#include "reading/labels.h"

namespace crosscheck {
namespace {

std::string speaker(const Voice& voice)
{
    const Attribution& said = voice.said_by();
    if (said.speaker.empty())
        return "the outlet itself";
    return speaker_name(said);
}

/// "The governor of Harran island", "Harran island governor Ada Holm": the one told in the other's words.
bool same_office(const std::string& a, const std::string& b)
{
    const std::set<std::string> x = content_stems(a);
    const std::set<std::string> y = content_stems(b);
    const std::set<std::string>& fewer = x.size() < y.size() ? x : y;
    const std::set<std::string>& more = x.size() < y.size() ? y : x;
    return fewer.size() >= 2 && std::includes(more.begin(), more.end(), fewer.begin(), fewer.end());
}

} // namespace

bool one_authority(const Attribution& a, const Attribution& b)
{
    return !a.speaker.empty() && !b.speaker.empty() && (slugs_nest(a.speaker, b.speaker) || same_office(a.text, b.text));
}

Outcome check_attribution(const Voice& a, const Voice& b, Judgement& judgement)
{
    const bool named_a = !a.said_by().speaker.empty();
    const bool named_b = !b.said_by().speaker.empty();
    if (named_a && named_b && !one_authority(a.said_by(), b.said_by())) {
        judgement.reasons.push_back({"attribution", "differs", true, speaker(a) + " / " + speaker(b)});
        judgement.verdict = Verdict::AttributionDifference;
        return Outcome::Decided;
    }
    // What an outlet states as its own may well come from the authority that the
    // other names: only unlike words make it another source.
    const std::string& kind = a.claim->kind;
    const bool people = kind == "casualties" || (kind == "count" && a.claim->value.unit == "person" && b.claim->value.unit == "person");
    const bool one_sort = people || (kind != "money" && kind != "quantity" && kind != "measure" && kind != "count");
    // The bank's own rate, told by the bank and by an outlet, is no dispute about it.
    const std::string& speaking = named_a ? a.said_by().speaker : b.said_by().speaker;
    const bool own = !people && slugs_nest(speaking, (named_a ? a : b).claim->subject);
    if (named_a != named_b && voice_name(a) != voice_name(b) && one_sort && !own && !one_meaning(*a.claim, *b.claim)) {
        judgement.reasons.push_back({"attribution", "one-sided", true, speaker(a) + " / " + speaker(b)});
        judgement.verdict = Verdict::AttributionDifference;
        return Outcome::Decided;
    }
    const char* outcome = named_a != named_b ? "one-sided" : "same";
    const std::string detail = named_a || named_b ? speaker(a) + " / " + speaker(b) : "both in the outlets' own words";
    judgement.reasons.push_back({"attribution", outcome, false, detail});
    return Outcome::GoOn;
}

} // namespace crosscheck
