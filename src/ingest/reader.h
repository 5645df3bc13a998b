#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostic.h"
#include "ingest/article.h"
#include "ingest/drop.h"

namespace crosscheck {

/// How the bytes of one input are to be read.
enum class InputFormat : std::uint8_t {
    Text,
    Markdown,
    Jsonl,
    Json,
    Html,
    Feed,
    NewsMl,
    Warc,
    Archive,
    Compressed,
    Pdf,
};
std::string_view name(InputFormat format);
std::optional<InputFormat> parse_input_format(std::string_view name);

/// Decides by content first, by the ending of the name where content leaves it
/// open (Markdown is text to look at).
InputFormat detect_format(std::string_view bytes, std::string_view path);

/// One file's bytes, with the path that articles and diagnostics name it by.
struct RawInput {
    std::string path;
    std::string bytes;
    bool is_file = true; ///< false: unpacked or transferred, so offsets are not of a file
    std::string url;     ///< as its container says, or empty
    std::string charset; ///< as its container says, or empty
    std::optional<InputFormat> format; ///< as its container says; detected otherwise
};

/// What every reader of a format is given: it emits its articles in their
/// order, unfinished (no id, no furniture), and says what it could not read.
struct ReadContext {
    const DropOptions& options;
    Diagnostics& diagnostics;
    ArticleSink emit;
    std::uint32_t depth = 0;        ///< archives around this input
    std::uint64_t* total = nullptr; ///< bytes read and unpacked in the run so far
};

/// The format that is forced, said by the container, or detected; archives are
/// always opened. The first bytes of the input are enough.
InputFormat format_of(const RawInput& input, const ReadContext& context);

/// Reads an input of any format.
void read_input(RawInput input, ReadContext& context);

/// Adds to the bytes of the run; false, when they pass the limit.
bool count_bytes(std::uint64_t bytes, ReadContext& context);

void read_plain_text(RawInput input, ReadContext& context);
void read_markdown(RawInput input, ReadContext& context);
void read_jsonl(RawInput input, ReadContext& context);
void read_html(RawInput input, ReadContext& context);
void read_json(RawInput input, ReadContext& context);
void read_feed(RawInput input, ReadContext& context);
void read_newsml(RawInput input, ReadContext& context);
void read_warc(RawInput input, ReadContext& context);
void read_archive(RawInput input, ReadContext& context);
void read_compressed(RawInput input, ReadContext& context);
void read_pdf(RawInput input, ReadContext& context);

void report_error(Diagnostics& diagnostics, std::string_view path, std::string_view code,
                  std::string message, std::uint32_t line = 0);
void report_warning(Diagnostics& diagnostics, std::string_view path, std::string_view code,
                    std::string message, std::uint32_t line = 0);

/// True, with a diagnostic, when nothing but white space is there.
bool is_empty_text(std::string_view text, std::string_view path, Diagnostics& diagnostics);
/// True, with an Error, when one article's text is larger than the limit.
bool is_too_large(std::size_t size, std::string_view path, ReadContext& context);

} // namespace crosscheck
