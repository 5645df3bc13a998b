#include <algorithm>

#include "mention/finder.h"
#include "mention/hedge.h"

// Ages: with their unit ("28-year-old", "five years old"), by a word before
// ("aged 28", "turned 65"), as what a person is said to be ("She was 95."), and as
// a figure between commas behind a person ("Ana Ruiz, 28,", "two boys, 6 and 16,").

namespace crosscheck {
namespace {

bool month_or_weekday(const Scan& scan, std::uint32_t i)
{
    DateWord word = scan.lexicon().dates().find(scan.lower(i));
    return word.is(DateClass::Month) || word.is(DateClass::Weekday);
}

bool whole_years(const Amount& amount)
{
    const Number& number = amount.number;
    return number.kind == NumberKind::Cardinal && number.value >= 1 && number.value <= 120 && !number.decimal &&
           number.scale == 1 && !amount.percent && amount.currency == 0;
}

/// "turns 29 in April", "turned 40 last week".
bool dated(const Scan& scan, std::uint32_t token)
{
    for (const char* word : {"in", "on", "this", "next", "last", "today", "tomorrow", "yesterday", "and", "when"})
        if (scan.is(token, word))
            return true;
    return false;
}

/// The number of a name: "Henry Ford II".
bool roman(const Scan& scan, std::uint32_t token)
{
    return scan.is(token, "ii") || scan.is(token, "iii") || scan.is(token, "iv");
}

bool timed(const Scan& scan, const Amount& amount)
{
    return amount.unit != 0 && scan.lexicon().unit_at(amount.unit).dimension == "time";
}

/// The token behind "old" or "of age" that stands at `end`, or `end`.
std::uint32_t after_old(const Scan& scan, std::uint32_t end)
{
    std::uint32_t old = scan.hyphen(end) && scan.glued(end + 1) ? end + 1 : end;
    if (scan.stem(old) == "old" || scan.is(old, "olds")) // "the 25-year-old's mother"
        return old + 1;
    return scan.is(end, "of") && scan.is(end + 1, "age") ? end + 2 : end;
}

/// Nothing that the figure could count follows.
bool closed(const Scan& scan, std::uint32_t end)
{
    return !scan.word(end) || scan.role(end, WordRole::Stop) || scan.role(end, WordRole::Verb);
}

/// A clause goes on at `i`, no list of names.
bool goes_on(const Scan& scan, std::uint32_t i)
{
    std::uint32_t next = scan.is(i, ",") ? i + 1 : i;
    return scan.word(next) && !scan.capital(next);
}

/// A name: a capital that is no word known.
bool name_at(const Scan& scan, std::uint32_t i)
{
    return scan.capital(i) && scan.word(i) && scan.known(i) == nullptr;
}

} // namespace

/// "children under 5", "anyone over 65".
bool MentionFinder::age_limit(const Amount& amount, std::uint32_t begin) const
{
    bool limit = before(begin, "under") || before(begin, "over");
    if (!limit || !closed(scan_, amount.tokens.end) || begin < first() + 2)
        return false;
    std::uint32_t who = begin - 2;
    return scan_.role(who, WordRole::Person) || scan_.role(who, WordRole::PersonPlural) ||
           scan_.is(who, "those") || scan_.is(who, "anyone") || scan_.is(who, "everyone");
}

/// "aged 28", "at age 28", "the age of 28", "turned 65", "the retirement age will rise to 67".
bool MentionFinder::age_word_before(const Amount& amount, std::uint32_t begin) const
{
    std::uint32_t end = amount.tokens.end;
    if (before(begin, "age") || (before(begin, "of") && begin >= first() + 2 && scan_.is(begin - 2, "age")))
        return true;
    bool turned = before(begin, "turned") || before(begin, "turns") || before(begin, "turning") || before(begin, "turn");
    if (turned && amount.number.value > 9 && (!scan_.word(end) || dated(scan_, end)))
        return true;
    if (!(before(begin, "to") || before(begin, "from")) || !closed(scan_, end) || amount.number.value < 10)
        return false;
    for (std::uint32_t back = 2; back <= 10 && begin >= first() + back + 1; ++back) {
        if (scan_.is(begin - back, ",") || scan_.is(begin - back, ";"))
            return false;
        static constexpr std::string_view kinds[] = {"retirement", "pension", "voting", "drinking", "legal", "minimum", "marriage"};
        if (scan_.is(begin - back, "age"))
            return std::find(std::begin(kinds), std::end(kinds), scan_.lower(begin - back - 1)) != std::end(kinds);
    }
    return false;
}

/// "She was 95.", "he was just 15 when", "Ruiz is 40,", "died at 77", "She will be 29 in May".
bool MentionFinder::age_of_subject(const Amount& amount, std::uint32_t begin) const
{
    std::uint32_t end = amount.tokens.end;
    if (amount.number.value < 10 || begin < first() + 2)
        return false;
    bool just = before(begin, "just") || before(begin, "only") || before(begin, "then") || before(begin, "still");
    std::uint32_t verb = just && begin >= first() + 3 ? begin - 2 : begin - 1;
    bool pronoun = scan_.is(verb - 1, "he") || scan_.is(verb - 1, "she");
    bool is = scan_.is(verb, "was") || scan_.is(verb, "is");
    bool ends = !scan_.inside(end) || scan_.is(end, ".") || scan_.is(end, ",") || scan_.is(end, ";");
    if (pronoun && is && (scan_.is(end, "and") || scan_.is(end, "when") || ends))
        return true;
    bool of_all = (scan_.is(verb, "are") || scan_.is(verb, "reach") || scan_.is(verb, "turn")) && scan_.is(verb - 1, "they") &&
                  verb >= first() + 2 && (scan_.is(verb - 2, "until") || scan_.is(verb - 2, "when") || scan_.is(verb - 2, "once"));
    if (of_all && ends) // "until they are 65"
        return true;
    if (ends && is && !just && name_at(scan_, verb - 1))
        return true;
    bool coming = begin >= first() + 3 && scan_.is(verb, "be") && scan_.is(verb - 1, "will") && dated(scan_, end) &&
                  (scan_.is(verb - 2, "he") || scan_.is(verb - 2, "she") || name_at(scan_, verb - 2));
    if (coming)
        return true;
    if (!ends || !before(begin, "at"))
        return false;
    const bool toll = begin >= first() + 3 && scan_.is(begin - 3, "of"); // "put the number of dead at 15"
    bool died = (scan_.is(begin - 2, "dead") && !toll) || scan_.lower(begin - 2).starts_with("retire");
    for (std::uint32_t back = 2; back <= 8 && begin >= first() + back && !died; ++back)
        died = scan_.is(begin - back, "dies") || scan_.is(begin - back, "died"); // "dies in prison at 77"
    return died;
}

/// "Ana Ruiz (28) said", where the name before has two words, as a person's has. Minutes and places
/// look the same in the lists of sport ("Ana Ruiz (28), Eva Holm (60)"): there a name or nothing follows.
bool MentionFinder::age_in_brackets(const Amount& amount, std::uint32_t begin) const
{
    bool closed_in = scan_.is(begin - 1, "(") && scan_.is(amount.tokens.end, ")") && begin >= first() + 3;
    return closed_in && amount.number.value >= 16 && amount.number.value < 100 && name_at(scan_, begin - 2) && name_at(scan_, begin - 3) &&
           !scan_.tokens()[begin - 2].has(AllCaps) && !month_or_weekday(scan_, begin - 2) && !scan_.is(begin - 4, ")") &&
           goes_on(scan_, amount.tokens.end + 1);
}

/// "At 34, she left", "said that, at 34, her days were over".
bool MentionFinder::age_set_ahead(const Amount& amount, std::uint32_t begin) const
{
    const std::uint32_t end = amount.tokens.end;
    if (begin < first() + 1 || !before(begin, "at") || !scan_.is(end, ",") || !amount.number.plain || amount.number.value < 10 || amount.number.value > 110)
        return false;
    const bool opens = begin == first() + 1 || scan_.is(begin - 2, ",");
    return opens && (scan_.is(end + 1, "he") || scan_.is(end + 1, "she") || scan_.is(end + 1, "his") || scan_.is(end + 1, "her"));
}

/// "a man of 45", "a woman of about 30".
bool MentionFinder::age_of_a_person(const Amount& amount, std::uint32_t begin) const
{
    static constexpr std::string_view nouns[] = {"man", "woman", "boy", "girl", "lad", "youth", "widow", "widower", "bachelor"};
    std::uint32_t of = hedge_before(scan_, begin).begin;
    if (of < first() + 2 || !scan_.is(of - 1, "of") || !closed(scan_, amount.tokens.end) || amount.number.value < 2)
        return false;
    return std::find(std::begin(nouns), std::end(nouns), scan_.lower(of - 2)) != std::end(nouns);
}

/// "Ana Ruiz, 28,", "Ruiz, then 14,", "two boys, both 12,".
bool MentionFinder::age_in_apposition(const Amount& amount, std::uint32_t begin) const
{
    std::uint32_t end = amount.tokens.end;
    if (begin < first() + 2 || !amount.number.in_digits || !amount.number.plain)
        return false;
    bool closes = scan_.is(end, ",") || scan_.is(end, ".") || scan_.is(end, ";") || scan_.is(end, ")") || !scan_.inside(end);
    bool list = (scan_.is(end, ",") || scan_.is(end, "and")) && scan_.digits(end + 1);
    std::uint32_t comma = begin - 1;
    bool since = scan_.is(comma, "then") || scan_.is(comma, "now") || scan_.is(comma, "both");
    if (since)
        return closes && !list && begin >= first() + 3 && scan_.is(comma - 1, ",") && scan_.word(comma - 2);
    if (age_in_brackets(amount, begin))
        return true;
    // "A man, 37, was hurt", "the driver, 19,".
    bool led = false;
    for (std::uint32_t back = 3; back < 10 && begin >= first() + back; ++back)
        led = led || scan_.is(begin - back, "a") || scan_.is(begin - back, "an") || scan_.is(begin - back, "the") || scan_.is(begin - back, "another") ||
              scan_.is(begin - back, "one") || scan_.is(begin - back, "his") || scan_.is(begin - back, "her") || scan_.is(begin - back, "their");
    const bool animal = begin >= first() + 3 && (scan_.is(begin - 3, "a") || scan_.is(begin - 3, "an")) && scan_.word(begin - 2) && scan_.is(end, ","); // "a dog, 6, was hurt"
    if (scan_.is(comma, "(") && scan_.is(end, ")") && led && scan_.role(begin - 2, WordRole::Person) && !scan_.role(begin - 2, WordRole::PersonPlural) &&
        !scan_.capital(begin - 2) && amount.number.integer_digits <= 2)
        return true; // "a man (34) was hurt"
    if (scan_.is(comma, ",") && led && (animal || scan_.role(begin - 2, WordRole::Person)) && !scan_.role(begin - 2, WordRole::PersonPlural) &&
        !scan_.capital(begin - 2) && amount.number.integer_digits <= 2 && !list)
        return closes || scan_.is(end, "and");
    if (!scan_.is(comma, ",") || !scan_.word(begin - 2) || !scan_.capital(begin - 2))
        return false;
    bool numbered = begin >= first() + 3 && roman(scan_, begin - 2) && scan_.word(begin - 3) && scan_.capital(begin - 3);
    return (numbered || !scan_.tokens()[begin - 2].has(AllCaps)) && !month_or_weekday(scan_, begin - 2) && !list &&
           (closes || scan_.is(end, "and"));
}

/// One of several ages: "ages 6 and 16", "two boys, 6 and 16,", "who were 61 and 48 years old".
bool MentionFinder::age_in_list(const Amount& amount, std::uint32_t begin) const
{
    std::uint32_t end = amount.tokens.end;
    bool joined = begin > first() && (scan_.is(begin - 1, "and") || scan_.is(begin - 1, ","));
    if (joined && !found_.empty() && found_.back().type == MentionType::Age && found_.back().tokens.end == begin - 1) {
        std::uint32_t other = found_.back().tokens.begin;
        return scan_.is(other, "ages") || scan_.is(other, "aged") || before(other, "age") ||
               (amount.number.plain && !scan_.word(end) && scan_.is(begin - 1, "and"));
    }
    if (!scan_.is(end, "and") && !scan_.is(end, "or"))
        return false;
    std::optional<Amount> second = read_amount(scan_, end + 1);
    if (!second || !whole_years(*second) || taken(second->tokens) || second->number.in_digits != amount.number.in_digits)
        return false;
    std::uint32_t after = second->tokens.end;
    if (timed(scan_, *second))
        return after_old(scan_, after) != after;
    if (second->unit != 0 || !amount.number.plain || scan_.word(after) || found_.empty())
        return false;
    const Mention& people = found_.back();
    std::uint32_t marks = begin > people.tokens.end ? begin - people.tokens.end : 0;
    return people.type == MentionType::Count && people.unit == "person" && marks >= 1 && marks <= 2 &&
           !scan_.word(begin - 1) && amount.number.value < 100 && second->number.value < 100;
}

/// "the under-21s", "over 65s".
bool MentionFinder::age_class(const Amount& amount, Mention& mention) const
{
    std::uint32_t begin = mention.tokens.begin;
    std::uint32_t word = begin > first() && scan_.hyphen(begin - 1) ? begin - 2 : begin - 1;
    bool under = begin > first() && word >= first() && word < begin && scan_.is(word, "under");
    bool over = begin > first() && word >= first() && word < begin && scan_.is(word, "over");
    if ((!under && !over) || scan_.capital(word) || amount.number.suffix != "s" || !(amount.number.value >= 2 && amount.number.value < 100))
        return false;
    mention.type = MentionType::Age;
    mention.unit = "year";
    mention.tokens.begin = word;
    mention.hedge = under ? Hedge::LessThan : Hedge::MoreThan;
    (under ? mention.upper : mention.lower) = amount.number.value;
    return true;
}

/// "in his 40s": any year of the ten; "mid-20s" and the like: about half of them.
bool MentionFinder::age_in_tens(const Amount& amount, Mention& mention) const
{
    if (age_class(amount, mention))
        return true;
    static constexpr std::string_view owners[] = {"his", "her", "their", "my", "your", "our", "early", "mid", "late", "mid-"};
    std::uint32_t before_it = mention.tokens.begin > first() && scan_.hyphen(mention.tokens.begin - 1) ? mention.tokens.begin - 2
                                                                                                   : mention.tokens.begin - 1;
    bool owned = amount.number.suffix == "s" && before_it >= first() && before_it < mention.tokens.begin &&
                 std::find(std::begin(owners), std::end(owners), scan_.lower(before_it)) != std::end(owners);
    bool joined = amount.number.suffix == "s" && !found_.empty() && found_.back().type == MentionType::Age &&
                  found_.back().hedge == Hedge::Range && found_.back().tokens.end + 1 == mention.tokens.begin &&
                  (before(mention.tokens.begin, "and") || before(mention.tokens.begin, "or")); // "in their 40s and 50s"
    if (!owned && !joined)
        return false;
    mention.type = MentionType::Age;
    mention.unit = "year";
    mention.hedge = Hedge::Range;
    const std::string_view part = owned ? scan_.lower(before_it) : std::string_view();
    const bool early = part == "early";
    const bool mid = part == "mid" || part == "mid-";
    const bool late = part == "late";
    mention.lower = amount.number.value + (mid ? 3 : late ? 6 : 0);
    mention.upper = amount.number.value + (mid ? 7 : early ? 4 : 9);
    if (early || mid || late)
        mention.tokens.begin = before_it;
    return true;
}

/// "28-year-old", "five years old", "aged 28", "Smith, 28,", "turned 65", "3 years of age".
bool MentionFinder::as_age(const Amount& last, Mention& mention)
{
    std::uint32_t begin = mention.tokens.begin;
    std::uint32_t end = last.tokens.end;
    bool with_unit = timed(scan_, last);
    auto set = [&](std::uint32_t from, std::uint32_t to) {
        mention.type = MentionType::Age;
        mention.unit = with_unit ? scan_.lexicon().unit_at(last.unit).id : "year";
        mention.printed_unit = with_unit ? std::string(scan_.tokens().text().substr(last.unit_span.begin, last.unit_span.size()))
                                         : "";
        mention.tokens = {from, to};
        return true;
    };
    if (with_unit) {
        if (std::uint32_t old = after_old(scan_, end); old != end)
            return set(begin, old);
        bool aged = before(begin, "aged") || (before(begin, "of") && begin >= first() + 2 && scan_.is(begin - 2, "age"));
        return aged && set(begin, end);
    }
    if (last.unit != 0 || !whole_years(last))
        return false;
    if (scan_.is(end, "yo") || scan_.is(end, "y.o"))
        return set(begin, end + 1);
    if (scan_.role(end, WordRole::Person) || scan_.role(end, WordRole::PersonPlural))
        return false;
    if (before(begin, "aged") || before(begin, "ages"))
        return set(begin - 1, end);
    bool range = begin != last.tokens.begin;
    bool between = range && before(begin, "between") && begin >= first() + 2 && scan_.is(begin - 2, "aged");
    bool ages = range && before(begin, "of") && begin >= first() + 2 && scan_.is(begin - 2, "ages");
    if (between || ages) // "aged between 18 and 25", "between the ages of 18 and 25"
        return set(begin, end);
    bool years_of_people = range && begin > first() && scan_.role(begin - 1, WordRole::PersonPlural) && // "women 25-54"
                           last.number.plain && last.number.value >= 10 && closed(scan_, end);
    bool age = age_word_before(last, begin) || age_in_list(last, begin) || age_limit(last, begin) ||
               (!range && age_of_a_person(last, begin)) || years_of_people || age_of_subject(last, begin) || (!range && age_set_ahead(last, begin)) || (!range && age_in_apposition(last, begin));
    return age && set(begin, end);
}

} // namespace crosscheck
