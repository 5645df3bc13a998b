#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "ingest/metadata.h"
#include "ingest/unpack.h"

// WARC 1.0 and 1.1 as crawlers write them: records one after the other, each
// with its own headers, mostly in gzip members of their own. Only what a server
// answered with an article is kept: responses of status 200 with HTML or text,
// resources, and conversions (text already extracted).

namespace crosscheck {
namespace {

std::string_view trimmed(std::string_view text)
{
    std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos
               ? ""
               : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// The value of a header in a block of "Name: value" lines, or "".
std::string_view header(std::string_view block, std::string_view lower_name)
{
    while (!block.empty()) {
        std::size_t end = std::min(block.find('\n'), block.size());
        std::string_view line = block.substr(0, end);
        block.remove_prefix(std::min(end + 1, block.size()));
        std::size_t colon = line.find(':');
        if (colon != std::string_view::npos && ascii_lower(line.substr(0, colon)) == lower_name)
            return trimmed(line.substr(colon + 1));
    }
    return {};
}

std::string charset_of(std::string_view content_type)
{
    std::string folded = ascii_lower(content_type);
    std::size_t at = folded.find("charset=");
    if (at == std::string::npos) return {};
    std::string value = folded.substr(at + 8, folded.find_first_of("; ,", at + 8) - at - 8);
    value.erase(std::remove(value.begin(), value.end(), '"'), value.end());
    return value;
}

/// Joins the chunks of a transfer; nothing when the body is not in chunks
/// (crawlers often store it joined and leave the header).
std::optional<std::string> joined_chunks(std::string_view body)
{
    std::string joined;
    while (!body.empty()) {
        std::size_t end = body.find('\n');
        std::string_view digits = trimmed(body.substr(0, std::min(end, body.find(';'))));
        if (end == std::string_view::npos || digits.empty() || digits.size() > 8 ||
            digits.find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos)
            return std::nullopt;
        std::size_t size = std::stoul(std::string(digits), nullptr, 16);
        body.remove_prefix(end + 1);
        if (size == 0) return joined;
        joined.append(body.substr(0, size));
        body.remove_prefix(std::min(size, body.size()));
        body.remove_prefix(
            std::min(body.substr(0, 2) == "\r\n" ? std::size_t{2} : std::size_t{1}, body.size()));
    }
    return joined;
}

/// Where the blank line after a block of headers ends, or npos.
std::size_t end_of_headers(std::string_view text)
{
    std::size_t crlf = text.find("\r\n\r\n");
    std::size_t lf = text.substr(0, crlf).find("\n\n"); // no further: records may be many and small
    if (crlf == std::string_view::npos && lf == std::string_view::npos)
        return std::string_view::npos;
    return crlf < lf ? crlf + 4 : lf + 2;
}

std::optional<InputFormat> format_of(std::string_view content_type)
{
    std::string type = ascii_lower(content_type.substr(0, content_type.find(';')));
    if (type == "text/html" || type == "application/xhtml+xml") return InputFormat::Html;
    if (type == "text/plain") return InputFormat::Text;
    if (type == "application/rss+xml" || type == "application/atom+xml") return InputFormat::Feed;
    return std::nullopt;
}

class WarcReader {
  public:
    WarcReader(const RawInput& input, ReadContext& context)
        : path_(input.path), context_(context), budget_(input.bytes.size(), input.path, context),
          stream_(input.bytes, budget_)
    {
    }

    void read()
    {
        std::size_t before = context_.diagnostics.size();
        while (read_record()) {
            if (++records_ < context_.options.limits.archive_entries) continue;
            error("warc-records", "more records than the limit; the rest was not read");
            return;
        }
        if (stream_.failed() && !budget_.spent())
            error("warc-damaged", std::string(stream_.error()) + "; the rest was not read");
        if (!gave_ && context_.diagnostics.size() == before)
            report_warning(context_.diagnostics, path_, "empty-article",
                           "none of its " + std::to_string(records_) + " records holds a page");
    }

  private:
    void error(std::string_view code, std::string message)
    {
        report_error(context_.diagnostics, path_ + "#" + std::to_string(records_ + 1), code,
                     std::move(message));
    }

    bool read_record()
    {
        constexpr std::size_t longest_headers = 64U << 10U;
        while (stream_.peek(1).substr(0, 1) == "\r" || stream_.peek(1).substr(0, 1) == "\n")
            stream_.skip(1);
        std::string_view ready = stream_.peek(longest_headers);
        if (ready.empty()) return false;
        std::size_t end = end_of_headers(ready.substr(0, longest_headers));
        if (ready.substr(0, 5) != "WARC/" || end == std::string_view::npos) {
            error("warc-record", "no WARC record where one should begin; the rest was not read");
            return false;
        }
        std::string headers(ready.substr(0, end));
        stream_.skip(end);
        std::string_view length = header(headers, "content-length");
        if (length.empty() || length.size() > 15 ||
            length.find_first_not_of("0123456789") != std::string_view::npos) {
            error("warc-record", "a record without its length; the rest was not read");
            return false;
        }
        return read_block(headers, static_cast<std::size_t>(std::stoull(std::string(length))));
    }

    bool read_block(const std::string& headers, std::size_t length)
    {
        std::string type = ascii_lower(header(headers, "warc-type"));
        bool wanted = type == "response" || type == "resource" || type == "conversion";
        std::size_t limit = context_.options.limits.article_bytes + (64U << 10U);
        if (wanted && length > limit)
            error("too-large", "a record of " + std::to_string(length) + " bytes; it was not read");
        if (!wanted || length > limit) {
            stream_.skip(length);
            return true;
        }
        std::string block(stream_.peek(length).substr(0, length));
        if (block.size() < length) {
            error("warc-truncated", "the record ends before its length; it was not read");
            return false;
        }
        stream_.skip(length);
        if (type == "response")
            give_response(headers, block);
        else
            give(headers, std::move(block), header(headers, "content-type"), "");
        return true;
    }

    void give_response(const std::string& headers, std::string_view block)
    {
        std::size_t end = end_of_headers(block);
        std::size_t space = block.find(' ');
        if (end == std::string_view::npos || block.substr(0, 5) != "HTTP/" ||
            space == std::string_view::npos ||
            trimmed(block.substr(space, 5)).substr(0, 3) != "200")
            return;
        std::string http(block.substr(0, end));
        std::string body(block.substr(end));
        if (ascii_lower(header(http, "transfer-encoding")).find("chunked") != std::string::npos)
            if (auto joined = joined_chunks(body)) body = std::move(*joined);
        std::string coding = ascii_lower(header(http, "content-encoding"));
        std::string decoded;
        bool coded = !coding.empty() && coding != "identity";
        if (coded && decode_content(coding, body, context_.options.limits.article_bytes, decoded) &&
            budget_.take(decoded.size())) {
            body = std::move(decoded);
        } else if (coded && is_compressed(body)) { // others are often stored decoded
            error("warc-record", "its page cannot be unpacked, or is larger than a page may be");
            return;
        }
        give(headers, std::move(body), header(http, "content-type"), header(http, "last-modified"));
    }

    void give(const std::string& headers, std::string body, std::string_view content_type,
              std::string_view modified)
    {
        auto format = format_of(content_type);
        if (!format) return;
        gave_ = true;
        RawInput page;
        page.path = path_ + "#" + std::to_string(records_ + 1);
        page.bytes = std::move(body);
        page.is_file = false;
        page.url = header(headers, "warc-target-uri");
        page.charset = charset_of(content_type);
        page.format = format;
        MetadataDate changed = metadata_date(modified, Basis::Meta);
        ReadContext inner = context_;
        ++inner.depth;
        inner.emit = [&](Article&& article) {
            if (article.modified.basis == Basis::None && changed.day) article.modified = changed;
            context_.emit(std::move(article));
        };
        read_input(std::move(page), inner);
    }

    std::string path_;
    ReadContext& context_;
    UnpackBudget budget_;
    ByteStream stream_;
    std::uint32_t records_ = 0;
    bool gave_ = false; ///< a record was a page, whatever became of it
};

} // namespace

void read_warc(RawInput input, ReadContext& context)
{
    WarcReader(input, context).read();
}

} // namespace crosscheck
