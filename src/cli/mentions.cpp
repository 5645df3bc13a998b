#include <iostream>

#include <boost/program_options.hpp>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/pipeline.h"
#include "ingest/drop.h"
#include "mention/lexicon.h"
#include "mention/mention.h"
#include "rules/rule_set.h"
#include "text/source.h"

// crosscheck mentions PATH…|-: the numbers, money, measures and dates of each
// article as JSONL, one mention a line.

namespace crosscheck {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* usage =
    "Usage: crosscheck mentions PATH...|- [options]\n\n"
    "Writes the numbers, money, measures and dates of each article as JSON, one a line.\n"
    "Exit codes: 0, 2 wrong usage or rules, 3 some input unread.\n\n";

/// An end of a date; empty where the words leave it open or do not tell, null
/// where the mention is no date.
Json date_end(const Mention& mention, const std::optional<Day>& day)
{
    if (mention.type != MentionType::Date)
        return nullptr;
    return day ? iso(*day) : std::string();
}

/// The unit that a distance ("two months ago") is counted in.
std::string_view unit_of_time(DatePrecision precision)
{
    return precision == DatePrecision::Week ? "week" : precision == DatePrecision::Month ? "month" : "year";
}

Json number_or_null(const std::optional<double>& value, double times)
{
    return value ? Json(*value * times) : Json(nullptr);
}

/// Amounts printed in a hundredth of their currency are written as printed.
bool in_subunits(const Mention& mention)
{
    return mention.type == MentionType::Money && mention.in_subunit;
}

std::string json_text(std::string_view text)
{
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// One mention as a line of JSON. Written by hand: an object of fourteen members for each of the
/// many mentions of a large drop costs more than finding them. `article` is the id, quoted.
void append_line(const std::string& article, const Article& source, const Mention& mention, const LineIndex& lines,
                 std::string& out)
{
    bool subunits = in_subunits(mention);
    double times = subunits ? 100 : 1;
    Span span = mention.type == MentionType::Date ? mention.allowed_span : mention.span;
    out += "{\"article\":" + article;
    out.append(",\"type\":\"").append(name(mention.type)).append("\",\"lower\":");
    out += number_or_null(mention.lower, times).dump() + ",\"upper\":" + number_or_null(mention.upper, times).dump();
    out += ",\"unit\":" + json_text(subunits ? mention.unit + "/100" : mention.unit);
    out.append(",\"hedge\":\"").append(name(mention.hedge)).append("\",\"from\":");
    out += date_end(mention, mention.allowed.from).dump() + ",\"to\":" + date_end(mention, mention.allowed.to).dump();
    out += ",\"text\":" + json_text(source.source.slice(span));
    out += ",\"begin\":" + std::to_string(span.begin) + ",\"end\":" + std::to_string(span.end);
    if (mention.loose)
        out.append(",\"precision\":\"").append(unit_of_time(mention.precision)).append("\"");
    if (mention.unit_assumed)
        out += ",\"basis\":\"assumed\"";
    if (mention.idiom)
        out += ",\"idiom\":true";
    out += ",\"line\":" + std::to_string(lines.locate(mention.span.begin).line) + "}\n";
}

void write_mentions(const Article& article, const Lexicon& lexicon)
{
    TokenBuffer tokens = tokenize(article.source.text);
    MentionOptions options;
    options.reference = article.published.day;
    options.language = article.language;
    options.everything = true;
    OutletHabits habits = lexicon.outlets().habits(article.outlet, article.url);
    options.dollar = habits.dollar;
    options.day_first = habits.day_first;
    LineIndex lines(article.source.text);
    std::string id = json_text(article.id);
    std::string out;
    for (const Mention& mention : find_mentions(tokens, lexicon, options)) {
        bool body = article.body.empty() || article.body.contains(mention.span);
        if (body)
            append_line(id, article, mention, lines, out);
    }
    std::cout << out;
}

} // namespace

int mentions_command(const std::vector<std::string>& arguments)
{
    auto known = input_options();
    auto values = parse_arguments(arguments, known);
    if (!values)
        return usage_error("mentions", values.error());
    if (values->count("help") != 0) {
        std::cout << usage << known;
        return Clean;
    }
    auto options = read_input_options(*values);
    if (!options)
        return usage_error("mentions", options.error());
    if (options->paths.empty())
        return usage_error("mentions", "no article given; expected files, folders or -");
    auto packs = load_packs(*options);
    if (!packs)
        return usage_error("mentions", packs.error());
    Diagnostics diagnostics;
    options->drop.page_rules = &packs->pages; // a page that prints its date is read against that
    auto drop = load_drop(options->paths, options->drop, diagnostics);
    if (!drop)
        return usage_error("mentions", drop.error());
    set_reference(*drop, options->as_of);
    print_diagnostics(diagnostics, options->log);
    for (const Article& article : drop->articles)
        write_mentions(article, packs->rules.lexicon());
    return input_unread(diagnostics) ? InputUnread : Clean;
}

} // namespace crosscheck
