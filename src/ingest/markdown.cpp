#include <algorithm>
#include <cctype>
#include <optional>

#include "ingest/encoding.h"
#include "ingest/metadata.h"
#include "ingest/reader.h"
#include "yaml/node.h"

// Markdown keeps its offsets: markup is overwritten with spaces in place, so a
// figure in **bold** or in a link is read like any other and a link's address
// gives no figures.

namespace crosscheck {
namespace {

struct FrontMatter {
    std::string_view yaml;
    std::size_t end = 0; ///< where the body begins
};

/// The line that begins at `at`, without its line break; `next` is set to the following line.
std::string_view take_line(std::string_view text, std::size_t at, std::size_t& next)
{
    std::size_t end = text.find('\n', at);
    next = end == std::string_view::npos ? text.size() : end + 1;
    std::string_view line =
        text.substr(at, (end == std::string_view::npos ? text.size() : end) - at);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
        line.remove_suffix(1);
    return line;
}

std::optional<FrontMatter> find_front_matter(std::string_view text, std::size_t begin)
{
    std::size_t next = 0;
    if (take_line(text, begin, next) != "---") return std::nullopt;
    std::size_t yaml_begin = next;
    for (std::size_t at = next; at < text.size(); at = next) {
        std::string_view line = take_line(text, at, next);
        if (line == "---" || line == "...")
            return FrontMatter{text.substr(yaml_begin, at - yaml_begin), next};
    }
    return std::nullopt;
}

void blank(std::string& text, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin; i < end; ++i)
        if (text[i] != '\n' && text[i] != '\r') text[i] = ' ';
}

/// Blanks "#", ">", "*", "-", "+" at the beginning of a line.
void blank_line_marks(std::string& text, std::size_t begin, std::size_t end)
{
    std::size_t at = begin;
    while (at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '>'))
        ++at;
    std::size_t mark = at;
    while (mark < end && text[mark] == '#')
        ++mark;
    bool heading = mark > at && mark - at <= 6 && mark < end && text[mark] == ' ';
    bool bullet = mark == at && at + 1 < end && text[at + 1] == ' ' &&
                  (text[at] == '*' || text[at] == '-' || text[at] == '+');
    blank(text, begin, heading ? mark : bullet ? at + 1 : at);
}

/// Blanks the brackets of "[words](address)" and the address, "![...](...)" whole.
void blank_links(std::string& text, std::size_t begin, std::size_t end)
{
    std::size_t open = std::string::npos;
    std::size_t last_close = std::string_view(text).substr(begin, end - begin).rfind(')');
    if (last_close == std::string_view::npos) return;
    last_close += begin;
    for (std::size_t at = begin; at < last_close; ++at) {
        if (text[at] == '[') {
            open = at;
        } else if (text[at] == ']' && open != std::string::npos) {
            if (text[at + 1] == '(') {
                std::size_t close = text.find(')', at);
                bool image = open > begin && text[open - 1] == '!';
                blank(text, image ? open - 1 : open, image ? close + 1 : open + 1);
                blank(text, at, close + 1);
                at = close;
            }
            open = std::string::npos;
        }
    }
}

/// Blanks runs of "*" and "`", and "_" at the edge of a word; "2 * 3" stays.
void blank_emphasis(std::string& text, std::size_t begin, std::size_t end)
{
    auto is_word = [&](std::size_t at) {
        if (at < begin || at >= end) return false;
        auto c = static_cast<unsigned char>(text[at]);
        return c >= 0x80 || std::isalnum(c) != 0;
    };
    for (std::size_t at = begin; at < end;) {
        char c = text[at];
        std::size_t past = at + 1;
        while (past < end && text[past] == c)
            ++past;
        bool spaced = at > begin && text[at - 1] == ' ' && past < end && text[past] == ' ';
        bool inside_word = at > begin && is_word(at - 1) && is_word(past);
        if ((c == '*' && !spaced) || c == '`' || (c == '_' && !inside_word)) blank(text, at, past);
        at = past;
    }
}

void blank_markup(std::string& text, std::size_t begin)
{
    std::size_t next = begin;
    for (std::size_t at = begin; at < text.size(); at = next) {
        std::size_t end = std::min(text.find('\n', at), text.size());
        next = end + 1;
        blank_line_marks(text, at, end);
        blank_links(text, at, end);
        blank_emphasis(text, at, end);
    }
}

void read_front_matter(Article& article, std::string_view yaml, ReadContext& context)
{
    Diagnostics& diagnostics = context.diagnostics;
    // A line in front, so that the lines of messages are those of the file.
    auto node = parse_yaml("\n" + std::string(yaml), article.path,
                           yaml_limits(context.options.limits));
    if (!node) {
        report_warning(diagnostics, article.path, "bad-front-matter",
                       "the front matter was left out: " + node.error());
        return;
    }
    if (!node->is_mapping()) return;
    Diagnostics unknown; // other programs keep their own fields in front matter
    apply_metadata(article, read_metadata(*node, article.path, {}, unknown), Basis::FrontMatter,
                   diagnostics);
}

} // namespace

void read_markdown(RawInput input, ReadContext& context)
{
    if (is_too_large(input.bytes.size(), input.path, context)) return;
    DecodedText decoded =
        decode_bytes(std::move(input.bytes), input.charset, input.path, context.diagnostics);
    std::string& text = decoded.text;
    std::size_t begin = utf8_mark_size(text);
    Article article;
    article.offsets_are_of_file = decoded.same_offsets && input.is_file;
    article.url = std::move(input.url);
    article.path = std::move(input.path);
    if (auto front = find_front_matter(text, begin)) {
        read_front_matter(article, front->yaml, context);
        begin = front->end;
    }
    if (is_empty_text(std::string_view(text).substr(begin), article.path,
                      context.diagnostics))
        return;
    blank_markup(text, begin);
    article.body = {static_cast<std::uint32_t>(begin),
                    static_cast<std::uint32_t>(text.size())};
    article.source.text = std::move(text);
    context.emit(std::move(article));
}

} // namespace crosscheck
