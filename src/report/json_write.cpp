#include <array>
#include <cmath>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "report/json.h"

namespace crosscheck {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array verdicts{Verdict::Contradiction,   Verdict::AttributionDifference,
                              Verdict::ScopeDifference, Verdict::Update,
                              Verdict::Unresolved,      Verdict::Compatible,
                              Verdict::Agreement,       Verdict::SingleOrigin};

/// Whole numbers without a fraction, so that 436000000 is not "436000000.0".
Json number(std::optional<double> value)
{
    constexpr double exact = 9007199254740992.0; // 2^53
    if (!value || !std::isfinite(*value)) return nullptr;
    if (std::abs(*value) < exact && std::trunc(*value) == *value)
        return static_cast<std::int64_t>(*value);
    return *value;
}

Json day_or_null(const std::optional<Day>& day)
{
    return day ? Json(iso(*day)) : Json(nullptr);
}

Json text_or_null(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

Json value_json(const Value& value)
{
    Json json{{"type", name(value.type)},
              {"lower", number(value.lower)},
              {"upper", number(value.upper)},
              {"unit", value.unit},
              {"hedge", name(value.hedge)},
              {"text", value.text},
              {"from", day_or_null(value.date.from)},
              {"to", day_or_null(value.date.to)},
              {"printed", number(value.printed)}};
    if (value.unit_assumed) json["unit_assumed"] = true;
    if (!value.time.empty()) json["time"] = value.time;
    if (value.weekday != 0) json["weekday"] = value.weekday;
    if (value.month != 0) json["month"] = value.month;
    if (value.month_day != 0) json["month_day"] = value.month_day;
    if (value.relative) json["relative"] = true;
    return json;
}

Json event_ref_json(const EventRef& event)
{
    Json json = Json::object();
    if (!event.noun.empty()) json["noun"] = event.noun;
    if (!event.place.empty()) json["place"] = event.place;
    if (event.date.from) json["from"] = iso(*event.date.from);
    if (event.date.to) json["to"] = iso(*event.date.to);
    if (!event.names.empty()) json["names"] = event.names;
    if (event.background) json["background"] = true;
    if (event.weekday != 0) json["weekday"] = event.weekday;
    if (event.assumed) json["assumed"] = true;
    return json;
}

/// Empty parts are left out: most claims fill few of them.
Json context_json(const ClaimContext& context)
{
    Json json = Json::object();
    auto add_text = [&](const char* key, const std::string& text) {
        if (!text.empty()) json[key] = text;
    };
    auto add_list = [&](const char* key, const std::vector<std::string>& list) {
        if (!list.empty()) json[key] = list;
    };
    add_text("verb", context.verb);
    add_text("noun", context.noun);
    add_list("modifiers", context.modifiers);
    add_list("terms", context.terms);
    add_list("names", context.names);
    if (Json event = event_ref_json(context.event); !event.empty()) json["event"] = event;
    if (context.headline) json["headline"] = true;
    json["sentence"] = context.sentence;
    add_text("occasion", context.occasion);
    add_text("change", context.change);
    add_text("per", context.per);
    add_text("part_of", context.part_of);
    add_text("stands_for", context.stands_for);
    add_text("within", context.within);
    if (context.all_parts) json["all_parts"] = true;
    if (context.implied_parts != 0) json["implied_parts"] = context.implied_parts;
    add_list("share_of", context.share_of);
    if (context.echoed) json["echoed"] = true;
    add_text("same_as", context.same_as);
    if (context.retracted) json["retracted"] = true;
    return json;
}

Json evidence_json(const Evidence& evidence)
{
    Json json{{"begin", evidence.span.begin},
              {"end", evidence.span.end},
              {"line", evidence.line},
              {"column", evidence.column},
              {"text", evidence.text},
              {"sentence", evidence.sentence_text},
              {"sentence_begin", evidence.sentence.begin},
              {"sentence_end", evidence.sentence.end}};
    if (evidence.character != 0) json["character"] = evidence.character;
    if (!evidence.before.empty()) json["before"] = evidence.before;
    if (!evidence.after.empty()) json["after"] = evidence.after;
    return json;
}

Json claim_object(const Claim& claim)
{
    Json scope = Json::object();
    for (const auto& [key, value] : claim.scope)
        scope[key] = value;
    return {
        {"id", claim.id},
        {"article", claim.article},
        {"kind", claim.kind},
        {"subject", claim.subject},
        {"attribute", claim.attribute},
        {"value", value_json(claim.value)},
        {"when",
         {{"from", day_or_null(claim.when.range.from)},
          {"to", day_or_null(claim.when.range.to)},
          {"basis", claim.when.basis}}},
        {"scope", std::move(scope)},
        {"attribution", {{"speaker", claim.attribution.speaker}, {"text", claim.attribution.text}}},
        {"modality", name(claim.modality)},
        {"polarity", claim.negated ? "negated" : "affirmed"},
        {"evidence", evidence_json(claim.evidence)},
        {"rule", claim.rule},
        {"changes", name(claim.changes)},
        {"question", claim.question},
        {"context", context_json(claim.context)}};
}

/// The MinHash as one string of 16 hexadecimal digits a value: a JSON number
/// cannot carry 64 bits everywhere.
std::string signature_text(const std::vector<std::uint64_t>& signature)
{
    std::string text;
    for (std::uint64_t value : signature)
        text += fmt::format("{:016x}", value);
    return text;
}

Json source_json(const ArticleSummary& source)
{
    Json json{{"outlet", source.outlet},
              {"title", source.title},
              {"published",
               {{"date", text_or_null(source.published)}, {"basis", source.published_basis}}},
              {"modified", text_or_null(source.modified)},
              {"url", text_or_null(source.url)},
              {"credits", source.credits},
              {"text_hash", source.text_hash}};
    if (source.outlet.empty() && !source.file.empty()) json["file"] = source.file;
    if (!source.signature.empty()) json["signature"] = signature_text(source.signature);
    return json;
}

Json passages_json(const std::vector<Passage>& passages, bool with_why)
{
    Json list = Json::array();
    for (const Passage& passage : passages) {
        Json json{{"begin", passage.span.begin},
                  {"end", passage.span.end},
                  {"line", passage.line},
                  {"text", passage.text}};
        if (with_why) json["why"] = passage.why;
        list.push_back(std::move(json));
    }
    return list;
}

Json article_json(const ReportArticle& article)
{
    const ArticleSummary& summary = article.summary;
    Json json{{"id", summary.id},
              {"path", article.path},
              {"outlet", summary.outlet},
              {"title", summary.title},
              {"language", article.language},
              {"url", text_or_null(summary.url)},
              {"published",
               {{"date", text_or_null(summary.published)}, {"basis", summary.published_basis}}},
              {"origin", summary.origin},
              {"events", article.events},
              {"quantities", article.quantities},
              {"claimed", article.claimed},
              {"unclaimed", passages_json(article.unclaimed, false)},
              {"set_aside", passages_json(article.set_aside, true)},
              {"author", article.author},
              {"modified", text_or_null(summary.modified)},
              {"credits", summary.credits},
              {"text_hash", summary.text_hash}};
    if (article.archived) json["archived"] = true;
    if (!article.text.empty()) json["text"] = article.text;
    return json;
}

Json event_json(const Event& event)
{
    return {{"id", event.id},
            {"label", event.label},
            {"from", day_or_null(event.date.from)},
            {"to", day_or_null(event.date.to)},
            {"place", event.place},
            {"articles", event.articles}};
}

Json position_json(const Position& position, const std::vector<Claim>& claims)
{
    Json ids = Json::array();
    for (std::uint32_t index : position.claims) {
        CC_CHECK(index < claims.size());
        ids.push_back(claims[index].id);
    }
    return {{"label", position.label},
            {"value", value_json(position.value)},
            {"claims", std::move(ids)},
            {"origins", position.origins}};
}

Json finding_object(const Finding& finding, const std::vector<Claim>& claims)
{
    Json positions = Json::array();
    for (const Position& position : finding.positions)
        positions.push_back(position_json(position, claims));
    Json reasons = Json::array();
    for (const Reason& reason : finding.reasons)
        reasons.push_back({{"check", reason.check},
                           {"outcome", reason.outcome},
                           {"decides", reason.decides},
                           {"detail", reason.detail}});
    return {{"id", finding.id},
            {"question", finding.question},
            {"kind", finding.kind},
            {"subject", finding.subject},
            {"event", finding.event},
            {"verdict", name(finding.verdict)},
            {"severity", name(finding.severity)},
            {"within_article", finding.within_article},
            {"known", finding.known},
            {"positions", std::move(positions)},
            {"reasons", std::move(reasons)},
            {"explanation", finding.explanation},
            {"attribute", finding.attribute}};
}

Json diagnostic_json(const Diagnostic& diagnostic)
{
    return {{"article", diagnostic.article}, {"severity", name(diagnostic.severity)},
            {"code", diagnostic.code},       {"message", diagnostic.message},
            {"line", diagnostic.line},       {"column", diagnostic.column},
            {"path", diagnostic.path}};
}

Json summary_json(const Report& report)
{
    std::set<std::string> origins;
    std::set<std::string> outlets;
    std::uint64_t quantities = 0;
    std::uint64_t claimed = 0;
    for (const ReportArticle& article : report.articles) {
        origins.insert(article.summary.origin.empty() ? article.summary.id
                                                      : article.summary.origin);
        if (!article.summary.outlet.empty()) outlets.insert(article.summary.outlet);
        quantities += article.quantities;
        claimed += article.claimed;
    }
    Json counts = Json::object();
    for (Verdict verdict : verdicts)
        counts[std::string(name(verdict))] = 0;
    std::uint64_t known = 0;
    for (const Finding& finding : report.findings) {
        Json& count = counts[std::string(name(finding.verdict))];
        count = count.get<std::uint64_t>() + 1;
        known += finding.known ? 1U : 0U;
    }
    return {{"articles", report.articles.size()},
            {"origins", origins.size()},
            {"claims", report.claims.size()},
            {"findings", std::move(counts)},
            {"outlets", outlets.size()},
            {"events", report.events.size()},
            {"known", known},
            {"quantities", quantities},
            {"claimed", claimed}};
}

std::string dump(const Json& json, int indent)
{
    // Paths may hold bytes that are not UTF-8; they must not stop a report.
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// Writes the members of the report one after the other, as dump() would write
/// the whole: a large report never stands in memory as a tree.
class ReportWriter {
  public:
    void member(std::string_view key, const Json& value)
    {
        begin(key);
        add(dump(value, 1), 1);
    }

    template <typename T, typename Write>
    void list(std::string_view key, const std::vector<T>& items, Write write)
    {
        begin(key);
        text_ += items.empty() ? "[" : "[\n  ";
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0) text_ += ",\n  ";
            add(dump(write(items[i]), 1), 2);
        }
        text_ += items.empty() ? "]" : "\n ]";
    }

    std::string finish() { return std::move(text_) + "\n}\n"; }

  private:
    void begin(std::string_view key)
    {
        text_ += text_.empty() ? "{\n \"" : ",\n \"";
        text_ += key;
        text_ += "\": ";
    }

    /// A line break in dumped JSON is never part of a string.
    void add(const std::string& value, std::size_t depth)
    {
        std::size_t begin = 0;
        for (std::size_t end; (end = value.find('\n', begin)) != std::string::npos; begin = end + 1) {
            text_.append(value, begin, end + 1 - begin);
            text_.append(depth, ' ');
        }
        text_.append(value, begin);
    }

    std::string text_;
};

} // namespace

std::string claim_json(const Claim& claim, const ArticleSummary& source)
{
    Json json = claim_object(claim);
    json["context"]["source"] = source_json(source);
    return dump(json, -1);
}

std::string claim_line(const Claim& claim)
{
    return dump(claim_object(claim), -1);
}

std::string article_line(const ReportArticle& article)
{
    ReportArticle kept;
    kept.summary = article.summary;
    kept.path = article.path;
    kept.author = article.author;
    kept.language = article.language;
    Json json = article_json(kept);
    if (kept.summary.outlet.empty() && !kept.summary.file.empty()) json["file"] = kept.summary.file;
    if (!kept.summary.signature.empty()) json["signature"] = signature_text(kept.summary.signature);
    return dump(json, -1);
}

std::string finding_json(const Finding& finding, const std::vector<Claim>& claims)
{
    return dump(finding_object(finding, claims), -1);
}

std::string render_json(const Report& report)
{
    Json packs = Json::array();
    for (const PackVersion& pack : report.packs)
        packs.push_back({{"id", pack.id}, {"version", pack.version}});
    ReportWriter writer;
    writer.member("schema", "crosscheck.report/1");
    writer.member("tool", {{"name", "crosscheck"},
                           {"version", report.tool_version},
                           {"packs", std::move(packs)}});
    writer.list("articles", report.articles, article_json);
    writer.list("events", report.events, event_json);
    writer.list("claims", report.claims, claim_object);
    writer.list("findings", report.findings, [&](const Finding& finding) {
        return finding_object(finding, report.claims);
    });
    writer.list("diagnostics", report.diagnostics, diagnostic_json);
    writer.member("summary", summary_json(report));
    return writer.finish();
}

} // namespace crosscheck
