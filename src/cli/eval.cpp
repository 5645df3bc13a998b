// Scores a run against a gold file: {"articles": [name without ending], "claims":
// [{id, article, kind, attribute, value, quote, begin, end}]}. A claim matches a
// gold claim when it is of the same article, its evidence overlaps the quote and
// its value is the same; offsets of a gold are characters, ours are bytes.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <boost/program_options.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/ascii.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/pipeline.h"
#include "report/json.h"

namespace crosscheck {
namespace {

using nlohmann::json;

constexpr const char* usage =
    "Usage: crosscheck eval GOLD PATH... [--misses]\n\n"
    "How many claims of a gold file the packs find, with the right value and the right\n"
    "kind, and how many of what they find the gold confirms.\n";

/// One value of the gold or of ours, reduced to what the words print.
struct Anchor {
    std::string type;
    std::optional<double> low;
    std::optional<double> high;
    bool range = false;
    std::string from;
    std::string to;
    std::vector<std::string> any_of;
};

struct GoldClaim {
    std::string article;
    std::string kind;
    std::string attribute;
    std::string quote;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Anchor value;
    double loose = 0;
};

struct Gold {
    std::set<std::string> articles;
    std::vector<GoldClaim> claims;
};

std::optional<double> number(const json& value, const char* key)
{
    const auto found = value.find(key);
    return found != value.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::string text(const json& value, const char* key)
{
    const auto found = value.find(key);
    return found != value.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The number that the words print, whatever interval the hedge opens around it.
void print_number(Anchor& anchor, std::optional<double> low, std::optional<double> high, const std::string& hedge)
{
    anchor.range = hedge == "range";
    if (anchor.range) {
        anchor.low = low;
        anchor.high = high;
    } else if (hedge == "at-least" || hedge == "more-than") {
        anchor.low = low ? low : high;
    } else if (hedge == "at-most" || hedge == "less-than" || hedge == "nearly") {
        anchor.low = high ? high : low;
    } else if (low && high) {
        anchor.low = (*low + *high) / 2;
    } else {
        anchor.low = low ? low : high;
    }
}

Anchor gold_value(const json& value)
{
    Anchor anchor;
    anchor.type = text(value, "type");
    anchor.from = text(value, "from");
    anchor.to = text(value, "to");
    if (const auto any = value.find("any_of"); any != value.end()) anchor.any_of = any->get<std::vector<std::string>>();
    print_number(anchor, number(value, "lower"), number(value, "upper"), text(value, "hedge"));
    return anchor;
}

Anchor own_value(const Value& value)
{
    Anchor anchor;
    anchor.type = name(value.type);
    if (value.date.from) anchor.from = iso(*value.date.from);
    if (value.date.to) anchor.to = iso(*value.date.to);
    anchor.any_of = {value.text};
    print_number(anchor, value.lower, value.upper, std::string(name(value.hedge)));
    return anchor;
}

bool close(std::optional<double> a, std::optional<double> b, double loose)
{
    if (!a || !b) return a.has_value() == b.has_value();
    return std::abs(*a - *b) <= std::max(loose, 0.005 * std::max(std::abs(*a), std::abs(*b)));
}

bool same_value(const GoldClaim& gold, const Value& value)
{
    const Anchor own = own_value(value);
    const bool words = own.type == "text" || own.type == "entity";
    if (gold.value.type == "text" || gold.value.type == "entity") {
        const std::string said = ascii_lower(own.any_of.front());
        return words && std::any_of(gold.value.any_of.begin(), gold.value.any_of.end(),
                                    [&](const std::string& wanted) { return said.find(ascii_lower(wanted)) != std::string::npos; });
    }
    if ((gold.value.type == "date") != (own.type == "date")) return false;
    if (own.type == "date") return gold.value.from.empty() || (gold.value.from == own.from && gold.value.to == own.to);
    const double loose = std::max(gold.loose, value.hedge == Hedge::MoreThan || value.hedge == Hedge::LessThan ? 1.0 : 1e-9);
    if (gold.value.range || own.range) return close(gold.value.low, own.low, loose) && close(gold.value.high, own.high, loose);
    return close(gold.value.low, own.low, loose);
}

/// A kind of the first packs must agree; one that only names a type of value, by that.
bool same_kind(const GoldClaim& gold, const Claim& claim)
{
    static const std::map<std::string, std::set<std::string>> types = {
        {"count", {"count", "number", "ratio"}}, {"money", {"money"}}, {"percent", {"percent"}},
        {"measure", {"measure", "duration"}},    {"date", {"date"}},   {"age", {"age", "count", "duration"}}};
    if (gold.kind == "casualties") return claim.kind == gold.kind && claim.attribute == gold.attribute;
    const auto found = types.find(gold.kind);
    if (found == types.end()) return claim.kind == gold.kind;
    return found->second.contains(std::string(name(claim.value.type)));
}

Result<Gold> read_gold(const std::string& path)
{
    auto bytes = read_input(path);
    if (!bytes) return Error{bytes.error()};
    const json document = json::parse(*bytes, nullptr, false);
    if (document.is_discarded() || !document.is_object() || !document.contains("claims") || !document["claims"].is_array()) {
        return Error{path + ": is no gold file" + where_json_ends(*bytes) + "; expected an object with a list 'claims'"};
    }
    Gold gold;
    for (const json& claim : document["claims"]) {
        if (!claim.is_object() || !claim.contains("value") || !claim["value"].is_object()) return Error{path + ": a claim without a value"};
        GoldClaim read{text(claim, "article"), text(claim, "kind"), text(claim, "attribute"), text(claim, "quote"), 0, 0, gold_value(claim["value"]), 0};
        read.begin = static_cast<std::uint32_t>(std::max(0.0, number(claim, "begin").value_or(0)));
        read.end = static_cast<std::uint32_t>(std::max(0.0, number(claim, "end").value_or(0)));
        if (text(claim["value"], "hedge").find("than") != std::string::npos) read.loose = 1;
        gold.articles.insert(read.article);
        gold.claims.push_back(std::move(read));
    }
    return gold;
}

std::string stem(const std::string& path)
{
    const std::size_t slash = path.find_last_of('/');
    const std::string file = slash == std::string::npos ? path : path.substr(slash + 1);
    return file.substr(0, file.rfind('.'));
}

/// The byte offset of every character, so that gold offsets can be compared with ours.
std::vector<std::uint32_t> character_offsets(const std::string& text)
{
    std::vector<std::uint32_t> offsets;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) offsets.push_back(static_cast<std::uint32_t>(i));
    }
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return offsets;
}

struct Score {
    std::size_t gold = 0;
    std::size_t value = 0;
    std::size_t typed = 0;
    std::size_t figures = 0;
    std::size_t confirmed = 0;
    std::vector<std::string> misses;
};

bool is_figure(const Claim& claim)
{
    switch (claim.value.type) {
    case ValueType::Date:
    case ValueType::Duration:
    case ValueType::Entity:
    case ValueType::Text: return false;
    default: return true;
    }
}

void score_article(const std::vector<const GoldClaim*>& gold, const Article& article, const std::vector<Claim>& claims, Score& score)
{
    const std::vector<std::uint32_t> offsets = character_offsets(article.source.text);
    const auto byte = [&](std::uint32_t character) { return offsets[std::min<std::size_t>(character, offsets.size() - 1)]; };
    std::set<const Claim*> used;
    for (const GoldClaim* wanted : gold) {
        const Span quote{byte(wanted->begin), byte(wanted->end)};
        bool value = false;
        bool typed = false;
        for (const Claim& claim : claims) {
            if (!claim.evidence.span.overlaps(quote) || !same_value(*wanted, claim.value)) continue;
            value = true;
            typed |= same_kind(*wanted, claim);
            used.insert(&claim);
        }
        ++score.gold;
        score.value += value ? 1U : 0U;
        score.typed += typed ? 1U : 0U;
        if (!typed) {
            score.misses.push_back(fmt::format("{}: {} {}/{} '{}'", value ? "kind" : "value", wanted->article, wanted->kind, wanted->attribute, wanted->quote));
        }
    }
    for (const Claim& claim : claims) {
        if (!is_figure(claim)) continue;
        ++score.figures;
        if (used.contains(&claim)) {
            ++score.confirmed;
        } else {
            score.misses.push_back(fmt::format("unconfirmed: {} {}/{} '{}'", stem(article.path), claim.kind, claim.attribute, claim.evidence.text));
        }
    }
}

std::string share(std::size_t part, std::size_t whole)
{
    return fmt::format("{}/{} ({:.1f} %)", part, whole, whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

} // namespace

int eval_command(const std::vector<std::string>& arguments)
{
    auto options = input_options();
    options.add_options()("misses", boost::program_options::bool_switch(), "print every miss");
    const auto values = parse_arguments(arguments, options);
    if (!values) return usage_error("eval", values.error());
    if (values->count("help") != 0) {
        std::fputs(usage, stdout);
        return Clean;
    }
    const auto input = read_input_options(*values);
    if (!input) return usage_error("eval", input.error());
    if (input->paths.size() < 2) return usage_error("eval", "expected a gold file and the articles");
    const auto gold = read_gold(input->paths.front());
    if (!gold) return usage_error("eval", gold.error());
    const auto packs = load_packs(*input);
    if (!packs) return usage_error("eval", packs.error());
    const RuleSet& rules = packs->rules;
    Diagnostics diagnostics;
    DropOptions reading = input->drop;
    reading.page_rules = &packs->pages;
    auto drop = load_drop({input->paths.begin() + 1, input->paths.end()}, reading, diagnostics);
    if (!drop) return usage_error("eval", drop.error());
    print_diagnostics(diagnostics, input->log);
    set_reference(*drop, input->as_of);
    const std::vector<Extraction> extractions = extract_drop(*drop, rules, input->drop);
    Score score;
    for (std::size_t i = 0; i < drop->articles.size(); ++i) {
        const std::string id = stem(drop->articles[i].path);
        if (!gold->articles.contains(id)) continue;
        std::vector<const GoldClaim*> own;
        for (const GoldClaim& claim : gold->claims) {
            if (claim.article == id) own.push_back(&claim);
        }
        score_article(own, drop->articles[i], extractions[i].claims, score);
    }
    if ((*values)["misses"].as<bool>()) {
        for (const std::string& miss : score.misses) std::puts(miss.c_str());
    }
    const std::string summary = fmt::format("value recall {}\ntyped {}\nprecision of figures {}\n", share(score.value, score.gold),
                                            share(score.typed, score.gold), share(score.confirmed, score.figures));
    std::fputs(summary.c_str(), stdout);
    return input_unread(diagnostics) ? InputUnread : Clean;
}

} // namespace crosscheck
