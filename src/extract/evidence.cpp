#include "extract/evidence.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The nearest place at or before `at` (at or after it) where a character begins.
std::uint32_t character_before(std::string_view text, std::uint32_t at)
{
    while (at > 0 && at < text.size() && continues_character(text[at]))
        --at;
    return at;
}

std::uint32_t character_after(std::string_view text, std::uint32_t at)
{
    while (at < text.size() && continues_character(text[at]))
        ++at;
    return at;
}

/// The sentence, or of a long one what stands around `span`.
Span shown_sentence(std::string_view text, Span sentence, Span span)
{
    if (sentence.size() <= whole_sentence) return sentence;
    const std::uint32_t head = span.begin - std::min(span.begin, sentence_reach);
    const std::uint32_t begin = std::max(sentence.begin, character_after(text, head));
    const std::uint32_t end = std::min(sentence.end, span.end + sentence_reach);
    return {std::min(begin, span.begin), std::max(character_before(text, end), span.end)};
}

/// The nearest sentence of the article's own text in the direction of `step`.
/// A headline and the text under it are no neighbours.
std::string neighbour(const Reading& reading, std::uint32_t sentence, int step)
{
    constexpr int farthest = 4; // furniture is stepped over, a page of it is not
    constexpr std::uint32_t fewest_tokens = 4; // crossheads and stray marks say nothing
    const SentenceReading& own = reading.sentences[sentence];
    std::int64_t at = sentence;
    for (int i = 0; i < farthest; ++i) {
        at += step;
        if (at < 0 || at >= static_cast<std::int64_t>(reading.sentences.size())) return "";
        const SentenceReading& other = reading.sentences[static_cast<std::size_t>(at)];
        if (other.set_aside || other.tokens.size() < fewest_tokens) continue;
        if (other.headline != own.headline) return "";
        const std::string_view text = reading.tokens.text();
        const Span span = reading.tokens.span(other.tokens);
        if (span.size() <= neighbour_reach) return std::string(text.substr(span.begin, span.size()));
        if (step > 0) {
            const std::uint32_t end = character_before(text, span.begin + neighbour_reach);
            return std::string(text.substr(span.begin, end - span.begin)) + "…";
        }
        const std::uint32_t begin = character_after(text, span.end - neighbour_reach);
        return "…" + std::string(text.substr(begin, span.end - begin));
    }
    return "";
}

void set_place(Evidence& evidence, const Reading& reading)
{
    const auto after = std::upper_bound(reading.line_starts.begin(), reading.line_starts.end(), evidence.span.begin);
    const std::uint32_t line_start = after == reading.line_starts.begin() ? 0 : *(after - 1);
    evidence.line = static_cast<std::uint32_t>(after - reading.line_starts.begin());
    evidence.column = evidence.span.begin - line_start + 1;
    if (evidence.column > character_reach) return;
    const std::string_view head = reading.tokens.text().substr(line_start, evidence.column - 1);
    evidence.character = 1 + static_cast<std::uint32_t>(head.size()) -
                         static_cast<std::uint32_t>(std::count_if(head.begin(), head.end(), continues_character));
}

} // namespace

Evidence evidence_of(const Reading& reading, std::uint32_t sentence, Span span)
{
    const std::string_view text = reading.tokens.text();
    Evidence evidence;
    evidence.span = span;
    evidence.sentence = shown_sentence(text, reading.tokens.span(reading.sentences[sentence].tokens), span);
    evidence.text = text.substr(span.begin, span.size());
    evidence.sentence_text = text.substr(evidence.sentence.begin, evidence.sentence.size());
    evidence.before = neighbour(reading, sentence, -1);
    evidence.after = neighbour(reading, sentence, 1);
    set_place(evidence, reading);
    return evidence;
}

} // namespace crosscheck
