#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "align/kinship.h"
#include "align/questions.h"
#include "claim_builder.h"

using namespace crosscheck;

namespace {

using Build = ClaimBuilder;

Build killed(const std::string& article, double number)
{
    return Build(article, "casualties", "killed").count(number, "person").changes(Changes::Grows)
        .verb("kill").names({"harran", "mount-sela", "varro-river"}).terms({"collapse", "kill", "landslide", "quake", "slope"});
}

Build rifles(const std::string& article, double number)
{
    return Build(article, "quantity", "rifle").count(number, "rifle").verb("seize")
        .names({"harran", "mount-sela", "varro-river"}).terms({"boat", "navy", "patrol", "rifle", "seize"});
}

std::vector<ArticleSummary> articles(std::initializer_list<const char*> ids)
{
    std::vector<ArticleSummary> result;
    for (const char* id : ids)
        result.push_back(test_article(id));
    return result;
}

/// Whether the two claims stand in one question.
bool together(const std::vector<Claim>& claims, std::uint32_t a, std::uint32_t b)
{
    std::vector<ArticleSummary> summaries;
    std::set<std::string> seen;
    for (const Claim& claim : claims)
        if (seen.insert(claim.article).second)
            summaries.push_back(test_article(claim.article));
    const Alignment aligned = align(claims, summaries);
    return std::any_of(aligned.questions.begin(), aligned.questions.end(), [&](const Question& question) {
        auto holds = [&](std::uint32_t index) {
            return std::find(question.claims.begin(), question.claims.end(), index) != question.claims.end();
        };
        return question.aspect.empty() && holds(a) && holds(b);
    });
}

/// What a finding says, without the indexes of claims.
std::string shape(const Finding& finding, const std::vector<Claim>& claims)
{
    std::string text = finding.id + " " + std::string(name(finding.verdict));
    std::set<std::string> positions;
    for (const Position& position : finding.positions)
        for (std::uint32_t index : position.claims)
            positions.insert(position.label + "=" + claims[index].id);
    for (const std::string& position : positions)
        text += " " + position;
    return text;
}

std::multiset<std::string> shapes(const std::vector<Claim>& claims, const std::vector<ArticleSummary>& summaries)
{
    std::multiset<std::string> result;
    for (const Finding& finding : compare_all(align(claims, summaries), claims, summaries))
        result.insert(shape(finding, claims));
    return result;
}

std::vector<Claim> small_drop()
{
    return {killed("a", 3).as_of("2020-01-01").at(1),  killed("b", 10).as_of("2020-01-02").at(1),
            killed("c", 10).as_of("2020-01-02").at(1), rifles("a", 6).at(2),
            rifles("b", 6).at(2),                      rifles("b", 14).scope("period", "since May").at(3)};
}

} // namespace

TEST_CASE("claims meet when they are about one thing, and only then")
{
    CHECK(together({killed("a", 3).at(1), killed("b", 10).at(1)}, 0, 1));
    CHECK(together({rifles("a", 6).at(1), rifles("b", 6).at(1)}, 0, 1));
    CHECK(together({rifles("a", 6).at(1), rifles("b", 8).at(1)}, 0, 1));
    CHECK_FALSE(together({rifles("a", 6).at(1), rifles("b", 14).scope("period", "since May").at(1)}, 0, 1));
    CHECK_FALSE(together({rifles("a", 6).at(1), rifles("a", 14).at(2)}, 0, 1));
    CHECK_FALSE(together({killed("a", 3).at(1), Build("b", "casualties", "injured").count(3, "person").at(1)}, 0, 1));
    CHECK_FALSE(together({killed("a", 20).scope("place", "oreth").at(1), killed("b", 20).scope("place", "calin").at(1)}, 0, 1));
    CHECK_FALSE(together({killed("a", 3).at(1), killed("b", 9000).at(1)}, 0, 1));
}

TEST_CASE("of several dates in one article none is set against another article's")
{
    auto founded = [](const char* article, const char* year) {
        const std::string text = year;
        return Build(article, "founding", "date").date(text + "-01-01", text + "-12-31").subject("oreth-league");
    };
    CHECK(together({founded("a", "2014").at(1), founded("b", "2016").at(1)}, 0, 1));
    CHECK_FALSE(together({founded("a", "2014").at(1), founded("b", "2016").at(1), founded("b", "2014").at(2)}, 0, 1));
}

TEST_CASE("the toll of an older disaster is not this one's")
{
    Build old = killed("b", 600);
    old.context().event.background = true;
    old.context().event.place = "oreth";
    CHECK_FALSE(together({killed("a", 10).at(1), old.at(1)}, 0, 1));
}

TEST_CASE("a name and its surname are one subject, two names are two")
{
    auto aged = [](const char* article, const char* who) {
        return Build(article, "age", "age").count(40, "year").subject(who);
    };
    Vocabulary words;
    const std::vector<Claim> claims = {aged("a", "ada-brenner").at(1), aged("b", "brenner").at(1), aged("c", "tom-ilic").at(1)};
    const std::vector<Features> features = make_features(claims, articles({"a", "b", "c"}), words);
    CHECK(relate_subjects(features[0], features[1]) == SubjectRelation::Same);
    CHECK(relate_subjects(features[0], features[2]) == SubjectRelation::Different);
}

TEST_CASE("permuting claims and articles changes no finding")
{
    std::vector<Claim> claims = small_drop();
    std::vector<ArticleSummary> summaries = articles({"a", "b", "c"});
    const std::multiset<std::string> expected = shapes(claims, summaries);
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(claims.begin(), claims.end(), random);
        std::shuffle(summaries.begin(), summaries.end(), random);
        CHECK(shapes(claims, summaries) == expected);
    }
}

TEST_CASE("an unrelated article changes no other finding")
{
    std::vector<Claim> claims = small_drop();
    std::vector<ArticleSummary> summaries = articles({"a", "b", "c"});
    const std::multiset<std::string> before = shapes(claims, summaries);
    claims.push_back(Build("z", "quantity", "bridge").count(6, "bridge").verb("open").names({"tavel"})
                         .terms({"bridge", "minister", "open", "river"}).at(1));
    summaries.push_back(test_article("z"));
    summaries.back().title = "Tavel opens bridges";
    const std::multiset<std::string> after = shapes(claims, summaries);
    CHECK(std::includes(after.begin(), after.end(), before.begin(), before.end()));
    CHECK(after.size() == before.size() + 1);
}

TEST_CASE("a copy of an article adds no origin")
{
    std::vector<Claim> claims = {killed("a", 10).at(1), killed("b", 10).at(1)};
    std::vector<ArticleSummary> summaries = articles({"a", "b"});
    summaries[1].origin = summaries[0].origin;
    const std::vector<Finding> findings = compare_all(align(claims, summaries), claims, summaries);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].verdict == Verdict::SingleOrigin);
    CHECK(findings[0].positions[0].origins == 1);
}

TEST_CASE("moving all dates alike keeps an update an update")
{
    for (const auto& [early, late] : {std::pair{"2020-01-01", "2020-01-02"}, std::pair{"2011-05-03", "2011-06-01"}}) {
        const std::vector<Claim> claims = {killed("a", 3).as_of(early).at(1), killed("b", 10).as_of(late).at(1)};
        const std::vector<ArticleSummary> summaries = articles({"a", "b"});
        CHECK(compare_all(align(claims, summaries), claims, summaries).at(0).verdict == Verdict::Update);
    }
}

TEST_CASE("blocks lose no link that comparing all pairs would find")
{
    const std::vector<Claim> claims = small_drop();
    Vocabulary words;
    std::vector<Features> features = make_features(claims, articles({"a", "b", "c"}), words);
    for (Features& claim : features)
        claim.story = 0;
    const auto groups = group_claims(features).groups;
    for (std::uint32_t a = 0; a < claims.size(); ++a)
        for (std::uint32_t b = a + 1; b < claims.size(); ++b)
            if (kinship(features[a], features[b]).kin == Kin::Linked) {
                CAPTURE(claims[a].id, claims[b].id);
                CHECK(std::any_of(groups.begin(), groups.end(), [&](const auto& group) {
                    return std::find(group.begin(), group.end(), a) != group.end() &&
                           std::find(group.begin(), group.end(), b) != group.end();
                }));
            }
}

TEST_CASE("the pairs looked at grow with the claims, not with their square")
{
    auto pairs = [](std::size_t size) {
        std::vector<Claim> claims;
        std::vector<ArticleSummary> summaries;
        for (std::size_t i = 0; i < size; ++i) {
            claims.push_back(rifles("art" + std::to_string(i), 6).at(1));
            summaries.push_back(test_article(claims.back().article));
        }
        Vocabulary words;
        std::vector<Features> features = make_features(claims, summaries, words);
        for (Features& claim : features)
            claim.story = 0;
        return pairs_looked_at(features);
    };
    CHECK(10 * pairs(2000) < 22 * pairs(1000));
}

TEST_CASE("two authorities in one breath of one article are set against each other")
{
    const std::vector<Claim> claims = {
        Build("a", "count", "protesters").count(18000, "person").says("police").verb("put").terms({"crowd", "put"}).at(2),
        Build("a", "quantity", "number").rule("generic.number").count(60000, "person").says("union").verb("be").terms({"there"}).at(3),
        Build("a", "quantity", "number").rule("generic.number").count(45000, "person").says("mayor").verb("be").terms({"city"}).at(9)};
    const std::vector<ArticleSummary> summaries = articles({"a"});
    const std::vector<Finding> findings = compare_all(align(claims, summaries), claims, summaries);
    const auto differs = std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.verdict == Verdict::AttributionDifference && finding.within_article;
    });
    CHECK(differs == 1);
}
