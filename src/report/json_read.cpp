#include <algorithm>
#include <type_traits>

#include "report/json.h"
#include "report/json_fields.h"

namespace crosscheck {
namespace {

using Json = nlohmann::json;
using Fields = JsonFields;

Value read_value(Fields fields)
{
    Value value;
    value.type = fields.word("type", value_type, ValueType::Text);
    value.lower = fields.number("lower");
    value.upper = fields.number("upper");
    value.printed = fields.number("printed");
    value.unit = fields.text("unit");
    value.unit_assumed = fields.flag("unit_assumed");
    value.time = fields.text("time");
    value.relative = fields.flag("relative");
    value.weekday = static_cast<std::uint8_t>(std::clamp(fields.number("weekday").value_or(0), 0.0, 7.0));
    value.month = static_cast<std::uint8_t>(std::clamp(fields.number("month").value_or(0), 0.0, 12.0));
    value.month_day = static_cast<std::uint8_t>(std::clamp(fields.number("month_day").value_or(0), 0.0, 31.0));
    value.hedge = fields.word("hedge", parse_hedge, Hedge::Exact);
    value.date = fields.days();
    value.text = fields.text("text");
    return value;
}

Evidence read_evidence(Fields fields)
{
    Evidence evidence;
    evidence.span = {fields.whole("begin"), fields.whole("end")};
    evidence.sentence = {fields.whole("sentence_begin"), fields.whole("sentence_end")};
    evidence.line = fields.whole("line");
    evidence.column = fields.whole("column");
    evidence.text = fields.text("text");
    evidence.character = fields.whole("character");
    evidence.sentence_text = fields.text("sentence");
    evidence.before = fields.text("before");
    evidence.after = fields.text("after");
    if (evidence.span.begin > evidence.span.end) fields.fail("end", "an end at or after 'begin'");
    return evidence;
}

EventRef read_event_ref(Fields fields)
{
    EventRef event;
    event.noun = fields.text("noun");
    event.place = fields.text("place");
    event.date = fields.days();
    event.names = fields.texts("names");
    event.background = fields.flag("background");
    event.weekday = static_cast<std::uint8_t>(std::clamp(fields.number("weekday").value_or(0), 0.0, 7.0));
    event.assumed = fields.flag("assumed");
    return event;
}

ClaimContext read_context(Fields fields)
{
    ClaimContext context;
    context.verb = fields.text("verb");
    context.noun = fields.text("noun");
    context.modifiers = fields.texts("modifiers");
    context.terms = fields.texts("terms");
    context.names = fields.texts("names");
    context.event = read_event_ref(fields.object("event"));
    context.headline = fields.flag("headline");
    context.sentence = fields.whole("sentence");
    context.occasion = fields.text("occasion");
    context.change = fields.text("change");
    context.per = fields.text("per");
    context.part_of = fields.text("part_of");
    context.stands_for = fields.text("stands_for");
    context.within = fields.text("within");
    context.all_parts = fields.flag("all_parts");
    context.implied_parts = fields.whole("implied_parts");
    context.share_of = fields.texts("share_of");
    context.echoed = fields.flag("echoed");
    context.same_as = fields.text("same_as");
    context.retracted = fields.flag("retracted");
    return context;
}

bool read_negated(Fields& fields)
{
    std::string polarity = fields.text("polarity");
    if (!polarity.empty() && polarity != "affirmed" && polarity != "negated")
        fields.fail("polarity", "affirmed or negated");
    return polarity == "negated";
}

Claim read_claim(Fields fields)
{
    Claim claim;
    claim.id = fields.needed_text("id");
    claim.article = fields.needed_text("article");
    claim.kind = fields.needed_text("kind");
    claim.attribute = fields.text("attribute");
    claim.subject = fields.text("subject");
    claim.value = read_value(fields.object("value"));
    Fields when = fields.object("when");
    claim.when.range = when.days();
    if (std::string basis = when.text("basis"); !basis.empty()) claim.when.basis = basis;
    fields.object("scope").each_text(claim.scope);
    Fields attribution = fields.object("attribution");
    claim.attribution = {attribution.text("speaker"), attribution.text("text")};
    claim.modality = fields.word("modality", parse_modality, Modality::Asserted);
    claim.negated = read_negated(fields);
    claim.evidence = read_evidence(fields.object("evidence"));
    claim.rule = fields.text("rule");
    claim.changes = fields.word("changes", parse_changes, Changes::Freely);
    claim.question = fields.text("question");
    claim.context = read_context(fields.object("context"));
    return claim;
}

std::vector<std::uint64_t> read_signature(Fields& fields)
{
    std::string text = fields.text("signature");
    constexpr std::size_t digits = 16;
    if (text.size() % digits != 0 ||
        text.find_first_not_of("0123456789abcdef") != std::string::npos) {
        fields.fail("signature", "groups of 16 hexadecimal digits");
        return {};
    }
    std::vector<std::uint64_t> signature;
    for (std::size_t i = 0; i < text.size(); i += digits)
        signature.push_back(std::stoull(text.substr(i, digits), nullptr, 16));
    return signature;
}

/// The fields that an article of a report and the source of a claim share.
ArticleSummary read_summary(Fields& fields)
{
    ArticleSummary summary;
    summary.outlet = fields.text("outlet");
    summary.title = fields.text("title");
    summary.file = fields.text("file");
    Fields published = fields.object("published");
    summary.published = published.text("date");
    if (std::string basis = published.text("basis"); !basis.empty())
        summary.published_basis = basis;
    summary.modified = fields.text("modified");
    summary.url = fields.text("url");
    summary.credits = fields.texts("credits");
    summary.text_hash = fields.text("text_hash");
    summary.signature = read_signature(fields);
    return summary;
}

std::vector<Passage> read_passages(Fields& fields, const char* key)
{
    std::vector<Passage> passages;
    fields.each(key, [&](const Json& item, const std::string& place) {
        Fields passage(item, place, fields.fault());
        passages.push_back({{passage.whole("begin"), passage.whole("end")},
                            passage.whole("line"),
                            passage.text("text"),
                            passage.text("why")});
    });
    return passages;
}

ReportArticle read_article(Fields fields)
{
    ReportArticle article;
    article.summary = read_summary(fields);
    article.summary.id = fields.needed_text("id");
    article.summary.origin = fields.text("origin");
    article.path = fields.text("path");
    article.author = fields.text("author");
    article.language = fields.text("language");
    article.events = fields.texts("events");
    article.quantities = fields.whole("quantities");
    article.claimed = fields.whole("claimed");
    article.unclaimed = read_passages(fields, "unclaimed");
    article.set_aside = read_passages(fields, "set_aside");
    article.archived = fields.flag("archived");
    article.text = fields.text("text");
    return article;
}

Event read_event(Fields fields)
{
    Event event;
    event.id = fields.needed_text("id");
    event.label = fields.text("label");
    event.date = fields.days();
    event.place = fields.text("place");
    event.articles = fields.texts("articles");
    return event;
}

using ClaimIndex = std::map<std::string, std::uint32_t>;

Position read_position(Fields fields, const ClaimIndex& claims)
{
    Position position;
    position.label = fields.text("label");
    position.value = read_value(fields.object("value"));
    position.origins = fields.whole("origins");
    for (const std::string& id : fields.texts("claims")) {
        auto found = claims.find(id);
        if (found == claims.end())
            fields.fail("claims", "ids of claims in this report, not '" + id.substr(0, 40) + "'");
        else
            position.claims.push_back(found->second);
    }
    return position;
}

Finding read_finding(Fields fields, const ClaimIndex& claims)
{
    Finding finding;
    finding.id = fields.needed_text("id");
    finding.question = fields.text("question");
    finding.kind = fields.text("kind");
    finding.attribute = fields.text("attribute");
    finding.subject = fields.text("subject");
    finding.event = fields.text("event");
    if (fields.needed_text("verdict").empty()) return finding;
    finding.verdict = fields.word("verdict", parse_verdict, Verdict::SingleOrigin);
    finding.severity = fields.word("severity", parse_severity, Severity::Info);
    finding.within_article = fields.flag("within_article");
    finding.known = fields.flag("known");
    fields.each("positions", [&](const Json& item, const std::string& place) {
        finding.positions.push_back(read_position({item, place, fields.fault()}, claims));
    });
    fields.each("reasons", [&](const Json& item, const std::string& place) {
        Fields reason(item, place, fields.fault());
        finding.reasons.push_back({reason.text("check"), reason.text("outcome"),
                                   reason.flag("decides"), reason.text("detail")});
    });
    finding.explanation = fields.text("explanation");
    return finding;
}

std::optional<DiagnosticSeverity> parse_diagnostic_severity(std::string_view word)
{
    for (auto severity :
         {DiagnosticSeverity::Note, DiagnosticSeverity::Warning, DiagnosticSeverity::Error})
        if (name(severity) == word) return severity;
    return std::nullopt;
}

Diagnostic read_diagnostic(Fields fields)
{
    Diagnostic diagnostic;
    diagnostic.severity =
        fields.word("severity", parse_diagnostic_severity, DiagnosticSeverity::Warning);
    diagnostic.code = fields.text("code");
    diagnostic.message = fields.text("message");
    diagnostic.path = fields.text("path");
    diagnostic.article = fields.text("article");
    diagnostic.line = fields.whole("line");
    diagnostic.column = fields.whole("column");
    return diagnostic;
}

template <typename T, typename Read>
void read_list(Fields& fields, const char* key, std::vector<T>& list, Read read)
{
    fields.each(key, [&](const Json& item, const std::string& place) {
        list.push_back(read(Fields(item, place, fields.fault())));
    });
}

Report read_report(Fields fields)
{
    Report report;
    if (std::string schema = fields.text("schema"); schema != "crosscheck.report/1")
        fields.fail("schema", "crosscheck.report/1");
    Fields tool = fields.object("tool");
    report.tool_version = tool.text("version");
    read_list(tool, "packs", report.packs,
              [](Fields pack) { return PackVersion{pack.text("id"), pack.text("version")}; });
    read_list(fields, "articles", report.articles, read_article);
    read_list(fields, "events", report.events, read_event);
    read_list(fields, "claims", report.claims, read_claim);
    ClaimIndex index;
    for (std::uint32_t i = 0; i < report.claims.size(); ++i)
        index.emplace(report.claims[i].id, i);
    read_list(fields, "findings", report.findings,
              [&](Fields finding) { return read_finding(std::move(finding), index); });
    read_list(fields, "diagnostics", report.diagnostics, read_diagnostic);
    return report;
}

/// Parses without exceptions; the parser keeps its own stack, so nesting
/// cannot exhaust ours.
std::optional<Json> parse_text(std::string_view text)
{
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return std::nullopt;
    return json;
}

} // namespace

std::string where_json_ends(std::string_view text)
{
    try {
        const Json whole = Json::parse(text);
    } catch (const Json::parse_error& error) {
        const std::string_view before = text.substr(0, error.byte == 0 ? 0 : error.byte - 1);
        const auto line = std::count(before.begin(), before.end(), '\n') + 1;
        const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1; // npos + 1 is 0
        return " at line " + std::to_string(line) + ", column " + std::to_string(column);
    } catch (const Json::out_of_range&) {
        return ": it has a number that is too large";
    }
    return {};
}

Result<ClaimRecord> parse_claim(std::string_view line)
{
    auto json = parse_text(line);
    if (!json) return Error{"not JSON; expected one claim object a line"};
    std::string fault;
    Fields fields(*json, "", fault);
    ClaimRecord record;
    record.claim = read_claim(fields);
    Fields source = fields.object("context").object("source");
    record.source = read_summary(source);
    record.source.id = record.claim.article;
    if (!fault.empty()) return Error{fault};
    return record;
}

Result<ReportArticle> parse_article(std::string_view line)
{
    auto json = parse_text(line);
    if (!json) return Error{"not JSON; expected one article object a line"};
    std::string fault;
    ReportArticle article = read_article(Fields(*json, "", fault));
    if (!fault.empty()) return Error{fault};
    return article;
}

Result<Report> parse_report(std::string_view text)
{
    auto json = parse_text(text);
    if (!json) return Error{"not JSON" + where_json_ends(text) + "; expected a report of --format json"};
    std::string fault;
    Report report = read_report(Fields(*json, "", fault));
    if (!fault.empty()) return Error{fault};
    return report;
}

} // namespace crosscheck
