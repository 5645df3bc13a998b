#include "ingest/encoding.h"
#include "ingest/reader.h"

namespace crosscheck {

void read_plain_text(RawInput input, ReadContext& context)
{
    if (is_too_large(input.bytes.size(), input.path, context))
        return;
    repair_text(input.bytes, input.path, context.diagnostics);
    auto mark = static_cast<std::uint32_t>(utf8_mark_size(input.bytes));
    if (is_empty_text(std::string_view(input.bytes).substr(mark), input.path, context.diagnostics))
        return;
    Article article;
    article.path = std::move(input.path);
    article.body = {mark, static_cast<std::uint32_t>(input.bytes.size())};
    article.source.text = std::move(input.bytes);
    context.emit(std::move(article));
}

} // namespace crosscheck
