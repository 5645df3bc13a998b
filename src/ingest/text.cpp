#include "ingest/encoding.h"
#include "ingest/reader.h"

namespace crosscheck {
namespace {

/// Control characters are rare in text, and common in everything else.
bool is_binary(std::string_view bytes)
{
    if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") return false;
    bytes = bytes.substr(0, 8192);
    std::size_t controls = 0;
    for (char c : bytes) {
        auto byte = static_cast<unsigned char>(c);
        controls += byte < 0x09 || (byte > 0x0D && byte < 0x20 && byte != 0x1B) ? 1 : 0;
    }
    return controls > 4 && controls * 20 > bytes.size();
}

} // namespace

void read_plain_text(RawInput input, ReadContext& context)
{
    if (is_too_large(input.bytes.size(), input.path, context)) return;
    if (is_binary(input.bytes)) {
        report_error(context.diagnostics, input.path, "not-text",
                     "not a text of any charset; it was not read");
        return;
    }
    DecodedText decoded =
        decode_bytes(std::move(input.bytes), input.charset, input.path, context.diagnostics);
    auto mark = static_cast<std::uint32_t>(utf8_mark_size(decoded.text));
    if (is_empty_text(std::string_view(decoded.text).substr(mark), input.path, context.diagnostics))
        return;
    Article article;
    article.offsets_are_of_file = decoded.same_offsets && input.is_file;
    article.url = std::move(input.url);
    article.path = std::move(input.path);
    article.body = {mark, static_cast<std::uint32_t>(decoded.text.size())};
    article.source.text = std::move(decoded.text);
    context.emit(std::move(article));
}

} // namespace crosscheck
