#pragma once
#include <string>
#include <utility>
#include <vector>

#include "report/report.h"

namespace crosscheck::sample {

struct ClaimWords {
    std::string article;
    std::string before;
    std::string words;
    std::string after;
    std::string kind = "casualties";
    std::string attribute = "injured";
};

inline Claim make_claim(std::string id, const ClaimWords& words, double value, std::string unit)
{
    Claim claim;
    claim.id = std::move(id);
    claim.article = words.article;
    claim.kind = words.kind;
    claim.attribute = words.attribute;
    claim.subject = "ferry-fire-lorvik";
    claim.value.printed = claim.value.lower = claim.value.upper = value;
    claim.value.unit = std::move(unit);
    claim.value.text = words.words;
    claim.when = {{make_day(2024, 5, 3), make_day(2024, 5, 3)}, "published"};
    claim.evidence.sentence_text = words.before + words.words + words.after;
    claim.evidence.text = words.words;
    claim.evidence.sentence = {
        100, 100 + static_cast<std::uint32_t>(claim.evidence.sentence_text.size())};
    auto begin = 100 + static_cast<std::uint32_t>(words.before.size());
    claim.evidence.span = {begin, begin + static_cast<std::uint32_t>(words.words.size())};
    claim.evidence.line = 4;
    claim.evidence.column = 1 + static_cast<std::uint32_t>(words.before.size());
    claim.rule = "en.casualties.injured";
    claim.changes = Changes::Grows;
    claim.question = "How many people were injured?";
    claim.context.verb = "injure";
    claim.context.terms = {"ferry", "injure"};
    claim.context.sentence = 2;
    return claim;
}

inline ReportArticle make_article(std::string id, std::string outlet, std::string published,
                                  std::string origin)
{
    ReportArticle article;
    article.path = "stories/" + outlet + ".txt";
    article.summary.id = std::move(id);
    article.summary.title = "Fire on the Lorvik ferry";
    article.summary.published = std::move(published);
    article.summary.published_basis = article.summary.published.empty() ? "none" : "sidecar";
    article.summary.origin = std::move(origin);
    article.summary.url = "https://" + outlet + "/lorvik";
    article.summary.outlet = std::move(outlet);
    article.summary.text_hash = "00aa";
    article.language = "en";
    article.events = {"ev1"};
    article.quantities = 7;
    article.claimed = 6;
    article.unclaimed = {{{40, 48}, 3, "2 tugs", ""}};
    article.set_aside = {{{400, 460}, 12, "Read also: five ferries to avoid", "related-link"}};
    return article;
}

inline Position position(std::string label, std::vector<std::uint32_t> claims,
                         const std::vector<Claim>& all, std::uint32_t origins)
{
    return {std::move(label), all[claims[0]].value, std::move(claims), origins};
}

inline std::vector<Claim> make_claims()
{
    std::vector<Claim> claims{
        make_claim("c01", {"a1", "Officials said ", "19 people", " were injured in the fire."}, 19,
                   "person"),
        make_claim("c02", {"a2", "The ministry counted ", "91 people", " injured."}, 91, "person"),
        make_claim(
            "c03",
            {"a1", "The owner will pay ", "€6.1 million", " to the town.", "money", "compensation"},
            6100000, "EUR"),
        make_claim(
            "c04",
            {"a2", "It set aside ", "€6.1 million", " for the crew.", "money", "compensation"},
            6100000, "EUR"),
        make_claim(
            "c05",
            {"a3", "The crew put ", "at least 40", " passengers ashore.", "casualties", "rescued"},
            40, "person"),
        make_claim("c06",
                   {"a1", "By night ", "62", " passengers were ashore.", "casualties", "rescued"},
                   62, "person"),
        make_claim("c07", {"a1", "The ", "1987", " ferry burned.", "date", "built"}, 1987, ""),
        make_claim("c08", {"a2", "Built in ", "1987", ", it had been refitted.", "date", "built"},
                   1987, "")};
    claims[0].evidence.before = "The ferry was an hour out of Lorvik.";
    claims[0].evidence.after = "None of them is in danger.";
    claims[0].evidence.character = claims[0].evidence.column;
    claims[1].attribution = {"interior-ministry", "The ministry"};
    claims[2].scope = {{"purpose", "the town"}};
    claims[3].scope = {{"purpose", "the crew"}};
    claims[3].modality = Modality::Pledged;
    claims[4].value.hedge = Hedge::AtLeast;
    claims[4].value.upper.reset();
    claims[5].when.range = {make_day(2024, 5, 4), make_day(2024, 5, 4)};
    for (std::size_t i : {std::size_t{6}, std::size_t{7}}) {
        claims[i].value.type = ValueType::Date;
        claims[i].value.lower = claims[i].value.upper = claims[i].value.printed = std::nullopt;
        claims[i].value.date = year_range(1987);
    }
    claims[2].value.type = claims[3].value.type = ValueType::Money;
    return claims;
}

inline Finding finding(std::string id, std::string question, Verdict verdict, Severity severity)
{
    Finding finding;
    finding.id = std::move(id);
    finding.question = std::move(question);
    finding.kind = "casualties";
    finding.attribute = "injured";
    finding.subject = "ferry-fire-lorvik";
    finding.event = "ev1";
    finding.verdict = verdict;
    finding.severity = severity;
    finding.explanation = "The figures were compared as the reasons say.";
    return finding;
}

inline std::vector<Finding> make_findings(const std::vector<Claim>& claims)
{
    std::vector<Finding> list{
        finding("f1", "How many people were injured?", Verdict::Contradiction, Severity::High),
        finding("f2", "What are the €6.1 million for?", Verdict::ScopeDifference, Severity::Medium),
        finding("f3", "How many people were rescued?", Verdict::Update, Severity::Low),
        finding("f4", "When was the ferry built?", Verdict::Agreement, Severity::Info)};
    list[0].positions = {position("19", {0}, claims, 1), position("91", {1}, claims, 1)};
    list[0].reasons = {{"unit", "same", false, "person in both"},
                       {"time", "same", false, "3 May 2024 in both"},
                       {"value", "differs", true, "19 and 91"}};
    list[0].explanation = "19 and 91 cannot both be true; the digits are transposed.";
    list[1].kind = "money";
    list[1].positions = {position("the town", {2}, claims, 1),
                         position("the crew", {3}, claims, 1)};
    for (Position& answer : list[1].positions) {
        answer.value.type = ValueType::Text;
        answer.value.text = answer.label;
    }
    list[1].reasons = {{"scope", "differs", true, "the town, the crew"}};
    list[2].positions = {position("at least 40", {4}, claims, 1), position("62", {5}, claims, 1)};
    list[2].reasons = {{"time", "later", true, "3 May, then 4 May"}};
    list[2].known = true;
    list[3].kind = "date";
    list[3].positions = {position("1987", {6, 7}, claims, 2)};
    list[3].reasons = {{"value", "same", true, "1987 in both"}};
    return list;
}

/// Three invented articles about an invented fire, with one finding of four kinds.
inline Report small()
{
    Report report;
    report.tool_version = "0.0.0";
    report.packs = {{"core", "1"}, {"en", "1"}};
    report.articles = {make_article("a1", "fjordpost.example", "2024-05-03", "o1"),
                       make_article("a2", "harbour-news.example", "2024-05-03", "o2"),
                       make_article("a3", "coastwire.example", "", "o2")};
    report.articles[1].summary.credits = {"NordPress"};
    report.articles[2].summary.credits = {"NordPress"};
    report.articles[2].text = "The crew put at least 40 passengers ashore.";
    Event event;
    event.id = "ev1";
    event.label = "Ferry fire, May 2024";
    event.date = {make_day(2024, 5, 3), make_day(2024, 5, 3)};
    event.place = "lorvik";
    event.articles = {"a1", "a2", "a3"};
    report.events = {event};
    report.claims = make_claims();
    report.findings = make_findings(report.claims);
    Diagnostic note;
    note.code = "no-date";
    note.message = "no publication date found";
    note.path = "stories/coastwire.example.txt";
    note.article = "a3";
    report.diagnostics = {note};
    return report;
}

} // namespace crosscheck::sample
