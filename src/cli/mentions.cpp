#include <cstdio>
#include <iostream>

#include <nlohmann/json.hpp>

#include "cli/commands.h"
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

constexpr const char* usage = "usage: crosscheck mentions [--sources FILE] PATH...|-\n"
                              "Writes the numbers, money, measures and dates of articles as JSONL.\n";

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

struct Arguments {
    std::vector<std::string> paths;
    DropOptions options;
    bool valid = true;
    bool help = false;
};

Arguments parse(const std::vector<std::string>& arguments)
{
    Arguments parsed;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& each = arguments[i];
        if (each == "--help" || each == "-h")
            parsed.help = true;
        else if (each == "--sources" && i + 1 < arguments.size())
            parsed.options.sources = arguments[++i];
        else if (each.size() > 1 && each[0] == '-')
            parsed.valid = false;
        else
            parsed.paths.push_back(each);
    }
    parsed.valid = parsed.valid && !parsed.paths.empty();
    return parsed;
}

Result<Lexicon> builtin_lexicon()
{
    std::vector<std::pair<std::string, std::string>> files;
    for (const RuleFile& file : builtin_rules())
        files.emplace_back(file.path, file.text);
    return load_lexicon(files);
}

} // namespace

int mentions_command(const std::vector<std::string>& arguments)
{
    Arguments parsed = parse(arguments);
    if (parsed.help) {
        std::cout << usage;
        return Clean;
    }
    if (!parsed.valid) {
        std::cerr << usage;
        return WrongUsage;
    }
    Result<Lexicon> lexicon = builtin_lexicon();
    if (!lexicon) {
        std::cerr << "crosscheck: " << lexicon.error() << '\n';
        return WrongUsage;
    }
    Diagnostics diagnostics;
    Result<Drop> drop = load_drop(parsed.paths, parsed.options, diagnostics);
    if (!drop) {
        std::cerr << "crosscheck: " << drop.error() << '\n';
        return WrongUsage;
    }
    int code = Clean;
    for (const Diagnostic& diagnostic : diagnostics) {
        std::cerr << format(diagnostic) << '\n';
        if (diagnostic.severity == DiagnosticSeverity::Error)
            code = InputUnread;
    }
    for (const Article& article : drop->articles)
        write_mentions(article, *lexicon);
    return code;
}

} // namespace crosscheck
