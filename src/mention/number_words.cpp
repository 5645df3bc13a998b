#include "mention/number_words.h"

#include <algorithm>
#include <set>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

// A written number is a row of atoms: groups below a thousand, each with its
// scale, from the largest scale down ("deux cent mille trois"). Words run
// together in many languages and atoms overlap ("vier", "vierzig"), so spaces
// and hyphens are dropped and the row is searched for, longest atom first, with
// the dead ends remembered: linear in the length for each state of the group.
//
// The tables know the forms ICU prints. Wrong rows are refused by the order of
// scales and by the parts of a group: "twenty three" is 23, "three twenty" is
// nothing.

namespace crosscheck {
namespace {

using Kind = NumberAtom::Kind;

constexpr std::size_t longest_text = 400;
constexpr double thousand = 1000;

/// What has been read so far.
struct Progress {
    std::size_t at = 0;
    double high = 0;     ///< complete groups of millions and more
    double last_big = 0; ///< the smallest scale in `high`; 0 = none
    double low = 0;      ///< the thousands
    double group = 0;    ///< the group below a thousand
    bool has_thousands = false;
    bool has_hundreds = false;
    bool has_small = false;
    bool after_joint = true; ///< no joint may come next
    bool any = false;

    /// The part of the state that decides what may follow; the values do not.
    std::uint64_t state() const
    {
        auto flag = [](bool set, int bit) {
            return static_cast<std::uint64_t>(set ? 1 : 0) << bit;
        };
        int scale = 0;
        for (double value = last_big; value >= thousand; value /= thousand)
            ++scale;
        return (static_cast<std::uint64_t>(at) << 16U) | flag(has_thousands, 0) |
               flag(has_hundreds, 1) | flag(has_small, 2) | flag(after_joint, 3) | flag(any, 4) |
               (static_cast<std::uint64_t>(scale) << 8U);
    }
};

class AtomReader {
  public:
    AtomReader(std::string_view text, const NumberTable& table) : text_(text), table_(table) {}

    std::optional<double> read(const Progress& progress)
    {
        if (progress.at == text_.size()) {
            if (progress.any && !progress.after_joint)
                return progress.high + progress.low + progress.group;
            return std::nullopt;
        }
        if (dead_ends_.contains(progress.state())) return std::nullopt;
        std::size_t longest = std::min<std::size_t>(text_.size() - progress.at, 80);
        for (std::size_t length = longest; length > 0; --length) {
            auto [first, last] = atoms(text_.substr(progress.at, length));
            for (; first != last; ++first) {
                std::optional<Progress> next = take(progress, *first);
                if (!next) continue;
                next->at += length;
                if (std::optional<double> value = read(*next)) return value;
            }
        }
        dead_ends_.insert(progress.state());
        return std::nullopt;
    }

  private:
    std::pair<const NumberAtom*, const NumberAtom*> atoms(std::string_view text) const
    {
        struct ByText {
            bool operator()(const NumberAtom& atom, std::string_view other) const
            {
                return atom.text < other;
            }
            bool operator()(std::string_view other, const NumberAtom& atom) const
            {
                return other < atom.text;
            }
        };
        return std::equal_range(table_.atoms, table_.atoms + table_.count, text, ByText{});
    }

    static std::optional<Progress> take(Progress next, const NumberAtom& atom)
    {
        bool joint = atom.kind == Kind::Joint;
        if (joint && next.after_joint) return std::nullopt;
        bool fits = joint;
        switch (atom.kind) {
        case Kind::Joint:
            break;
        case Kind::Small:
            fits = take_small(next, atom.value);
            break;
        case Kind::Hundreds:
            fits = take_hundreds(next, atom.value);
            break;
        case Kind::Scale:
            fits = take_scale(next, atom.value, 0);
            break;
        case Kind::Fixed:
            fits = next.group == 0 && !next.has_small && take_fixed(next, atom.value);
            break;
        }
        next.after_joint = joint;
        next.any = next.any || !joint;
        return fits ? std::optional(next) : std::nullopt;
    }

    static bool take_small(Progress& next, double value)
    {
        if (next.has_small || (value == 0 && next.any)) return false;
        next.has_small = true;
        next.group += value;
        return true;
    }

    static bool take_hundreds(Progress& next, double value)
    {
        if (next.has_hundreds) return false;
        if (next.has_small) { // "twelve hundred", "elfhonderd"
            bool teens = value == 100 && next.group > 10 && static_cast<int>(next.group) % 10 != 0;
            if (!teens || next.has_thousands) return false;
            next.group *= value;
            next.has_small = false;
            next.has_hundreds = true;
            return true;
        }
        next.has_hundreds = true;
        next.group += value;
        return true;
    }

    static void close_group(Progress& next)
    {
        next.group = 0;
        next.has_hundreds = false;
        next.has_small = false;
    }

    static bool take_scale(Progress& next, double scale, double fixed)
    {
        bool counted = next.has_small || next.has_hundreds;
        if (counted && next.group == 0) return false;
        if (scale == thousand) {
            if (next.has_thousands) return false;
            next.low = fixed != 0 ? fixed : (counted ? next.group : 1) * thousand;
            next.has_thousands = true;
            close_group(next);
            return true;
        }
        if (next.last_big != 0 && scale >= next.last_big) return false;
        double count = next.low + next.group;
        next.high += fixed != 0 ? fixed : (count > 0 ? count : 1) * scale;
        next.last_big = scale;
        next.low = 0;
        next.has_thousands = false;
        close_group(next);
        return true;
    }

    static bool take_fixed(Progress& next, double value)
    {
        double scale = thousand;
        while (value >= scale * thousand)
            scale *= thousand;
        if (scale > thousand && next.has_thousands) return false;
        return take_scale(next, scale, value);
    }

    std::string_view text_;
    const NumberTable& table_;
    std::set<std::uint64_t> dead_ends_;
};

void append(std::string& out, UChar32 c)
{
    uint8_t bytes[4];
    int32_t length = 0;
    UBool failed = false;
    U8_APPEND(bytes, length, 4, static_cast<uint32_t>(c), failed);
    if (!failed) out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

/// Appends one character without its marks, or nothing for a separator.
void append_folded(std::string& out, UChar32 c, const UNormalizer2* decomposer)
{
    UChar32 lower = u_tolower(c);
    if (lower == 0xDF) { // "dreißig" is also written "dreissig"
        out += "ss";
        return;
    }
    UChar pieces[8];
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = unorm2_getDecomposition(decomposer, lower, pieces, 8, &status);
    if (U_FAILURE(status) || count < 0) {
        pieces[0] = 0;
        count = 0;
    }
    auto keep = [&](UChar32 piece) {
        bool mark = u_charType(piece) == U_NON_SPACING_MARK;
        bool separator =
            u_isUWhiteSpace(piece) || piece == 0xAD || u_charType(piece) == U_DASH_PUNCTUATION;
        if (!mark && !separator) append(out, piece);
    };
    if (count == 0) keep(lower);
    for (int32_t i = 0; i < count; ++i)
        keep(pieces[i]);
}

/// Reads the character at `at`, below zero when it is no UTF-8; gives its end.
int32_t next_character(std::string_view text, int32_t at, int32_t size, UChar32& c)
{
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    U8_NEXT(bytes, at, size, c);
    return at;
}

} // namespace

std::string fold_number_words(std::string_view text)
{
    std::string folded;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* decomposer = unorm2_getNFDInstance(&status);
    if (U_FAILURE(status)) return folded;
    auto size = static_cast<int32_t>(std::min<std::size_t>(text.size(), longest_text));
    for (int32_t at = 0; at < size;) {
        UChar32 c = 0;
        at = next_character(text, at, size, c);
        if (c >= 0) append_folded(folded, c, decomposer);
    }
    return folded;
}

std::optional<double> parse_number_atoms(std::string_view folded, const NumberTable& table)
{
    if (folded.empty() || folded.size() > longest_text) return std::nullopt;
    return AtomReader(folded, table).read(Progress{});
}

std::optional<double> parse_number_words(std::string_view text, std::string_view language)
{
    const NumberTable* table = number_table(language);
    if (!table || text.size() > longest_text) return std::nullopt;
    return parse_number_atoms(fold_number_words(text), *table);
}

} // namespace crosscheck
