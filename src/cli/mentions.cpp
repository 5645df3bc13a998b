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

Json number_or_null(const std::optional<double>& value, double times)
{
    return value ? Json(*value * times) : Json(nullptr);
}

/// Amounts printed in a hundredth of their currency are written as printed.
bool in_subunits(const Mention& mention)
{
    return mention.type == MentionType::Money && mention.in_subunit;
}

Json mention_line(const Article& article, const Mention& mention, const LineIndex& lines)
{
    Json line;
    bool subunits = in_subunits(mention);
    double times = subunits ? 100 : 1;
    line["article"] = article.id;
    line["type"] = std::string(name(mention.type));
    line["lower"] = number_or_null(mention.lower, times);
    line["upper"] = number_or_null(mention.upper, times);
    line["unit"] = subunits ? mention.unit + "/100" : mention.unit;
    line["hedge"] = std::string(name(mention.hedge));
    line["from"] = date_end(mention, mention.allowed.from);
    line["to"] = date_end(mention, mention.allowed.to);
    Span span = mention.type == MentionType::Date ? mention.allowed_span : mention.span;
    line["text"] = std::string(article.source.slice(span));
    line["begin"] = span.begin;
    line["end"] = span.end;
    if (mention.unit_assumed)
        line["basis"] = "assumed";
    if (mention.idiom)
        line["idiom"] = true;
    line["line"] = lines.locate(mention.span.begin).line;
    return line;
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
    for (const Mention& mention : find_mentions(tokens, lexicon, options)) {
        bool body = article.body.empty() || article.body.contains(mention.span);
        if (body)
            std::cout << mention_line(article, mention, lines)
                             .dump(-1, ' ', false, Json::error_handler_t::replace)
                      << '\n';
    }
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
