#include <array>
#include <set>

#include "report/json.h"
#include "report/json_claim.h"

namespace crosscheck {
namespace {

constexpr std::array verdicts{Verdict::Contradiction,   Verdict::AttributionDifference,
                              Verdict::ScopeDifference, Verdict::Update,
                              Verdict::Unresolved,      Verdict::Compatible,
                              Verdict::Agreement,       Verdict::SingleOrigin};

void write_passages(JsonWriter& json, std::string_view key, const std::vector<Passage>& passages, bool with_why)
{
    json.list(key, passages, [&](const Passage& passage) {
        json.begin_object();
        json.member("begin", passage.span.begin);
        json.member("end", passage.span.end);
        json.member("line", passage.line);
        json.member("text", passage.text);
        if (with_why) json.member("why", passage.why);
        json.end_object();
    });
}

/// The members of an article, without the braces around them.
void write_members(JsonWriter& json, const ReportArticle& article)
{
    const ArticleSummary& summary = article.summary;
    json.member("id", summary.id);
    json.member("path", article.path);
    json.member("outlet", summary.outlet);
    json.member("title", summary.title);
    json.member("language", article.language);
    json.member_or_null("url", summary.url);
    write_published(json, summary);
    json.member("origin", summary.origin);
    json.member("events", article.events);
    json.member("quantities", article.quantities);
    json.member("claimed", article.claimed);
    write_passages(json, "unclaimed", article.unclaimed, false);
    write_passages(json, "set_aside", article.set_aside, true);
    json.member("author", article.author);
    json.member_or_null("modified", summary.modified);
    json.member("credits", summary.credits);
    json.member("text_hash", summary.text_hash);
    json.member_if_set("archived", article.archived);
    json.member_if_any("text", article.text);
}

void write(JsonWriter& json, const ReportArticle& article)
{
    json.begin_object();
    write_members(json, article);
    json.end_object();
}

void write(JsonWriter& json, const Event& event)
{
    json.begin_object();
    json.member("id", event.id);
    json.member("label", event.label);
    json.member("from", event.date.from);
    json.member("to", event.date.to);
    json.member("place", event.place);
    json.member("articles", event.articles);
    json.end_object();
}

void write(JsonWriter& json, const Position& position, const std::vector<Claim>& claims)
{
    json.begin_object();
    json.member("label", position.label);
    json.key("value");
    write(json, position.value);
    json.list("claims", position.claims, [&](std::uint32_t index) {
        CC_CHECK(index < claims.size());
        json.value(claims[index].id);
    });
    json.member("origins", position.origins);
    json.end_object();
}

void write(JsonWriter& json, const Reason& reason)
{
    json.begin_object();
    json.member("check", reason.check);
    json.member("outcome", reason.outcome);
    json.member("decides", reason.decides);
    json.member("detail", reason.detail);
    json.end_object();
}

void write(JsonWriter& json, const Finding& finding, const std::vector<Claim>& claims)
{
    json.begin_object();
    json.member("id", finding.id);
    json.member("question", finding.question);
    json.member("kind", finding.kind);
    json.member("subject", finding.subject);
    json.member("event", finding.event);
    json.member("verdict", name(finding.verdict));
    json.member("severity", name(finding.severity));
    json.member("within_article", finding.within_article);
    json.member("known", finding.known);
    json.list("positions", finding.positions, [&](const Position& position) { write(json, position, claims); });
    json.list("reasons", finding.reasons, [&](const Reason& reason) { write(json, reason); });
    json.member("explanation", finding.explanation);
    json.member("attribute", finding.attribute);
    json.end_object();
}

void write(JsonWriter& json, const Diagnostic& diagnostic)
{
    json.begin_object();
    json.member("article", diagnostic.article);
    json.member("severity", name(diagnostic.severity));
    json.member("code", diagnostic.code);
    json.member("message", diagnostic.message);
    json.member("line", diagnostic.line);
    json.member("column", diagnostic.column);
    json.member("path", diagnostic.path);
    json.end_object();
}

/// How many findings have each verdict; all verdicts are named.
void write_verdicts(JsonWriter& json, const std::vector<Finding>& findings)
{
    json.key("findings");
    json.begin_object();
    for (Verdict verdict : verdicts) {
        std::uint64_t count = 0;
        for (const Finding& finding : findings)
            count += finding.verdict == verdict ? 1U : 0U;
        json.member(name(verdict), count);
    }
    json.end_object();
}

void write_summary(JsonWriter& json, const Report& report)
{
    std::set<std::string_view> origins;
    std::set<std::string_view> outlets;
    std::uint64_t quantities = 0;
    std::uint64_t claimed = 0;
    for (const ReportArticle& article : report.articles) {
        origins.insert(article.summary.origin.empty() ? article.summary.id : article.summary.origin);
        if (!article.summary.outlet.empty()) outlets.insert(article.summary.outlet);
        quantities += article.quantities;
        claimed += article.claimed;
    }
    std::uint64_t known = 0;
    for (const Finding& finding : report.findings)
        known += finding.known ? 1U : 0U;
    json.begin_object();
    json.member("articles", report.articles.size());
    json.member("origins", origins.size());
    json.member("claims", report.claims.size());
    write_verdicts(json, report.findings);
    json.member("outlets", outlets.size());
    json.member("events", report.events.size());
    json.member("known", known);
    json.member("quantities", quantities);
    json.member("claimed", claimed);
    json.end_object();
}

void write_tool(JsonWriter& json, const Report& report)
{
    json.begin_object();
    json.member("name", "crosscheck");
    json.member("version", report.tool_version);
    json.list("packs", report.packs, [&](const PackVersion& pack) {
        json.begin_object();
        json.member("id", pack.id);
        json.member("version", pack.version);
        json.end_object();
    });
    json.end_object();
}

/// Rather too many than too few: a text that grows is copied, and room that is not used costs nothing.
std::size_t about_bytes(const Report& report)
{
    constexpr std::size_t a_claim = 2000;
    constexpr std::size_t a_finding = 1300;
    constexpr std::size_t an_article = 2000;
    return 10'000 + report.claims.size() * a_claim + report.findings.size() * a_finding + report.articles.size() * an_article;
}

} // namespace

std::string claim_lines(const std::vector<Claim>& claims, const ArticleSummary& source)
{
    if (claims.empty()) return "";
    const std::string of_article = source_json(source);
    constexpr std::size_t a_claim = 1300;
    JsonWriter json(JsonWriter::Layout::Line);
    json.expect(claims.size() * (a_claim + of_article.size()));
    for (const Claim& claim : claims) {
        write(json, claim, of_article);
        json.end_line();
    }
    return json.take();
}

std::string claim_json(const Claim& claim, const ArticleSummary& source)
{
    JsonWriter json(JsonWriter::Layout::Line);
    write(json, claim, source_json(source));
    return json.take();
}

std::string claim_line(const Claim& claim)
{
    JsonWriter json(JsonWriter::Layout::Line);
    write(json, claim);
    return json.take();
}

std::string article_line(const ReportArticle& article)
{
    ReportArticle kept;
    kept.summary = article.summary;
    kept.path = article.path;
    kept.author = article.author;
    kept.language = article.language;
    JsonWriter json(JsonWriter::Layout::Line);
    json.begin_object();
    write_members(json, kept);
    write_identity(json, kept.summary);
    json.end_object();
    return json.take();
}

std::string finding_json(const Finding& finding, const std::vector<Claim>& claims)
{
    JsonWriter json(JsonWriter::Layout::Line);
    write(json, finding, claims);
    return json.take();
}

std::string render_json(const Report& report)
{
    JsonWriter json(JsonWriter::Layout::Indented);
    json.expect(about_bytes(report));
    json.begin_object();
    json.member("schema", "crosscheck.report/1");
    json.key("tool");
    write_tool(json, report);
    json.list("articles", report.articles, [&](const ReportArticle& article) { write(json, article); });
    json.list("events", report.events, [&](const Event& event) { write(json, event); });
    json.list("claims", report.claims, [&](const Claim& claim) { write(json, claim); });
    json.list("findings", report.findings, [&](const Finding& finding) { write(json, finding, report.claims); });
    json.list("diagnostics", report.diagnostics, [&](const Diagnostic& diagnostic) { write(json, diagnostic); });
    json.key("summary");
    write_summary(json, report);
    json.end_object();
    json.end_line();
    return json.take();
}

} // namespace crosscheck
