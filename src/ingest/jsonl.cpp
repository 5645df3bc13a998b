#include <algorithm>
#include <array>

#include <simdjson.h>

#include "ingest/encoding.h"
#include "ingest/metadata.h"
#include "ingest/reader.h"

// One article a line. Besides our own fields, those of trafilatura and
// news-please are known, so that their output is read as it is. Several names
// may give one field: the first in the table that has a value wins.

namespace crosscheck {
namespace {

namespace dom = simdjson::dom;

struct FieldName {
    std::string_view json;
    std::string Metadata::* member;
};

constexpr std::array<FieldName, 23> field_names{{
    {"id", &Metadata::id},
    {"outlet", &Metadata::outlet},
    {"sitename", &Metadata::outlet},
    {"source_domain", &Metadata::outlet},
    {"source-hostname", &Metadata::outlet},
    {"hostname", &Metadata::outlet},
    {"title", &Metadata::title},
    {"headline", &Metadata::title},
    {"author", &Metadata::author},
    {"authors", &Metadata::author},
    {"published", &Metadata::published},
    {"date", &Metadata::published},
    {"date_publish", &Metadata::published},
    {"datePublished", &Metadata::published},
    {"published_date", &Metadata::published},
    {"modified", &Metadata::modified},
    {"date_modify", &Metadata::modified},
    {"dateModified", &Metadata::modified},
    {"url", &Metadata::url},
    {"source", &Metadata::url},
    {"language", &Metadata::language},
    {"lang", &Metadata::language},
    {"inLanguage", &Metadata::language},
}};
constexpr std::array<std::string_view, 4> text_names{"text", "maintext", "articleBody", "raw_text"};

/// One line's values, by the place of their names in the tables (lower wins).
struct Record {
    std::array<std::string, field_names.size()> fields;
    std::array<std::string, text_names.size()> texts;
    std::vector<std::string> credits;
};

/// A string, a number, or the strings of a list; nothing for the rest.
std::vector<std::string> values_of(const dom::element& value)
{
    std::vector<std::string> values;
    auto add_string = [&](const dom::element& element) {
        std::string_view text;
        if (!element.get_string().get(text)) values.emplace_back(text);
    };
    dom::array items;
    if (!value.get_array().get(items)) {
        for (dom::element item : items)
            add_string(item);
    } else if (value.is_number()) {
        values.push_back(simdjson::minify(value));
    } else {
        add_string(value);
    }
    return values;
}

std::string joined(const std::vector<std::string>& values)
{
    std::string all;
    for (const std::string& value : values)
        all += (all.empty() ? "" : ", ") + value;
    return all == "None" || all == "null" ? "" : all; // as Python programs write nothing
}

void read_field(const dom::key_value_pair& member, Record& record)
{
    std::string* target = nullptr;
    for (std::size_t i = 0; i < field_names.size(); ++i)
        if (field_names[i].json == member.key) target = &record.fields[i];
    for (std::size_t i = 0; i < text_names.size(); ++i)
        if (text_names[i] == member.key) target = &record.texts[i];
    if (member.key == "credit" || member.key == "credits")
        record.credits = values_of(member.value);
    else if (target != nullptr && target->empty())
        *target = joined(values_of(member.value));
}

/// Copies `line` where an escape names half a surrogate pair: such a line is
/// not JSON text, but real crawls hold some.
std::string without_lone_surrogates(std::string_view line)
{
    std::string copy(line);
    auto surrogate = [&](std::size_t at, std::string_view leads) {
        return at + 6 <= copy.size() && copy[at] == '\\' && copy[at + 1] == 'u' &&
               (copy[at + 2] == 'd' || copy[at + 2] == 'D') &&
               leads.find(copy[at + 3]) != std::string_view::npos;
    };
    for (std::size_t at = 0; at + 6 <= copy.size(); ++at) {
        if (copy[at] != '\\') continue;
        if (surrogate(at, "89abAB") && surrogate(at + 6, "cdefCDEF"))
            at += 11;
        else if (surrogate(at, "89abcdefABCDEF"))
            copy.replace(at, 6, "\\ufffd");
        else
            ++at;
    }
    return copy;
}

class LineReader {
  public:
    LineReader(std::string_view path, ReadContext& context) : path_(path), context_(context) {}

    void read(std::string_view line, std::uint32_t number)
    {
        Record record;
        auto error = parse(line, record);
        if (error == simdjson::UTF8_ERROR || error == simdjson::STRING_ERROR ||
            error == simdjson::UNESCAPED_CHARS)
            error = parse_repaired(line, number, record);
        if (error) {
            report_error(context_.diagnostics, path_, "bad-json",
                         std::string("not a JSON article: ") + simdjson::error_message(error),
                         number);
            return;
        }
        emit(record, number);
    }

    /// A whole document: one article, or a list of them.
    void read_document(std::string_view text)
    {
        dom::element root;
        auto error = parser_.parse(text.data(), text.size(), false).get(root);
        dom::array items;
        if (error) {
            report_error(context_.diagnostics, path_, "bad-json",
                         std::string("not JSON: ") + simdjson::error_message(error));
        } else if (!root.get_array().get(items)) {
            std::uint32_t number = 0;
            for (dom::element item : items)
                read_element(item, ++number);
        } else {
            read_element(root, 0);
        }
    }

  private:
    void read_element(const dom::element& element, std::uint32_t number)
    {
        dom::object object;
        if (element.get_object().get(object)) {
            report_error(context_.diagnostics, path_, "bad-json", "an article must be an object",
                         number);
            return;
        }
        Record record;
        for (const dom::key_value_pair& member : object)
            read_field(member, record);
        emit(record, number);
    }

    /// `line` is followed by SIMDJSON_PADDING bytes that may be read.
    simdjson::error_code parse(std::string_view line, Record& record)
    {
        dom::object object;
        if (auto error = parser_.parse(line.data(), line.size(), false).get_object().get(object))
            return error;
        for (const dom::key_value_pair& member : object)
            read_field(member, record);
        return simdjson::SUCCESS;
    }

    simdjson::error_code parse_repaired(std::string_view line, std::uint32_t number, Record& record)
    {
        Diagnostics found;
        std::string copy = without_lone_surrogates(line);
        repair_text(copy, path_, found);
        for (Diagnostic& diagnostic : found) {
            diagnostic.line = number;
            context_.diagnostics.push_back(std::move(diagnostic));
        }
        simdjson::padded_string padded(copy);
        record = {};
        return parse(std::string_view(padded), record);
    }

    void emit(Record& record, std::uint32_t number)
    {
        Article article;
        article.path = number == 0 ? path_ : path_ + "#" + std::to_string(number);
        article.offsets_are_of_file = false;
        Metadata metadata;
        for (std::size_t i = 0; i < field_names.size(); ++i)
            if ((metadata.*field_names[i].member).empty())
                metadata.*field_names[i].member = std::move(record.fields[i]);
        metadata.credits = std::move(record.credits);
        auto text = std::find_if(record.texts.begin(), record.texts.end(),
                                 [](const std::string& t) { return !t.empty(); });
        if (text == record.texts.end()) {
            report_error(context_.diagnostics, path_, "no-text",
                         "the article has no 'text'; it was not read", number);
            return;
        }
        if (is_too_large(text->size(), article.path, context_)) return;
        repair_text(*text, article.path, context_.diagnostics);
        if (is_empty_text(*text, article.path, context_.diagnostics)) return;
        article.body = {0, static_cast<std::uint32_t>(text->size())};
        article.source.text = std::move(*text);
        apply_metadata(article, metadata, Basis::Jsonl, context_.diagnostics);
        context_.emit(std::move(article));
    }

    std::string path_;
    ReadContext& context_;
    dom::parser parser_;
};

} // namespace

void read_json(RawInput input, ReadContext& context)
{
    if (!simdjson::validate_utf8(input.bytes.data(), input.bytes.size()))
        repair_text(input.bytes, input.path, context.diagnostics);
    std::size_t size = input.bytes.size();
    std::size_t mark = utf8_mark_size(input.bytes);
    input.bytes.resize(size + simdjson::SIMDJSON_PADDING);
    LineReader(input.path, context)
        .read_document(std::string_view(input.bytes).substr(mark, size - mark));
}

void read_jsonl(RawInput input, ReadContext& context)
{
    std::size_t size = input.bytes.size();
    input.bytes.resize(size + simdjson::SIMDJSON_PADDING);
    std::string_view bytes = input.bytes;
    LineReader reader(input.path, context);
    std::uint32_t number = 0;
    for (std::size_t at = utf8_mark_size(bytes); at < size;) {
        std::size_t end = std::min(bytes.find('\n', at), size);
        std::string_view line = bytes.substr(at, end - at);
        ++number;
        if (line.size() > context.options.limits.line_bytes)
            report_error(context.diagnostics, input.path, "long-line",
                         "a line of " + std::to_string(line.size()) + " bytes; it was not read",
                         number);
        else if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            reader.read(line, number);
        at = end + 1;
    }
}

} // namespace crosscheck
