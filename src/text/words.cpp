#include "text/words.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "text/characters.h"

// Words are those of UAX #29. Most bytes of news are ASCII plus a dozen
// typographic marks, and for those the rules come down to one short state
// machine; a stretch between spaces that holds anything else goes to ICU.
// Three things differ from ICU on purpose: a stop between "…yesterday" and
// "The…", where the space is missing, ends the word; the sign of a handle
// ("@name") is a token of its own; and white space gives no token.

namespace crosscheck {
namespace {

std::uint32_t offset32(std::size_t offset)
{
    return static_cast<std::uint32_t>(offset);
}

/// ICU's macros want unsigned bytes.
const std::uint8_t* bytes(std::string_view text)
{
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// The flag's bit when it applies.
unsigned flag(TokenFlag bit, bool applies)
{
    return applies ? static_cast<unsigned>(bit) : 0U;
}

struct LetterCount {
    std::uint32_t letters = 0;
    std::uint32_t upper = 0;
    bool first_upper = false;
    bool first_digit = false;
    bool any_word = false; ///< a letter or digit
    bool non_ascii = false;
};

void count_code_point(UChar32 c, LetterCount& count)
{
    bool letter = u_isalpha(c);
    bool digit = u_isdigit(c);
    if (!count.any_word && (letter || digit)) {
        count.first_digit = digit;
        count.any_word = true;
    }
    if (letter) {
        bool upper = u_isupper(c);
        if (count.letters == 0)
            count.first_upper = upper;
        ++count.letters;
        count.upper += upper ? 1 : 0;
    }
}

/// Whether all of it is a to z: most words are.
bool is_small(std::string_view word)
{
    for (const char c : word)
        if (c < 'a' || c > 'z')
            return false;
    return true;
}

LetterCount count_letters(std::string_view word)
{
    LetterCount count;
    if (is_small(word)) {
        count.letters = offset32(word.size());
        count.any_word = !word.empty();
        return count;
    }
    for (std::size_t i = 0; i < word.size();) {
        auto byte = static_cast<unsigned char>(word[i]);
        if (byte < 0x80) {
            bool upper = byte >= 'A' && byte <= 'Z';
            bool letter = upper || (byte >= 'a' && byte <= 'z');
            bool digit = byte >= '0' && byte <= '9';
            if (!count.any_word && (letter || digit)) {
                count.first_digit = digit;
                count.any_word = true;
            }
            if (letter && count.letters++ == 0)
                count.first_upper = upper;
            count.upper += upper ? 1 : 0;
            ++i;
            continue;
        }
        count.non_ascii = true;
        UChar32 c = 0;
        auto at = static_cast<std::int32_t>(i);
        U8_NEXT(bytes(word), at, static_cast<std::int32_t>(word.size()), c);
        i = static_cast<std::size_t>(at);
        if (c >= 0)
            count_code_point(c, count);
    }
    return count;
}

/// Collects tokens with the flags that follow from what stands before them.
class TokenSink {
  public:
    explicit TokenSink(std::string_view text) : text_(text) { tokens_.reserve(text.size() / 5); }

    void space(char c)
    {
        gap_ = true;
        line_ = line_ || c == '\n';
    }

    /// `begin`..`end` is a word in the sense of UAX #29.
    void word(std::size_t begin, std::size_t end)
    {
        for (std::size_t cut = missing_space(begin, end); cut != 0; cut = missing_space(begin, end)) {
            plain_word(begin, cut);
            symbol(cut, cut + 1);
            begin = cut + 1;
        }
        plain_word(begin, end);
    }

    void symbol(std::size_t begin, std::size_t end)
    {
        bool non_ascii = static_cast<unsigned char>(text_[begin]) >= 0x80;
        add(begin, end, TokenKind::Symbol, flag(NonAscii, non_ascii));
    }

    std::vector<Token> take() { return std::move(tokens_); }

  private:
    void plain_word(std::size_t begin, std::size_t end)
    {
        LetterCount count = count_letters(text_.substr(begin, end - begin));
        unsigned flags = flag(Capitalised, count.first_upper) |
                         flag(AllCaps, count.letters >= 2 && count.letters == count.upper) |
                         flag(NonAscii, count.non_ascii);
        TokenKind kind = !count.any_word     ? TokenKind::Symbol
                         : count.first_digit ? TokenKind::Number
                                             : TokenKind::Word;
        add(begin, end, kind, flags);
    }

    /// Where a stop stands between two lower-case letters and a capital that a
    /// lower-case letter follows; 0 if nowhere.
    std::size_t missing_space(std::size_t begin, std::size_t end) const
    {
        auto lower = [&](std::size_t i) { return text_[i] >= 'a' && text_[i] <= 'z'; };
        for (std::size_t i = begin + 2; i + 2 < end; ++i)
            if (text_[i] == '.' && lower(i - 1) && lower(i - 2) && text_[i + 1] >= 'A' &&
                text_[i + 1] <= 'Z' && lower(i + 2))
                return i;
        return 0;
    }

    /// "The mill’ s": an "s" that a space parts from its apostrophe ends the word before.
    bool torn_possessive(std::size_t begin, std::size_t end)
    {
        const std::size_t size = tokens_.size();
        if (size < 2 || end != begin + 1 || text_[begin] != 's' || !gap_ || line_ || text_[begin - 1] != ' ') return false;
        const Token& mark = tokens_[size - 1];
        const std::string_view sign = text_.substr(mark.span.begin, mark.span.size());
        const Token& owner = tokens_[size - 2];
        const bool touches = mark.span.begin == owner.span.end && mark.span.end + 1 == begin && owner.kind == TokenKind::Word;
        const bool apart = end >= text_.size() || text_[end] == ' ' || text_[end] == '\n' || text_[end] == '.' || text_[end] == ',';
        if (sign != "’" || !touches || !apart) return false;
        tokens_.pop_back();
        tokens_.back().span.end = offset32(end);
        gap_ = line_ = false;
        return true;
    }

    void add(std::size_t begin, std::size_t end, TokenKind kind, unsigned flags)
    {
        if (kind == TokenKind::Word && torn_possessive(begin, end)) return;
        bool first = tokens_.empty();
        flags |= flag(SpaceBefore, gap_ || first) | flag(LineStart, line_ || first);
        gap_ = line_ = false;
        tokens_.push_back({{offset32(begin), offset32(end)}, kind, static_cast<std::uint8_t>(flags)});
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    bool gap_ = false;
    bool line_ = false;
};

bool word_part(WordClass c)
{
    return c == WordClass::Letter || c == WordClass::Digit || c == WordClass::Joiner;
}

/// The end of the word that begins at `at`, inside text[0, end).
std::size_t word_end(std::string_view text, std::size_t at, std::size_t end)
{
    WordClass last = WordClass::Other;
    while (at < end) {
        Character c = character_at(text, at);
        if (word_part(c.word_class)) {
            last = c.word_class;
            at += c.bytes;
            continue;
        }
        bool letters = last == WordClass::Letter &&
                       (c.word_class == WordClass::MidBoth || c.word_class == WordClass::MidLetter);
        bool digits = last == WordClass::Digit &&
                      (c.word_class == WordClass::MidBoth || c.word_class == WordClass::MidNumber);
        if ((!letters && !digits) || at + c.bytes >= end)
            break;
        WordClass next = character_at(text, at + c.bytes).word_class;
        if ((letters && next != WordClass::Letter) || (digits && next != WordClass::Digit))
            break;
        at += c.bytes;
    }
    return at;
}

void split_plain(std::string_view text, std::size_t begin, std::size_t end, TokenSink& sink)
{
    for (std::size_t at = begin; at < end;) {
        Character c = character_at(text, at);
        if (!word_part(c.word_class)) {
            sink.symbol(at, at + c.bytes);
            at += c.bytes;
            continue;
        }
        std::size_t stop = word_end(text, at, end);
        sink.word(at, stop);
        at = stop;
    }
}

/// ICU's word breaker, opened once per thread: opening costs more than an article.
icu::BreakIterator* word_breaker()
{
    thread_local std::unique_ptr<icu::BreakIterator> breaker = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return breaker.get();
}

void add_icu_segment(std::string_view text, std::size_t begin, std::size_t end, TokenSink& sink)
{
    UChar32 c = 0;
    auto at = static_cast<std::int32_t>(begin);
    U8_NEXT(bytes(text), at, static_cast<std::int32_t>(end), c);
    if (c >= 0 && (u_isUWhiteSpace(c) || c == 0x200B || c == 0xFEFF)) {
        for (std::size_t i = begin; i < end; ++i)
            sink.space(text[i]);
        return;
    }
    if (c >= 0 && (u_isalnum(c) || c == '_'))
        sink.word(begin, end);
    else
        sink.symbol(begin, end);
}

void split_by_icu(std::string_view text, std::size_t begin, std::size_t end, TokenSink& sink)
{
    icu::BreakIterator* breaker = word_breaker();
    UErrorCode status = U_ZERO_ERROR;
    UText* view = utext_openUTF8(nullptr, text.data() + begin,
                                 static_cast<std::int64_t>(end - begin), &status);
    if (breaker == nullptr || U_FAILURE(status)) {
        sink.word(begin, end);
        return;
    }
    breaker->setText(view, status);
    auto from = static_cast<std::size_t>(breaker->first());
    for (std::int32_t to = breaker->next(); to != icu::BreakIterator::DONE; to = breaker->next()) {
        add_icu_segment(text, begin + from, begin + static_cast<std::size_t>(to), sink);
        from = static_cast<std::size_t>(to);
    }
    utext_close(view);
}

} // namespace

std::vector<Token> split_words(std::string_view text)
{
    TokenSink sink(text);
    for (std::size_t at = 0; at < text.size();) {
        Character c = character_at(text, at);
        if (c.word_class == WordClass::Space) {
            sink.space(text[at]);
            at += c.bytes;
            continue;
        }
        // A stretch: up to the next space.
        std::size_t end = at;
        bool complex = false;
        while (end < text.size() && c.word_class != WordClass::Space) {
            complex = complex || c.word_class == WordClass::Complex;
            end += c.bytes;
            if (end < text.size())
                c = character_at(text, end);
        }
        if (complex)
            split_by_icu(text, at, end, sink);
        else
            split_plain(text, at, end, sink);
        at = end;
    }
    return sink.take();
}

std::vector<Token> split_words_by_icu(std::string_view text)
{
    TokenSink sink(text);
    split_by_icu(text, 0, text.size(), sink);
    return sink.take();
}

std::string fold_case(std::string_view text)
{
    std::string folded(text);
    for (std::size_t i = 0; i < folded.size();) {
        auto byte = static_cast<unsigned char>(folded[i]);
        if (byte < 0x80) {
            if (byte >= 'A' && byte <= 'Z')
                folded[i] = static_cast<char>(byte + ('a' - 'A'));
            ++i;
            continue;
        }
        UChar32 c = 0;
        auto next = static_cast<std::int32_t>(i);
        U8_NEXT(bytes(text), next, static_cast<std::int32_t>(text.size()), c);
        UChar32 lower = c >= 0 ? u_tolower(c) : c;
        if (lower != c && U8_LENGTH(lower) == next - static_cast<std::int32_t>(i)) {
            auto at = static_cast<std::int32_t>(i);
            auto* out = reinterpret_cast<std::uint8_t*>(folded.data());
            U8_APPEND_UNSAFE(out, at, static_cast<std::uint32_t>(lower));
        }
        i = static_cast<std::size_t>(next);
    }
    return folded;
}

} // namespace crosscheck
