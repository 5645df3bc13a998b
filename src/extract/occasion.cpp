#include "extract/occasion.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/occasion_words.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t near_noun = 4;    ///< words between a date and the noun it stands before
constexpr std::uint32_t clause_reach = 40; ///< tokens to either side of a date that can belong to it

class OccasionFinder : private OccasionWords {
  public:
    using OccasionWords::OccasionWords;

    std::string find() const
    {
        if (const std::string* noun = noun_after()) return *noun;
        if (const std::string* ruling = ruling_before()) {
            if (tells_which()) return {};
            if (!opens_phrase(date_.begin - 1)) return *ruling;
        }
        return by_verb();
    }

  private:
    /// The noun the date stands at, else what the verb it belongs to tells.
    std::string by_verb() const
    {
        if (called_out()) return "call-out";
        if (const std::string* undone = undoing()) return *undone;
        if (const std::string* noun = noun_before()) return *noun;
        const std::optional<std::uint32_t> verb = verb_of_date();
        if (!verb) return {};
        const std::string* family = at(*verb);
        if (const std::string ruling = verdict_at(*verb); !ruling.empty()) return ruling;
        const std::string* subject = event_in(head_of(doer()));
        if (subject != nullptr && family != nullptr && *family == "violence") return *subject; // "the fire that killed ten on Monday"
        if (family != nullptr && (*family == "begin" || *family == "end")) {
            const std::string* event = subject != nullptr ? subject : event_in({*verb + 1, date_.begin});
            std::string what = event != nullptr ? *event : trails(*verb) ? reading_.lemmas[*verb - 1] : of_itself(*verb) ? told_of(doer()) : told_of(begun(*verb));
            if (what == "share" || what == "stock" || what == "index" || what == "future") what.clear(); // "shares finished on Friday at"
            return what.empty() ? std::string() : *family + " " + what;
        }
        if (reading_.lemmas[*verb] == "follow" && tokens_.lower(*verb + 1) == "by") // "was followed by an aftershock at noon"
            if (const std::string* event = event_in({*verb + 2, std::max(*verb + 2, date_.begin)})) return *event;
        if (is(*verb, WordClass::LightVerb))
            if (const std::string* deed = deed_done(*verb)) return *deed;
        if (family != nullptr && !is(*verb, WordClass::EventNoun)) return *family;
        const bool done_to_it = clause_.passive && verb == clause_.verb && !is(*verb, WordClass::Happening) && !is(*verb, WordClass::Auxiliary);
        if (subject != nullptr && done_to_it) return "to " + reading_.lemmas[*verb]; // "the conviction was overturned in May"
        if (subject != nullptr) return *subject;
        if (family != nullptr) return *family;
        if (is(*verb, WordClass::Happening)) return what_happened(*verb);
        const bool empty = is(*verb, WordClass::Auxiliary) || reading_.lemmas[*verb] == "compare" || is(*verb, WordClass::Speech) || is(*verb, WordClass::Happening);
        return empty ? std::string() : "to " + reading_.lemmas[*verb];
    }

    /// "Overturned the conviction on Friday", "postponed the trial on Friday": the day is not that of what was undone.
    const std::string* undoing() const
    {
        static constexpr std::array<std::string_view, 9> kUndone{"overturning", "postponement", "cancellation", "approval", "rejection", "suspension", "passage", "signing", "upholding"};
        if (!clause_.verb || *clause_.verb > date_.begin || clause_.passive) return nullptr;
        const std::string* family = at(*clause_.verb);
        if (family == nullptr || std::find(kUndone.begin(), kUndone.end(), *family) == kUndone.end()) return nullptr;
        for (std::uint32_t i = *clause_.verb + 1; i + 1 < date_.begin; ++i)
            if (is(i, WordClass::Preposition) && tokens_.lower(i) != "out" && tokens_.lower(i) != "off" && tokens_.lower(i) != "down") return nullptr; // "rejected the plan after the vote on Friday"
        return limits() ? nullptr : family;
    }

    /// "Were alerted to the fire at noon": when they were called, and not when it broke out.
    bool called_out() const
    {
        if (!clause_.verb || *clause_.verb > date_.begin) return false;
        const std::string* family = at(*clause_.verb);
        return family != nullptr && *family == "call-out" && !is(date_.end, WordClass::EventNoun);
    }

    /// Of a verb that says no more than that something took place, or was kept from it.
    std::string what_happened(std::uint32_t verb) const
    {
        for (std::uint32_t i = doer().begin; i < doer().end && !is(i, WordClass::Preposition); ++i)
            if (const std::string* deed = deed_at(i)) return *deed; // "the cuts happened at noon"
        const std::uint32_t end = std::min(clause_.tokens.end, verb + clause_reach);
        if (const std::string* event = event_in({verb + 1, end})) return *event;
        if (const std::string* deed = deed_done(verb)) return *deed; // "foiled a hijack attempt"
        for (std::uint32_t i = verb + 2; i < end; ++i)
            if (tokens_.lower(i - 1) == "from" && is(i, WordClass::VerbIng) && at(i) != nullptr) return *at(i); // "kept them from attacking"
        return it_alone(doer()) ? event_told() : std::string();
    }

    /// "The problems began on Friday", and not "the jury began work", "shares closed on Friday at", "beginning Friday, they".
    bool of_itself(std::uint32_t verb) const
    {
        static constexpr std::array<std::string_view, 5> kAt{"at", "up", "down", "higher", "lower"};
        const bool of_shares = !clause_.passive && std::find(kAt.begin(), kAt.end(), tokens_.lower(date_.end)) != kAt.end(); // "closed on Friday at $20"
        if (is(verb, WordClass::VerbIng) || of_shares) return false;
        const std::uint32_t next = verb + 1;
        return next >= clause_.tokens.end || next == date_.begin || is(next, WordClass::Preposition) || tokens_[next].kind == TokenKind::Symbol;
    }

    /// "In the season ended on Friday": it is the noun before it that began or ended.
    bool trails(std::uint32_t verb) const
    {
        if (!is(verb, WordClass::VerbParticiple) || verb <= clause_.tokens.begin + 1 || (clause_.verb && verb == *clause_.verb) || !of_date(verb)) return false;
        const std::uint32_t noun = verb - 1;
        if (tokens_[noun].kind != TokenKind::Word || tokens_[noun].has(Capitalised) || verb_form(noun) || opens_phrase(noun)) return false;
        for (const WordClass c : {WordClass::Adverb, WordClass::Auxiliary, WordClass::Conjunction, WordClass::Relative, WordClass::Subordinator, WordClass::Negation})
            if (is(noun, c)) return false;
        return true;
    }

    /// Nothing but a preposition stands between the verb and the date.
    bool of_date(std::uint32_t verb) const
    {
        return verb + 1 == date_.begin || (verb + 2 == date_.begin && is(verb + 1, WordClass::Preposition));
    }

    /// "An investigation" of "opened an investigation into the fire", "airport" of the headline "to reopen airport on Friday"; empty for "began its work".
    TokenRange begun(std::uint32_t verb) const
    {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t end = std::min({clause_.tokens.end, verb + reach, date_.begin > verb ? date_.begin : clause_.tokens.end});
        const std::string_view first = tokens_.lower(verb + 1);
        if (first == "a" || first == "an" || first == "the") return end > verb + 2 ? TokenRange{verb + 2, end} : TokenRange{};
        const bool bare = reading_.sentences[clause_.sentence].headline && end > verb + 1 && tokens_[verb + 1].kind == TokenKind::Word && !opens_phrase(verb + 1);
        return bare ? TokenRange{verb + 1, end} : TokenRange{};
    }

    /// "Convicted of the June 2020 arson attempt": the day of a thing that no list names, not of the verb.
    bool tells_which() const
    {
        const std::uint32_t next = date_.end;
        if (date_.begin == clause_.tokens.begin || !is(date_.begin - 1, WordClass::Determiner) || next >= clause_.tokens.end) return false;
        if (tokens_[next].kind != TokenKind::Word || tokens_[next].has(Capitalised) || tokens_.lower(date_.begin - 1) == "that") return false;
        for (const WordClass c : {WordClass::Preposition, WordClass::Conjunction, WordClass::Auxiliary, WordClass::Relative, WordClass::PersonPronoun,
                                  WordClass::GroupPronoun, WordClass::ThingPronoun, WordClass::Determiner, WordClass::Adverb, WordClass::Subordinator})
            if (is(next, c)) return false;
        return true;
    }

    /// What a court did before the date. "Convicted him of assault Thursday": a bare day is of that, not of the deed.
    const std::string* ruling_before() const
    {
        static constexpr std::array<std::string_view, 4> kRulings{"charge", "arraignment", "conviction", "sentence"};
        if (date_.begin == clause_.tokens.begin || !clause_.verb || *clause_.verb >= date_.begin) return nullptr;
        const std::string* family = at(*clause_.verb);
        return family != nullptr && std::find(kRulings.begin(), kRulings.end(), *family) != kRulings.end() ? family : nullptr;
    }

    /// "Was found guilty on Friday", "found him not guilty": nothing was discovered.
    std::string verdict_at(std::uint32_t verb) const
    {
        constexpr std::uint32_t reach = 8;
        if (reading_.lemmas[verb] != "find") return {};
        bool denied = false;
        for (std::uint32_t i = verb + 1; i < std::min(clause_.tokens.end, verb + reach); ++i) {
            denied = denied || tokens_.lower(i) == "not";
            if (tokens_.lower(i) == "guilty") return denied ? "acquittal" : "conviction";
        }
        return {};
    }

    /// "Monday's boat attack", "the April 2007 shooting", "the Monday morning raid".
    const std::string* noun_after() const
    {
        if (date_.begin == 0) return nullptr;
        const std::string_view before = tokens_.lower(date_.begin - 1);
        const std::string_view last = tokens_.raw(date_.end - 1);
        const bool possessive = last != without_possessive(last) ||
                                (date_.end < clause_.tokens.end && (tokens_.raw(date_.end) == "'s" || tokens_.raw(date_.end) == "’s"));
        const bool within_phrase = is(date_.begin - 1, WordClass::Determiner) && before != "that";
        if (!possessive && !within_phrase) return nullptr;
        for (std::uint32_t i = date_.end; i < std::min(clause_.tokens.end, date_.end + near_noun + 1); ++i) {
            if (const std::string* event = event_at(i); event != nullptr && event_at(i + 1) == nullptr) return event;
            const bool tail = tokens_.raw(i) == "'s" || tokens_.raw(i) == "’s" || tokens_.raw(i) == "-";
            if (!tail && (tokens_[i].kind == TokenKind::Symbol || opens_phrase(i))) break;
        }
        return possessive ? noun_of_day() : nullptr;
    }

    /// "Friday's brass band concert": the last noun of the phrase, though no list names it.
    const std::string* noun_of_day() const
    {
        const std::string* head = nullptr;
        for (std::uint32_t i = date_.end; i < std::min(clause_.tokens.end, date_.end + near_noun + 1); ++i) {
            if (tokens_.raw(i) == "'s" || tokens_.raw(i) == "’s") continue;
            const bool ends = tokens_[i].kind != TokenKind::Word || opens_phrase(i) || is(i, WordClass::Auxiliary) || is(i, WordClass::Conjunction) ||
                              is(i, WordClass::Relative) || is(i, WordClass::VerbPast) || (clause_.verb && i == *clause_.verb);
            if (ends) break;
            head = tokens_[i].has(Capitalised) ? nullptr : &reading_.lemmas[i];
        }
        return head;
    }

    /// "The raid on Monday", "the shooting of 9 April", "a Sunday quake" has none before it.
    const std::string* noun_before() const
    {
        std::uint32_t i = date_.begin;
        if (i > clause_.tokens.begin && is(i - 1, WordClass::Preposition)) --i;
        while (i > clause_.tokens.begin && ties(i - 1)) --i; // "a release date of", "a release likely for"
        if (limits()) return nullptr;
        if (i <= clause_.tokens.begin || i == clause_.verb.value_or(0) + 1) return nullptr;
        return verb_form(i - 1) ? event_at(i - 1) : deed_at(i - 1);
    }

    bool ties(std::uint32_t i) const
    {
        static constexpr std::array<std::string_view, 7> kTies{"date", "likely", "due", "expected", "planned", "scheduled", "slated"};
        return std::find(kTies.begin(), kTies.end(), tokens_.lower(i)) != kTies.end();
    }

    /// "Extended its offer to May": no day of the offer.
    bool limits() const
    {
        static constexpr std::array<std::string_view, 7> kLimits{"to", "until", "till", "by", "before", "after", "since"};
        return date_.begin > clause_.tokens.begin && std::find(kLimits.begin(), kLimits.end(), tokens_.lower(date_.begin - 1)) != kLimits.end();
    }

    /// The verb whose time the date is: the last one before it, else the clause's own.
    std::optional<std::uint32_t> verb_of_date() const
    {
        const std::uint32_t first = std::max(clause_.tokens.begin, date_.begin > clause_reach ? date_.begin - clause_reach : 0);
        for (std::uint32_t i = date_.begin; i > first; --i) {
            const std::uint32_t token = i - 1;
            if (clause_.verb && token == *clause_.verb) return token;
            if ((limits() && is(token, WordClass::EventNoun)) || tokens_.lower(token) == "according") continue;
            if (verb_form(token) && !is(token, WordClass::Auxiliary) && !bare_noun(token) && !qualifies(token) && (tells_deed(token) || awaited(token))) return token;
        }
        if (const std::optional<std::uint32_t> deed = said_of()) return deed;
        return clause_.verb && tokens_.lower(*clause_.verb) == "according" ? std::nullopt : clause_.verb;
    }

    /// "Were reported to have rescued", "is said to have left": what is said to have been done.
    std::optional<std::uint32_t> said_of() const
    {
        if (!clause_.verb || !clause_.passive || !is(*clause_.verb, WordClass::Speech)) return std::nullopt;
        const std::uint32_t deed = *clause_.verb + 3;
        const bool done = tokens_.lower(deed - 2) == "to" && tokens_.lower(deed - 1) == "have" && is(deed, WordClass::VerbParticiple);
        return done && deed < clause_.tokens.end ? std::optional(deed) : std::nullopt;
    }

    /// A form that says that something was done, or a verb of a family.
    bool tells_deed(std::uint32_t token) const
    {
        return at(token) != nullptr || is(token, WordClass::Happening) || is(token, WordClass::VerbPast) || is(token, WordClass::VerbParticiple);
    }

    /// "Expected to ship", "due to ship": the day is that of the shipping.
    bool awaited(std::uint32_t token) const
    {
        if (token < clause_.tokens.begin + 2 || tokens_.lower(token - 1) != "to") return false;
        return is(token - 2, WordClass::Expected) || is(token - 2, WordClass::Planned);
    }

    /// A participle that tells a noun's kind and no deed: "a reported $30m", "the Recognised Corridor", "a Danish-flagged ship",
    /// "a born-again Christian".
    bool qualifies(std::uint32_t token) const
    {
        if (token <= clause_.tokens.begin || token + 1 >= date_.begin) return false;
        const bool number = tokens_[token + 1].kind == TokenKind::Number || tokens_.raw(token + 1) == "$" || tokens_.raw(token + 1) == "€" || tokens_.raw(token + 1) == "£";
        const bool led = tokens_.raw(token + 1) == "-" && tokens_[token + 1].span.begin == tokens_[token].span.end && token + 2 < date_.begin;
        const std::uint32_t next = led ? token + 2 : token + 1;
        const bool noun = tokens_[next].kind == TokenKind::Word && !opens_phrase(next);
        const bool in_name = tokens_[token].has(Capitalised) && tokens_[token + 1].has(Capitalised) && !reading_.sentences[clause_.sentence].headline;
        const bool compound = tokens_.raw(token - 1) == "-" && tokens_[token - 1].span.end == tokens_[token].span.begin;
        return in_name || (noun && compound) || (opens_phrase(token - 1) && (noun || (number && is(token - 1, WordClass::Determiner))));
    }
};

} // namespace

const std::string* occasion_at(const Reading& reading, std::uint32_t token)
{
    return class_at(reading.occasions, token);
}

std::string occasion_of(const Reading& reading, const Clause& clause, const Mention& date)
{
    return OccasionFinder(reading, clause, date).find();
}

} // namespace crosscheck
