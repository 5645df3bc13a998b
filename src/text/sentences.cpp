#include "text/sentences.h"

#include "text/abbreviations.h"
#include "text/lines.h"

// A sentence ends at a stop, at the closing marks after it, and at the breaks
// of lines that were meant. Each stop is judged from at most a few tokens on
// either side, so the whole is one pass. In doubt the sentence goes on after an
// abbreviation and ends elsewhere. Text that was tokenised and glued together
// again ("magnitude-5. 9", "3 p. m.", "U. S. officials") reads like its original.

namespace crosscheck {
namespace {

class Splitter {
  public:
    Splitter(std::string_view text, std::string_view folded, const std::vector<Token>& tokens)
        : text_(text), folded_(folded), tokens_(tokens), lines_(text, tokens)
    {
    }

    std::vector<TokenRange> run();

  private:
    std::string_view raw(std::uint32_t i) const { return slice(text_, i); }
    std::string_view lower(std::uint32_t i) const { return slice(folded_, i); }
    std::string_view slice(std::string_view text, std::uint32_t i) const
    {
        return i < size() ? text.substr(tokens_[i].span.begin, tokens_[i].span.size())
                          : std::string_view{};
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
    bool is(std::uint32_t i, std::string_view mark) const { return raw(i) == mark; }
    bool number(std::uint32_t i) const { return i < size() && tokens_[i].kind == TokenKind::Number; }
    bool word(std::uint32_t i) const { return i < size() && tokens_[i].kind == TokenKind::Word; }
    bool capital(std::uint32_t i) const { return word(i) && tokens_[i].has(Capitalised); }
    bool spaced(std::uint32_t i) const { return i < size() && tokens_[i].has(SpaceBefore); }
    bool line_start(std::uint32_t i) const { return i < size() && tokens_[i].has(LineStart); }
    bool digits(std::uint32_t i, std::size_t most) const;

    bool stop(std::uint32_t i) const { return is(i, ".") || is(i, "!") || is(i, "?") || is(i, "…"); }
    std::uint32_t after_stops(std::uint32_t i) const;
    std::uint32_t after_closers(std::uint32_t i) const;
    bool straight_quote_closes(std::uint32_t i) const;
    bool ends_at(std::uint32_t first, std::uint32_t after, std::uint32_t next) const;
    bool full_stop_ends(std::uint32_t i, std::uint32_t next) const;
    bool decimal_point(std::uint32_t i) const;
    bool after_abbreviation(std::uint32_t i, Abbreviation kind, std::uint32_t next) const;
    Abbreviation short_form(std::uint32_t i) const;
    bool begins(std::uint32_t i) const;
    bool plainly_begins(std::uint32_t i) const;
    bool break_at_line(std::uint32_t i) const;
    void cut(std::uint32_t i);

    std::string_view text_;
    std::string_view folded_;
    const std::vector<Token>& tokens_;
    LineBreaks lines_;
    std::vector<TokenRange> sentences_;
    std::uint32_t begin_ = 0;
    bool quote_open_ = false; ///< inside straight double quotes
};

bool Splitter::digits(std::uint32_t i, std::size_t most) const
{
    if (!number(i) || raw(i).size() > most)
        return false;
    for (char c : raw(i))
        if (c < '0' || c > '9')
            return false;
    return true;
}

/// The token after the stops that begin at `i`: "...", "?!", ". . .".
std::uint32_t Splitter::after_stops(std::uint32_t i) const
{
    do
        ++i;
    while (i < size() && stop(i) && !line_start(i));
    return i;
}

bool Splitter::straight_quote_closes(std::uint32_t i) const
{
    bool glued_left = !spaced(i);
    bool glued_right = i + 1 < size() && !spaced(i + 1);
    return glued_left == glued_right ? quote_open_ : glued_left;
}

/// The token after closing quotes and brackets that begin at `i`.
std::uint32_t Splitter::after_closers(std::uint32_t i) const
{
    while (i < size() && !line_start(i)) {
        bool closes = is(i, "”") || is(i, ")") || is(i, "]") || is(i, "»") ||
                      ((is(i, "’") || is(i, "'")) && !spaced(i)) ||
                      (is(i, "\"") && straight_quote_closes(i));
        if (!closes)
            break;
        ++i;
    }
    return i;
}

/// Whether a sentence may begin at `i`: a capital, a figure, or an opening mark before one.
bool Splitter::begins(std::uint32_t i) const
{
    for (int marks = 0; marks < 3 && i < size() && tokens_[i].kind == TokenKind::Symbol; ++marks)
        ++i;
    if (i >= size() || number(i) || capital(i))
        return true;
    if (!word(i))
        return false;
    for (char c : raw(i)) // "iPhone", or a script without capitals
        if ((c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80)
            return true;
    return false;
}

/// Whether `i` hardly ever continues a name.
bool Splitter::plainly_begins(std::uint32_t i) const
{
    bool quoted = is(i, "“") || is(i, "\"") || is(i, "‘");
    if (quoted)
        return capital(i + 1);
    return capital(i) && (!tokens_[i].has(AllCaps) || raw(i).size() == 1) &&
           begins_sentences(lower(i));
}

/// The kind of short form that the word before the stop at `i` is.
Abbreviation Splitter::short_form(std::uint32_t i) const
{
    if (i == 0 || spaced(i) || !word(i - 1))
        return Abbreviation::None;
    std::string_view form = lower(i - 1);
    bool letter = form.size() == 1 && form[0] >= 'a' && form[0] <= 'z';
    if (letter) {
        bool initial = capital(i - 1) && form != "i";
        bool garbled = i >= 2 && is(i - 2, ".") && !capital(i - 1); // "p. m."
        bool magnitude = i >= 2 && number(i - 2) && (form == "b" || form == "m") && !capital(i - 1);
        if (magnitude) // "85 b. Euro"
            return Abbreviation::Other;
        return initial ? Abbreviation::Title : garbled ? Abbreviation::Other : Abbreviation::None;
    }
    if (form.find('.') != std::string_view::npos && form.size() <= 7)
        return Abbreviation::Other;
    Abbreviation kind = abbreviation(form);
    bool lower_case = !capital(i - 1);
    bool also_lower = form == "etc" || form == "al" || form == "ft" || form == "lb" || form == "lbs" ||
                      form == "oz" || form == "pct" || form == "sq" || form == "vs" || form == "km" ||
                      form == "mph" || form == "incl" || form == "est" || kind == Abbreviation::Number;
    return lower_case && !also_lower ? Abbreviation::None : kind;
}

bool Splitter::after_abbreviation(std::uint32_t i, Abbreviation kind, std::uint32_t next) const
{
    if (line_start(next) && lines_.before(next) != LineBreak::Wrap)
        return true;
    switch (kind) {
    case Abbreviation::Title:
        // An initial may end a sentence ("plan B. The…"); a title never does.
        return lower(i - 1).size() == 1 && plainly_begins(next) && !(i >= 2 && is(i - 2, "."));
    case Abbreviation::Number:
        return !number(next) && !is(next, "#") && begins(next);
    case Abbreviation::Month:
        return !number(next) && plainly_begins(next);
    default:
        return plainly_begins(next);
    }
}

/// The stop at `i` stands within a figure that lost its shape: "5. 9", ". 290".
bool Splitter::decimal_point(std::uint32_t i) const
{
    std::uint32_t next = i + 1;
    if (!number(next) || line_start(next) || i == begin_ || line_start(i))
        return false;
    if (spaced(i)) // "hit . 290"
        return digits(next, 3) && !stop(i - 1);
    bool glued_currency = word(i - 1) && raw(i - 1).size() <= 6 && raw(i - 1).back() >= '0' &&
                          raw(i - 1).back() <= '9'; // "Dh472. 72bn"
    if (number(i - 1) || glued_currency) {
        bool list_mark = line_start(i - 1) || i - 1 == begin_;
        bool short_left = digits(i - 1, 3) || glued_currency;
        bool short_right = raw(next).size() <= 5 && !capital(next + 1) &&
                           (digits(next, 2) || !digits(next, 5));
        return short_left && short_right && !list_mark;
    }
    std::string_view before = lower(i - 1);
    bool average = before == ":" || before == "," || before == "career" || before == "hit" || before == "hitting" || before == "batting" || before == "batted" ||
                   before == "average" || before == "a" || before == "of" || before == "averaged" ||
                   before == "percentage" || before == "an";
    std::string_view after = lower(next + 1);
    return digits(next, 3) && (average || after == "hitter" || after == "average" || after == "ops" || after == "with");
}

bool Splitter::full_stop_ends(std::uint32_t i, std::uint32_t next) const
{
    if (decimal_point(i))
        return false;
    Abbreviation kind = short_form(i);
    if (kind != Abbreviation::None && next == i + 1)
        return after_abbreviation(i, kind, next);
    bool glued = !spaced(next) && next == i + 1;
    if (glued) // "yesterday.The": a space was lost; else a name such as ".com"
        return capital(next) && i >= 1 && word(i - 1) && !capital(i - 1) && !spaced(i);
    return begins(next);
}

/// Whether the stops in [first, after), closed before `next`, end a sentence.
bool Splitter::ends_at(std::uint32_t first, std::uint32_t after, std::uint32_t next) const
{
    if (next >= size())
        return true;
    if (line_start(next) && lines_.before(next) != LineBreak::Wrap)
        return true;
    bool single = after == first + 1;
    if (single && is(first, "."))
        return full_stop_ends(first, next);
    if (is(first, "?") && number(next)) // a currency sign that was lost: "? 110 billion"
        return false;
    if (!spaced(next) && next == after)
        return false;
    if (!begins(next))
        return false;
    bool closed = next > after;
    bool reported = closed && capital(next) && (speech_verb(lower(next + 1)) || speech_verb(lower(next + 2)));
    return !(reported && !is(first, "."));
}

bool Splitter::break_at_line(std::uint32_t i) const
{
    return i > 0 && line_start(i) && lines_.before(i) != LineBreak::Wrap;
}

void Splitter::cut(std::uint32_t i)
{
    if (i > begin_)
        sentences_.push_back({begin_, i});
    begin_ = i;
}

std::vector<TokenRange> Splitter::run()
{
    for (std::uint32_t i = 0; i < size();) {
        if (i - begin_ >= max_sentence_tokens || break_at_line(i)) {
            cut(i);
            quote_open_ = quote_open_ && !line_start(i);
        }
        if (!stop(i)) {
            quote_open_ = quote_open_ != is(i, "\"");
            ++i;
            continue;
        }
        std::uint32_t after = after_stops(i);
        std::uint32_t next = after_closers(after);
        bool ends = ends_at(i, after, next);
        for (std::uint32_t k = after; k < next; ++k)
            quote_open_ = quote_open_ != is(k, "\"");
        if (ends)
            cut(next);
        i = next;
    }
    cut(size());
    return std::move(sentences_);
}

} // namespace

std::vector<TokenRange> split_sentences(std::string_view text, std::string_view folded,
                                        const std::vector<Token>& tokens)
{
    return Splitter(text, folded, tokens).run();
}

} // namespace crosscheck
