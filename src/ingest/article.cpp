#include "ingest/article.h"

#include <algorithm>

namespace crosscheck {
namespace {

/// The piece that holds the byte at `offset`.
const OffsetPiece& piece_at(const std::vector<OffsetPiece>& pieces, std::uint32_t offset)
{
    auto after = std::upper_bound(
        pieces.begin(), pieces.end(), offset,
        [](std::uint32_t at, const OffsetPiece& piece) { return at < piece.text; });
    return after == pieces.begin() ? *after : *(after - 1);
}

} // namespace

Span Article::in_file(Span span) const
{
    if (offsets.empty()) return span;
    const OffsetPiece& first = piece_at(offsets, span.begin);
    std::uint32_t begin =
        first.file + (first.file_size == 0 ? span.begin - std::min(span.begin, first.text) : 0);
    if (span.empty()) return {begin, begin};
    const OffsetPiece& last = piece_at(offsets, span.end - 1);
    std::uint32_t end =
        last.file_size == 0 ? last.file + (span.end - last.text) : last.file + last.file_size;
    return {begin, std::max(begin, end)};
}

std::string_view name(Basis basis)
{
    switch (basis) {
    case Basis::None:
        return "none";
    case Basis::Sidecar:
        return "sidecar";
    case Basis::FrontMatter:
        return "front-matter";
    case Basis::Jsonl:
        return "jsonl";
    case Basis::JsonLd:
        return "json-ld";
    case Basis::Meta:
        return "meta";
    case Basis::Feed:
        return "feed";
    case Basis::Dateline:
        return "dateline";
    case Basis::Text:
        return "text";
    }
    return "none";
}

} // namespace crosscheck
