#include "archive/archive.h"

#include <catch2/catch.hpp>

#include <fstream>

#include "claim_builder.h"
#include "temp_folder.h"

using namespace crosscheck;

namespace {

struct Told {
    std::string article;
    std::vector<std::string> names;
    std::string outlet = "fjordpost.example";
    std::string text_hash = "";
};

/// One article a row, with one claim that names these.
Report drop_of(const std::vector<Told>& rows)
{
    Report report;
    for (const Told& row : rows) {
        ReportArticle article;
        article.summary.id = row.article;
        article.summary.outlet = row.outlet;
        article.summary.text_hash = row.text_hash.empty() ? "text of " + row.article : row.text_hash;
        article.summary.signature = {1, 2};
        article.path = row.article + ".txt";
        report.articles.push_back(article);
        report.claims.push_back(ClaimBuilder(row.article, "casualties", "killed").count(12, "person").names(row.names).at(1));
    }
    return report;
}

std::vector<std::string> ids(const Past& past)
{
    std::vector<std::string> result;
    for (const ReportArticle& article : past.articles)
        result.push_back(article.summary.id);
    return result;
}

Archive opened(const std::string& path)
{
    auto archive = Archive::open(path);
    REQUIRE(archive);
    return archive.take();
}

} // namespace

TEST_CASE("an archive gives back the articles that share two telling names with one of the drop")
{
    TempFolder folder;
    Archive archive = opened(folder / "past.db");
    REQUIRE(archive.store(drop_of({{"old-1", {"qorvat", "lake-orune"}}, {"old-2", {"qorvat", "tolwe"}}, {"old-3", {"qorvat", "lake-orune", "tolwe"}}})));
    struct Case {
        std::string what;
        std::vector<Told> drop;
        std::vector<std::string> met;
    };
    const std::vector<Case> cases{
        {"two names", {{"new", {"lake-orune", "qorvat"}}}, {"old-1", "old-3"}},
        {"one name is a coincidence", {{"new", {"qorvat", "brisa"}}}, {}},
        {"names of two articles are not of one", {{"new-1", {"qorvat"}}, {"new-2", {"lake-orune"}}}, {}},
        {"an article of the drop is not its own past", {{"old-1", {"lake-orune", "qorvat"}}}, {"old-3"}},
        {"nor is the same text of the same outlet", {{"new", {"lake-orune", "qorvat"}, "fjordpost.example", "text of old-3"}}, {"old-1"}},
        {"another outlet's copy of it is", {{"new", {"lake-orune", "qorvat"}, "daily.example", "text of old-3"}}, {"old-1", "old-3"}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.what);
        auto past = archive.related(drop_of(c.drop));
        REQUIRE(past);
        CHECK(ids(*past) == c.met);
        CHECK(past->claims.size() == c.met.size());
        CHECK(past->diagnostics.empty());
        CHECK(past->left_out == 0);
    }
}

TEST_CASE("a name that hundreds of archived articles hold tells nothing")
{
    TempFolder folder;
    Archive archive = opened(folder / "past.db");
    std::vector<Told> rows{{"old", {"capital", "lake-orune", "qorvat"}}};
    for (int i = 0; i < 250; ++i)
        rows.push_back({"other-" + std::to_string(i), {"capital", "town-" + std::to_string(i)}});
    REQUIRE(archive.store(drop_of(rows)));
    auto common = archive.related(drop_of({{"new", {"capital", "qorvat"}}}));
    REQUIRE(common);
    CHECK(ids(*common).empty());
    auto rare = archive.related(drop_of({{"new", {"lake-orune", "qorvat"}}}));
    REQUIRE(rare);
    CHECK(ids(*rare) == std::vector<std::string>{"old"});
}

TEST_CASE("what is stored again is stored once, and what an archive gave is not stored as the drop's")
{
    TempFolder folder;
    Archive archive = opened(folder / "past.db");
    Report drop = drop_of({{"old", {"lake-orune", "qorvat"}}});
    REQUIRE(archive.store(drop));
    drop.claims[0].value.text = "changed";
    REQUIRE(archive.store(drop));
    Report next = drop_of({{"new", {"lake-orune", "qorvat"}}});
    auto past = archive.related(next);
    REQUIRE(past);
    REQUIRE(past->claims.size() == 1);
    CHECK(past->claims[0].value.text == "changed");
    CHECK(past->articles[0].archived);
    CHECK(past->articles[0].summary.signature == std::vector<std::uint64_t>{1, 2});
    past->claims[0].value.text = "of the report";
    add_past(next, past.take());
    REQUIRE(archive.store(next));
    auto third = archive.related(drop_of({{"third", {"lake-orune", "qorvat"}}}));
    REQUIRE(third);
    CHECK(ids(*third) == std::vector<std::string>{"new", "old"});
    CHECK(third->claims[1].value.text == "changed");
}

TEST_CASE("an archive outlives the program that made it")
{
    TempFolder folder;
    {
        Archive archive = opened(folder / "past.db");
        REQUIRE(archive.store(drop_of({{"old", {"lake-orune", "qorvat"}}})));
    }
    Archive archive = opened(folder / "past.db");
    auto past = archive.related(drop_of({{"new", {"lake-orune", "qorvat"}}}));
    REQUIRE(past);
    CHECK(ids(*past) == std::vector<std::string>{"old"});
}

TEST_CASE("a file that is no archive is told, and left as it is")
{
    TempFolder folder;
    const std::string words(4096, 'x');
    const std::string path = folder.write("words.db", words);
    auto archive = Archive::open(path);
    REQUIRE_FALSE(archive);
    CHECK(archive.error().find("words.db") != std::string::npos);
    std::ifstream file(path, std::ios::binary);
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == words);
    CHECK_FALSE(Archive::open(folder.path()));
    CHECK_FALSE(Archive::open(folder / "none/past.db"));
}

TEST_CASE("a report keeps of its past what its findings need")
{
    Report report = drop_of({{"new", {"qorvat"}}});
    Past past;
    for (const char* id : {"met", "unmet"}) {
        Report old = drop_of({{id, {"qorvat"}}});
        old.articles[0].archived = true;
        past.articles.push_back(old.articles[0]);
        past.claims.push_back(old.claims[0]);
    }
    std::swap(past.claims[0], past.claims[1]);
    add_past(report, std::move(past));
    auto finding = [](std::vector<std::uint32_t> claims) {
        Finding result;
        for (std::uint32_t claim : claims) {
            Position position;
            position.claims = {claim};
            result.positions.push_back(position);
        }
        return result;
    };
    report.findings = {finding({0, 2}), finding({1}), finding({1, 2})}; // 1 is of "unmet", 2 of "met"
    report.events = {{"both", "", {}, "", {"new", "unmet"}}, {"theirs", "", {}, "", {"unmet"}}};
    keep_what_concerns_drop(report);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].positions[1].claims == std::vector<std::uint32_t>{1});
    REQUIRE(report.claims.size() == 2);
    CHECK(report.claims[1].article == "met");
    REQUIRE(report.articles.size() == 2);
    CHECK(report.articles[1].summary.id == "met");
    REQUIRE(report.events.size() == 1);
    CHECK(report.events[0].articles == std::vector<std::string>{"new"});
}
