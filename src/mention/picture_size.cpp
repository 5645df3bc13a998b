#include <algorithm>
#include <cmath>

#include "mention/figure.h"
#include "mention/finder.h"

// The sides of a picture: "a 1920x1200 display", "a resolution of 1,366 x 768 pixels".

namespace crosscheck {
namespace {

constexpr double least_side = 100;
constexpr double most_side = 20000;
constexpr std::uint32_t reach = 8; ///< how far from the sides the display may be named

bool times(std::string_view text)
{
    return text == "x" || text == "X" || text == "×";
}

/// The figure that `text` is as a whole, where it may be a side.
std::optional<double> side(std::string_view text)
{
    Figure figure = read_figure(text);
    bool whole = figure.used == text.size() && figure.value == std::floor(figure.value);
    return whole && figure.value >= least_side && figure.value <= most_side ? std::optional<double>(figure.value) : std::nullopt;
}

bool pixels(const Scan& scan, std::uint32_t i)
{
    return scan.is(i, "pixels") || scan.is(i, "pixel");
}

/// A word nearby says that pictures are spoken of.
bool display_near(const Scan& scan, std::uint32_t begin, std::uint32_t end)
{
    static constexpr std::string_view words[] = {"resolution", "resolutions", "display", "displays", "screen", "screens",
                                                 "touchscreen", "pixel", "pixels", "monitor", "monitors", "lcd"};
    std::uint32_t from = begin > scan.sentence().begin + reach ? begin - reach : scan.sentence().begin;
    for (std::uint32_t i = from; i < end + reach; ++i)
        if (std::find(std::begin(words), std::end(words), scan.lower(i)) != std::end(words))
            return true;
    return false;
}

} // namespace

void MentionFinder::emit_side(TokenRange tokens, Span number, Span span, double value)
{
    Mention mention;
    mention.type = MentionType::Measure;
    mention.unit = "pixel";
    mention.tokens = tokens;
    mention.span = span;
    mention.number = number;
    mention.printed = mention.lower = mention.upper = value;
    found_.push_back(std::move(mention));
}

/// "1920x1200", "1920 x 1200", "1,366 x 768 pixels": two measures where a display is spoken of.
std::optional<std::uint32_t> MentionFinder::picture_size_at(std::uint32_t i)
{
    std::string_view text = scan_.raw(i);
    std::uint32_t offset = scan_.digits(i) ? scan_.tokens()[i].span.begin : 0;
    std::size_t mark = scan_.digits(i) ? text.find('x') : std::string_view::npos;
    if (mark != std::string_view::npos) {
        std::optional<double> wide = side(text.substr(0, mark));
        std::optional<double> high = side(text.substr(mark + 1));
        if (!wide || !high || taken({i, i + 1}) || !display_near(scan_, i, i + 1))
            return std::nullopt;
        Span first_side{offset, offset + static_cast<std::uint32_t>(mark)};
        Span second_side{first_side.end + 1, scan_.tokens()[i].span.end};
        std::uint32_t end = pixels(scan_, i + 1) ? i + 2 : i + 1;
        emit_side({i, i + 1}, first_side, first_side, *wide);
        emit_side({i, end}, second_side, {second_side.begin, scan_.tokens()[end - 1].span.end}, *high);
        return end;
    }
    const bool by = scan_.hyphen(i + 1) && scan_.is(i + 2, "by") && scan_.hyphen(i + 3); // "480-by-360"
    const std::uint32_t other = by ? i + 4 : i + 2;
    if (!scan_.digits(i) || !(by || times(scan_.raw(i + 1))) || !scan_.digits(other))
        return std::nullopt;
    std::optional<double> wide = side(text);
    std::optional<double> high = side(scan_.raw(other));
    const std::uint32_t behind = other + 1;
    std::uint32_t end = pixels(scan_, behind) ? behind + 1 : behind;
    bool third = times(scan_.raw(behind)); // length, width and height of a thing
    if (!wide || !high || third || taken({i, end}) || !display_near(scan_, i, end))
        return std::nullopt;
    Span first_side = scan_.tokens()[i].span;
    Span second_side = scan_.tokens()[other].span;
    emit_side({i, i + 1}, first_side, first_side, *wide);
    emit_side({other, end}, second_side, scan_.tokens().span({other, end}), *high);
    return end;
}

} // namespace crosscheck
