#include "align/features.h"
#include "compare/judge.h"
#include "reading/labels.h"

#include <algorithm>

namespace crosscheck {
namespace {

std::string speaker(const Voice& voice)
{
    const Attribution& said = voice.said_by();
    if (said.speaker.empty())
        return "the outlet itself";
    return speaker_name(said);
}

} // namespace

bool one_authority(const Attribution& a, const Attribution& b)
{
    return !a.speaker.empty() && !b.speaker.empty() && slugs_nest(a.speaker, b.speaker);
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
    if (named_a != named_b && voice_name(a) != voice_name(b) && one_sort && !one_meaning(*a.claim, *b.claim)) {
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
