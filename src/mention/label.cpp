#include <algorithm>
#include <array>

#include "mention/finder.h"
#include "mention/hedge.h"

// Numbers that count nothing: labels ("flight 370"), names of models and roads
// ("Curve 8900", "605 Freeway"), calibres, calls for help, scores.

namespace crosscheck {
namespace {

template <std::size_t N>
bool any_of(const Scan& scan, std::uint32_t i, const std::array<std::string_view, N>& words)
{
    return scan.inside(i) && std::find(words.begin(), words.end(), scan.lower(i)) != words.end();
}

/// "page 20", "phase two": labels though a quantity may follow them, when nothing is counted.
constexpr std::array<std::string_view, 25> plain_labels{
    "page", "pages", "section", "sections", "room", "floor", "suite", "apartment", "table", "item", "gate", "platform", "seat",
    "article", "articles", "phase", "stage", "grade", "tier", "ward", "zone", "district", "chapter", "exit", "id"};

constexpr std::array<std::string_view, 4> calibres{"gauge", "cal", "magnum", "bore"};

/// "605 Freeway", "24 Example Street", "54 King St.", "40 East 5th Ave."
bool road_follows(const Scan& scan, std::uint32_t end)
{
    for (std::uint32_t i = end; i < end + 4 && scan.inside(i); ++i) {
        bool ordinal = scan.digits(i) && i > end;
        if (!ordinal && (!scan.capital(i) || !scan.word(i)))
            return false;
        bool place = i > end && (scan.is(i, "place") || scan.is(i, "way") || scan.is(i, "st"));
        if (place || scan.lexicon().dates().find(scan.lower(i)).is(DateClass::Street))
            return true;
    }
    return false;
}

} // namespace

bool MentionFinder::year_like(const Amount& low) const
{
    const Number& number = low.number;
    return number.plain && number.in_digits && number.integer_digits == 4 && number.value >= 1700 && number.value < 2100;
}

/// "flight 370", "Section 427", "No. 5", "Windows 7".
bool MentionFinder::label_before(const Amount& low) const
{
    std::uint32_t i = low.tokens.begin;
    if (i == first())
        return false;
    std::uint32_t at = i - 1;
    if (scan_.is(at, ".") && at > first() && scan_.glued(at))
        --at;
    else if (scan_.is(at, "-") && at > first())
        --at;
    if (scan_.is(i - 1, "#"))
        return true;
    bool rank = scan_.is(at, "number") && low.number.value <= 20 && at > first() && // "the number two man"
                (scan_.is(at - 1, "the") || scan_.is(at - 1, "its") || scan_.is(at - 1, "his") || scan_.is(at - 1, "their"));
    if (rank)
        return true;
    return scan_.role(at, WordRole::Label) && !(scan_.role(at, WordRole::WeakLabel) && !scan_.capital(at) && !scan_.is(at, "no"));
}

/// "G-8", "AK-47", "F-16", "Channel 4", "Apollo 11".
bool MentionFinder::part_of_name(const Amount& low) const
{
    std::uint32_t i = low.tokens.begin;
    if (i == first() || !low.number.in_digits)
        return false;
    bool hyphen = scan_.hyphen(i - 1) && scan_.glued(i) && i >= first() + 2 && scan_.word(i - 2);
    bool short_year = (scan_.is(i - 1, "'") || scan_.is(i - 1, "’") || scan_.is(i - 1, "‘")) && scan_.glued(i) &&
                      low.number.plain && low.number.integer_digits == 2; // "the class of '09"
    if (hyphen || short_year)
        return true;
    bool short_name = low.number.decimal && low.number.integer_digits <= 2 && scan_.tokens()[i - 1].has(AllCaps); // "OS 10.7"
    bool letter = low.number.decimal && scan_.raw(i - 1) == "X";
    bool whole_name = scan_.known(i - 1) == nullptr ||
                      (scan_.role(i - 1, WordRole::Stop) && i - 2 > first() && scan_.word(i - 2) && scan_.capital(i - 2)); // "Sea Me We 4"
    return scan_.word(i - 1) && scan_.capital(i - 1) && i - 1 > first() &&
           (low.number.plain || ((short_name || letter) && low.number.suffix.empty() && low.number.scale == 1)) &&
           !scan_.title_case() && !scan_.role(i - 1, WordRole::ChangeVerb) && whole_name;
}

/// "GT 650M": letters in capitals, then a figure with a letter of its own, name a model.
bool MentionFinder::model_letter(const Amount& low) const
{
    std::uint32_t i = low.tokens.begin;
    bool glued = low.number.in_digits && low.number.scale == 1e6 && low.number.tokens.size() == 1 && low.currency == 0 &&
                 scan_.raw(i).ends_with("M") && low.number.integer_digits == 3;
    return glued && i > first() && scan_.word(i - 1) && scan_.tokens()[i - 1].has(AllCaps) && scan_.raw(i - 1).size() <= 4 &&
           scan_.known(i - 1) == nullptr && scan_.lexicon().currency_letters(scan_.raw(i - 1)) == 0;
}

/// "the 8900's keys" after "the Curve 8900": figures of three and more digits that were names before.
bool MentionFinder::known_name(const Amount& low) const
{
    return low.number.plain && low.number.integer_digits >= 3 &&
           std::find(names_.begin(), names_.end(), low.number.value) != names_.end();
}

/// "a .38 cal", "a 12-gauge gun", "called 911", "999 calls".
bool MentionFinder::calibre_or_call(const Amount& low) const
{
    const Number& number = low.number;
    std::uint32_t end = low.tokens.end;
    if (!number.in_digits || low.unit != 0 || low.currency != 0 || low.percent)
        return false;
    std::uint32_t next = scan_.hyphen(end) && scan_.glued(end + 1) ? end + 1 : end;
    if (any_of(scan_, next, calibres) && number.value <= 500)
        return true;
    static constexpr std::array<std::string_view, 10> dials{"call", "called", "calls", "calling", "dial",
                                                            "dialed", "dialled", "dialing", "phoned", "rang"};
    static constexpr std::array<std::string_view, 9> answers{"call", "calls", "caller", "callers", "operator",
                                                             "operators", "dispatcher", "dispatchers", "tape"};
    bool emergency = number.plain && (number.value == 911 || number.value == 999 || number.value == 112);
    bool dialled = low.tokens.begin > first() && any_of(scan_, low.tokens.begin - 1, dials);
    return emergency && (dialled || any_of(scan_, next, answers));
}

bool MentionFinder::counts_nothing(const Amount& low, const Mention& mention) const
{
    if (mention.type != MentionType::Number)
        return false;
    const Number& number = low.number;
    std::uint32_t end = low.tokens.end;
    std::uint32_t by = low.tokens.begin > first() + 1 ? low.tokens.begin - 1 : end;
    auto times = [&](std::uint32_t i) { return (scan_.is(i, "x") || scan_.is(i, "×")); };
    bool size = (times(by) && scan_.digits(by - 1)) || (times(end) && scan_.digits(end + 1)); // "1600 x 1200"
    bool one_letter = scan_.hyphen(end) && scan_.glued(end + 1) && scan_.raw(end + 1).size() == 1; // "3-D"
    bool file_name = low.tokens.begin > first() && scan_.is(low.tokens.begin - 1, "_");
    if (one_letter || file_name)
        return true;
    bool road = number.plain && road_follows(scan_, end);
    bool base = number.scale == 1e9 && !number.decimal && number.integer_digits == 1 && low.currency == 0 &&
                number.tokens.size() == 1 && scan_.raw(low.tokens.begin).ends_with("B"); // "a 3B of the team"
    std::uint32_t label = low.tokens.begin > first() + 1 && scan_.is(low.tokens.begin - 1, ":") ? low.tokens.begin - 2 : low.tokens.begin - 1;
    bool plain_label = low.tokens.begin > first() && any_of(scan_, label, plain_labels);
    if (road || size || base || plain_label || known_name(low) || label_before(low) || part_of_name(low) || year_like(low) ||
        scan_.is(low.tokens.end, "block"))
        return true;
    return number.plain && (number.integer_digits > 16 || (number.leading_zero && number.value != 0));
}

/// "a 3-1 win", "beat them 5-4", "52-48": two figures that a dash joins, the first no smaller.
bool MentionFinder::is_score(const Amount& low, std::uint32_t end) const
{
    auto plain_small = [](const Number& number) {
        return number.plain && number.in_digits && number.value < 250;
    };
    if (low.unit != 0 || low.currency != 0 || low.percent || !plain_small(low.number))
        return false;
    auto dashed = [&](std::uint32_t dash, std::uint32_t other) {
        if (!(scan_.is(dash, "-") || scan_.is(dash, "–")) || !scan_.digits(other))
            return false;
        std::optional<Number> number = read_number(scan_, other);
        return number && plain_small(*number);
    };
    bool ahead = dashed(end, end + 1);
    bool behind = low.tokens.begin >= first() + 2 && dashed(low.tokens.begin - 1, low.tokens.begin - 2);
    if (ahead || behind)
        return true;
    return false;
}

} // namespace crosscheck
