#include "ingest/encoding.h"
#include "ingest/html_page.h"
#include "ingest/metadata.h"
#include "ingest/reader.h"

namespace crosscheck {
namespace {

void take_metadata(Article& article, PageMetadata& metadata, const std::string& headline)
{
    article.title = headline.empty() ? std::move(metadata.title) : headline;
    article.outlet = std::move(metadata.outlet);
    article.author = std::move(metadata.author);
    if (!metadata.url.empty()) article.url = std::move(metadata.url);
    article.published = std::move(metadata.published);
    article.modified = std::move(metadata.modified);
    if (!metadata.language.empty()) {
        article.language = std::move(metadata.language);
        article.language_given = true;
    }
}

} // namespace

HtmlDocument parse_within_limits(std::string_view bytes, const std::string& path,
                                 ReadContext& context)
{
    const InputLimits& limits = context.options.limits;
    HtmlDocument page = parse_html(bytes, {limits.page_depth, limits.page_elements});
    if (page.flattened)
        report_warning(context.diagnostics, path, "html-limit",
                       "elements nested deeper than " + std::to_string(limits.page_depth) +
                           " were read as if on that level");
    if (page.cut)
        report_error(context.diagnostics, path, "too-large",
                     "more than " + std::to_string(limits.page_elements) +
                         " elements and texts; what follows was not read");
    return page;
}

std::string fragment_text(std::string_view bytes, const std::string& path, ReadContext& context)
{
    return html_to_text(parse_within_limits(bytes, path, context));
}

void read_html(RawInput input, ReadContext& context)
{
    if (is_too_large(input.bytes.size(), input.path, context)) return;
    std::string charset = input.charset.empty() ? declared_charset(input.bytes) : input.charset;
    DecodedText decoded =
        decode_bytes(std::move(input.bytes), charset, input.path, context.diagnostics);
    HtmlDocument page = parse_within_limits(decoded.text, input.path, context);
    PageMetadata metadata = read_page_metadata(page);
    if (!input.url.empty() && metadata.url.empty())
        metadata.outlet = metadata.outlet.empty() ? site_of(input.url) : metadata.outlet;
    PageText found = extract_page(page, metadata, context.options.page_rules);
    if (found.body_size < 40) {
        report_error(context.diagnostics, input.path, "no-article",
                     "no article was found in the page; it was not read");
        return;
    }
    Article article;
    article.path = std::move(input.path);
    article.url = std::move(input.url);
    take_metadata(article, metadata, found.title);
    article.offsets_are_of_file = decoded.same_offsets && input.is_file && !found.offsets.empty();
    if (article.offsets_are_of_file) {
        article.offsets = std::move(found.offsets);
        article.file_lines = std::make_shared<const LineIndex>(decoded.text);
    }
    article.body = {0, static_cast<std::uint32_t>(found.text.size())};
    article.source.text = std::move(found.text);
    article.set_aside = std::move(found.set_aside);
    context.emit(std::move(article));
}

} // namespace crosscheck
