#include "ingest/extent.h"

#include "ingest/reader.h"

namespace crosscheck {
namespace {

struct Extent {
    std::uint64_t tokens = 0;  ///< words, and each mark
    std::uint64_t figures = 0; ///< runs of digits
};

bool is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

bool is_in_word(unsigned char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

bool is_space(unsigned char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Counts without reading: near enough to the tokens of the text module.
Extent extent_of(std::string_view text)
{
    Extent extent;
    unsigned char before = ' ';
    for (char c : text) {
        auto byte = static_cast<unsigned char>(c);
        bool begins = is_in_word(byte) ? !is_in_word(before) : !is_space(byte);
        extent.tokens += begins ? 1U : 0U;
        extent.figures += is_digit(byte) && !is_digit(before) ? 1U : 0U;
        before = byte;
    }
    return extent;
}

} // namespace

bool is_within_limits(const Article& article, const InputLimits& limits, Diagnostics& diagnostics)
{
    auto within = [&](std::uint64_t count, std::uint64_t limit, const char* what) {
        if (count <= limit) return true;
        report_error(diagnostics, article.path, "too-large",
                     "a text of " + std::to_string(count) + " " + what + "; at most " +
                         std::to_string(limit) + " are read");
        return false;
    };
    std::string_view text = article.source.slice(article.body);
    if (!within(text.size(), limits.text_bytes, "bytes")) return false;
    Extent extent = extent_of(text);
    return within(extent.tokens, limits.tokens, "words and marks") &&
           within(extent.figures, limits.figures, "figures");
}

} // namespace crosscheck
