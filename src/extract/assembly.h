#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/claim.h"

namespace crosscheck {

/// What a rule found, before the engine adds, alike for every rule, who says
/// it, as of when, of which event, and how sure the words are.
struct ClaimSeed {
    std::string rule; ///< rule id
    std::string kind;
    std::string attribute;
    Changes changes = Changes::Freely;
    std::string question; ///< template: "How many members does {subject} have?"
    Value value;
    const Mention* mention = nullptr; ///< the mention that gave the value, or null
    std::string subject; ///< slug from the rule's slot; empty: what the clause is about
    std::optional<std::string> occasion; ///< of a date, when its maker has found it (occasion.h)
    bool of_event = false; ///< the rule asks about an event: no other subject will do
    Span evidence;
    std::uint32_t anchor = 0; ///< a token of the clause the value belongs to
    std::map<std::string, std::string> scope;
    std::optional<Modality> modality; ///< when the trigger itself says it ("pledged")
    bool negated = false;
    bool against = false; ///< the trigger denies the value: a negation in the words turns it round
    bool aside = false; ///< said by the way: what the clause denies, plans or doubts is not this
    std::optional<DateRange> when; ///< when a slot says it
};

/// The value a mention states.
Value value_of(const Mention& mention, const TokenBuffer& tokens);

/// Completes a seed: attribution, when, modality, polarity, context, evidence
/// and id. A pure function of its arguments.
Claim assemble_claim(const Article& article, const Reading& reading, ClaimSeed seed);

/// Claims by the generic rules (`quantity`, `money`, `measure`, `percent`, `age`,
/// `date`, ...) for the mentions in `unclaimed` that have a head noun or a unit, an event and a context.
std::vector<Claim> generic_claims(const Article& article, const Reading& reading,
                                  const std::vector<std::uint32_t>& unclaimed);

} // namespace crosscheck
