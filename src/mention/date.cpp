#include "mention/date.h"

#include <cstdio>
#include <utility>

#include "mention/date_scan.h"

// Dates are read by a walk over the tokens. Each token is first looked up once
// in the lexicon (classify); then, where a token may begin a date, the longest
// reading that starts there is taken: an outer hedge ("by", "before"), a time
// of day, a range, and inside these one of the forms of core(). A form is read
// into fields (year, month, day, weekday) and only resolved to days when all of
// its words are known, because "May 4 to June 6, 2014" names the year last.

namespace crosscheck {
namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads digits at `at`; -1 when there are none or more than `most`.
int digits_at(std::string_view text, std::size_t& at, std::size_t most)
{
    std::size_t begin = at;
    int value = 0;
    while (at < text.size() && is_digit(text[at])) {
        if (at - begin < most) value = value * 10 + (text[at] - '0');
        ++at;
    }
    return at == begin || at - begin > most ? -1 : value;
}

char plain_symbol(std::string_view text)
{
    if (text.size() == 1) return text[0];
    if (text == "–" || text == "—" || text == "‑" || text == "−" || text == "‒") return '-';
    return text == "’" || text == "‘" ? '\'' : '\0';
}

/// The word without "'s"; sets `possessive` when there was one.
std::string_view without_possessive(std::string_view word, bool& possessive)
{
    for (std::string_view ending : {std::string_view("'s"), std::string_view("’s"), std::string_view("’ s")}) {
        if (word.size() > ending.size() && word.ends_with(ending)) {
            possessive = true;
            return word.substr(0, word.size() - ending.size());
        }
    }
    return word;
}

DateToken::Suffix suffix_of(std::string_view text)
{
    using Suffix = DateToken::Suffix;
    if (text.empty()) return Suffix::None;
    if (text == "st" || text == "nd" || text == "rd" || text == "th") return Suffix::Ordinal;
    if (text == "s" || text == "'s" || text == "’s") return Suffix::Plural;
    if (text == "am" || text == "a.m" || text == "a") return Suffix::Am;
    if (text == "pm" || text == "p.m" || text == "p") return Suffix::Pm;
    if (text == "gmt" || text == "utc" || text == "bst" || text == "est" || text == "edt" || text == "ist") return Suffix::Zone;
    return Suffix::Other;
}

std::string clock_text(int minutes)
{
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", minutes / 60 % 24, minutes % 60);
    return text;
}

} // namespace

DateScanner::DateScanner(const TokenBuffer& tokens, const DateLexicon& lexicon,
                         const MentionOptions& options)
    : tokens_(tokens), lexicon_(lexicon), options_(options)
{
}

void DateScanner::classify()
{
    dates_.resize(tokens_.size());
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
        DateToken& token = dates_[i];
        std::string_view text = tokens_.lower(i);
        switch (tokens_[i].kind) {
        case TokenKind::Word: {
            token.word = lexicon_.find(text);
            if (!token.word.any()) {
                std::string_view stem = without_possessive(text, token.possessive);
                if (token.possessive) token.word = lexicon_.find(stem);
            }
            break;
        }
        case TokenKind::Number:
            classify_number(text, token);
            break;
        case TokenKind::Symbol:
            token.symbol = plain_symbol(text);
            break;
        }
    }
}

void DateScanner::classify_number(std::string_view text, DateToken& token) const
{
    std::size_t at = 0;
    token.number = digits_at(text, at, text.size() == 8 ? 8 : 6); // "20210628"
    token.digits = static_cast<std::uint8_t>(at < 255 ? at : 255);
    if (token.number < 0) return;
    if (at < text.size() && text[at] == ',') {
        std::size_t year_at = at + 1;
        int year = digits_at(text, year_at, 4);
        bool whole = year_at == text.size() && year_at == at + 5 && token.digits <= 2;
        token.joined_year = static_cast<std::int16_t>(whole && year >= 1000 ? year : 0);
        // "28,000": no number of a date.
        token.number = whole ? token.number : -1;
        return;
    }
    if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
        std::size_t fraction_at = ++at;
        int fraction = digits_at(text, at, 4);
        token.fraction = static_cast<std::int16_t>(fraction < 0 ? 0 : fraction);
        token.fraction_digits =
            static_cast<std::uint8_t>(at - fraction_at < 255 ? at - fraction_at : 255);
    }
    token.suffix = suffix_of(text.substr(at));
}

namespace {

constexpr std::uint64_t mask(std::initializer_list<DateClass> classes)
{
    DateWord word;
    for (DateClass c : classes)
        word.add(c);
    return word.classes;
}

/// Words that begin a date by themselves.
constexpr std::uint64_t starters = mask(
    {DateClass::Month, DateClass::Weekday, DateClass::Season, DateClass::RelativeDay,
     DateClass::Ordinal, DateClass::Decade, DateClass::Holiday, DateClass::Last, DateClass::Next,
     DateClass::This, DateClass::Past, DateClass::Early, DateClass::Mid, DateClass::Late,
     DateClass::Earlier, DateClass::Later, DateClass::Few, DateClass::DayPart, DateClass::Portion});

/// Words that begin one when what follows does.
constexpr std::uint64_t leaders =
    mask({DateClass::By, DateClass::Before, DateClass::After, DateClass::Between, DateClass::From,
          DateClass::About, DateClass::MoreThan, DateClass::LessThan, DateClass::Nearly,
          DateClass::AtLeast, DateClass::In, DateClass::Fiscal});

} // namespace

/// A quick look that lets most words pass by; it may say yes too often.
bool DateScanner::may_begin(std::uint32_t i) const
{
    const DateToken& token = at(i);
    if (token.number >= 0 || token.symbol == '\'') return true;
    std::uint64_t classes = token.word.classes;
    if (tokens_.lower(i) == "half")
        return true;
    if (classes == 0) // "Q3", "FY2021"
        return capital(i) && tokens_[i].span.size() <= 6 && is_digit(tokens_.lower(i).back());
    if ((classes & starters) != 0) return true;
    if (token.word.is(DateClass::The) && i + 1 < limit_ && tokens_.lower(i + 1) == "new") return true; // "the new year"
    const DateToken& next = at(i + 1);
    if ((classes & leaders) != 0) {
        std::uint64_t follow = next.word.classes;
        constexpr std::uint64_t more =
            starters | mask({DateClass::The, DateClass::Cardinal, DateClass::Unit});
        return next.number >= 0 || next.symbol == '\'' || (follow & (more | leaders)) != 0 ||
               tokens_.lower(i).size() >= 4;
    }
    bool unit_follows = next.word.is(DateClass::Unit);
    if (token.word.is(DateClass::Now)) return true;
    if (token.word.is(DateClass::The))
        return unit_follows || next.suffix == DateToken::Suffix::Ordinal;
    bool counts = token.word.is(DateClass::Cardinal) || token.word.is(DateClass::Determiner);
    return (counts && (next.word.any() || next.symbol == '-' || plural_weekday(i + 1) != 0)) || (unit_follows) ||
           (token.word.is(DateClass::Unit) && (next.word.any() || next.number >= 0 || next.symbol == '-' || (i + 1 < limit_ && tokens_.lower(i + 1) == "ending"))) ||
           ((token.word.is(DateClass::NotYear) || token.word.is(DateClass::Negation)) &&
            (next.word.is(DateClass::Later) || next.word.is(DateClass::Earlier)));
}

void DateScanner::scan_block(std::uint32_t begin, std::uint32_t end)
{
    block_ = begin;
    limit_ = end;
    for (std::uint32_t i = begin; i < end;) {
        MaybeDate match = may_begin(i) ? expression(i) : std::nullopt;
        if (match && match->end > i) {
            read_bound(*match);
            i = match->end;
            found_.push_back(*match);
        } else {
            ++i;
        }
    }
}

MaybeDate DateScanner::expression(std::uint32_t i)
{
    MaybeDate match = hedged(i);
    return match ? match : dated(i);
}

/// A time of day with its day, or a date with what follows it.
MaybeDate DateScanner::dated(std::uint32_t i)
{
    if (MaybeDate hours = early_hours(i)) return hours;
    if (MaybeDate time = clock(i)) {
        std::uint32_t next = time->end;
        if (sym(next, ',')) ++next;
        if (is(next, DateClass::On)) ++next;
        MaybeDate day = is(next, DateClass::The) ? range(next) : std::nullopt; // "at 5 p.m. on the 3rd"
        if (is(next, DateClass::The)) ++next;
        if (!day && next < limit_) day = range(next);
        if (day && day->precision == DatePrecision::Day && day->minutes < 0) {
            day->begin = time->begin;
            day->minutes = time->minutes;
            day->precision = DatePrecision::Time;
            if (!day->inside_possessive) day->end = day_part_after(day->end);
            return day;
        }
        return time;
    }
    MaybeDate match = range(i);
    if (match) read_owned_part(*match);
    if (match) append_time(*match);
    return match;
}

/// "Thursday morning", "Thursday at 9.25 a.m.", "June 5, 2009 3: 02 PM".
void DateScanner::append_time(DateMatch& match)
{
    if (match.precision != DatePrecision::Day || match.inside_possessive) return;
    if (std::uint32_t end = day_part_after(match.end); end > match.end) {
        match.inside_possessive = at(end - 1).possessive;
        match.end = end;
    }
    std::uint32_t next = match.end;
    if (sym(next, ',') || sym(next, '(') || sym(next, '|') || sym(next, '@') ||
        (sym(next, '-') && sym(next + 2, ':')))
        ++next;
    for (int fillers = 0; fillers < 2; ++fillers) {
        if (is(next, DateClass::On) || is(next, DateClass::About) || is(next, DateClass::By) ||
            is(next, DateClass::From) || is(next, DateClass::After) || is(next, DateClass::Before))
            ++next;
    }
    if (sym(match.end, '.') && attached(match.end) && at(match.end + 1).number >= 0 && sym(match.end + 2, ':'))
        next = match.end + 1; // "4 July 2008. 4: 49 pm"
    day_end_ = match.end;
    MaybeDate time = next < limit_ ? clock(next) : std::nullopt;
    day_end_ = 0;
    if (time) {
        match.end = time->end;
        match.minutes = time->minutes;
        match.precision = DatePrecision::Time;
        // "Wed Oct 26 15:50:06 2016"
        bool year = at(match.end).digits == 4 && match.printed.year != 0 && at(match.end).number == match.printed.year;
        if (year && match.printed.day != 0) ++match.end;
    }
}

Mention DateScanner::mention(const DateMatch& match) const
{
    Mention mention;
    mention.type = MentionType::Date;
    mention.tokens = {match.begin, match.end};
    mention.span = tokens_.span(mention.tokens);
    if (match.inside_possessive) {
        // "'s" is two bytes, "’s" four, a torn "’ s" five.
        std::string_view last = tokens_.raw(match.end - 1);
        mention.span.end -= last.ends_with("'s") ? 2U : last.ends_with("’s") ? 4U : last.ends_with("’ s") ? 5U : 0U;
    }
    mention.number = mention.span;
    mention.date = match.resolved ? match.range : DateRange{};
    mention.allowed = allowed(match);
    mention.loose = match.resolved && match.direction != 0 && match.literal.has_value();
    mention.allowed_span = {std::min(mention.span.begin, tokens_[match.bound_begin].span.begin),
                            mention.span.end};
    mention.precision = match.minutes >= 0 ? DatePrecision::Time : match.precision;
    mention.resolved = match.resolved;
    mention.relative = match.relative;
    mention.hedge = match.hedge;
    mention.weekday = static_cast<std::uint8_t>(match.printed.weekday);
    mention.month = static_cast<std::uint8_t>(match.printed.month);
    mention.month_day = static_cast<std::uint8_t>(match.printed.day);
    if (match.minutes >= 0) mention.time_of_day = clock_text(match.minutes);
    return mention;
}

std::vector<Mention> DateScanner::run()
{
    classify();
    find_day_order();
    const std::vector<TokenRange>& sentences = tokens_.sentences();
    for (std::size_t i = 0; i < sentences.size();) {
        // A date may cross a stop that was an abbreviation's, never a line's end.
        std::size_t last = i + 1;
        while (last < sentences.size() && !sentences[last].empty() &&
               !tokens_[sentences[last].begin].has(LineStart))
            ++last;
        scan_block(sentences[i].begin, sentences[last - 1].end);
        i = last;
        if (stopped(options_.stop)) break;
    }
    place_times();
    place_quoted_days();
    std::vector<Mention> mentions;
    mentions.reserve(found_.size());
    for (const DateMatch& match : found_)
        mentions.push_back(mention(match));
    return mentions;
}

bool DateScanner::plural_noun(std::uint32_t i) const
{
    if (!lower_word(i)) return false;
    std::string_view word = tokens_.lower(i);
    return word.size() > 3 && word.ends_with("s") && !word.ends_with("ss") &&
           !word.ends_with("us") && !word.ends_with("is") && !at(i).possessive &&
           !is(i, DateClass::PastTense);
}

/// Nothing after the date takes it as a modifier: "before 2003", not "before
/// 2003 elections".
bool DateScanner::stands_alone(std::uint32_t end) const
{
    if (possessive_at(end)) return false;
    if (end >= limit_ || tokens_[end].kind != TokenKind::Word) return true;
    if (at(end).word.any()) return true;
    return tokens_.lower(end).size() <= 4;
}

/// "1998's" comes apart into the year and its ending.
bool DateScanner::possessive_at(std::uint32_t i) const
{
    if (!attached(i)) return false;
    std::string_view text = tokens_.lower(i);
    return text == "'s" || text == "’s" ||
           (sym(i, '\'') && attached(i + 1) && tokens_.lower(i + 1) == "s");
}

DateMatch DateScanner::match_at(std::uint32_t begin, std::uint32_t end)
{
    DateMatch match;
    match.begin = begin;
    match.end = end;
    return match;
}

std::vector<Mention> find_dates(const TokenBuffer& tokens, const DateLexicon& lexicon,
                                const MentionOptions& options)
{
    return DateScanner(tokens, lexicon, options).run();
}

} // namespace crosscheck
