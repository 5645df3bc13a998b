#include <catch2/catch.hpp>

#include <algorithm>

#include "align/rivals.h"
#include "claim_builder.h"

using namespace crosscheck;

namespace {

using Build = ClaimBuilder;

Build crates(const std::string& article, double number)
{
    return Build(article, "count", "goods").count(number, "crate").verb("seize")
        .names({"harran", "mount-sela"}).terms({"boat", "crate", "patrol", "seize"});
}

/// The question, if any, in which the claims of two articles with these numbers stand against each other.
std::vector<const Question*> meetings(const Alignment& alignment, const std::vector<Claim>& claims, double a, double b)
{
    std::vector<const Question*> result;
    for (const Question& question : alignment.questions) {
        auto has = [&](double number) {
            return std::any_of(question.claims.begin(), question.claims.end(),
                               [&](std::uint32_t index) { return claims[index].value.printed == number; });
        };
        if (has(a) && has(b))
            result.push_back(&question);
    }
    return result;
}

std::vector<ArticleSummary> articles(std::initializer_list<const char*> ids)
{
    std::vector<ArticleSummary> result;
    for (const char* id : ids)
        result.push_back(test_article(id));
    return result;
}

} // namespace

TEST_CASE("one outlet's figure stands against the others' although they print it too, of something else")
{
    std::vector<Claim> claims;
    for (const char* article : {"a", "b"}) {
        claims.push_back(crates(article, 6).at(2));
        claims.push_back(crates(article, 14).scope("period", "so far").at(5));
    }
    claims.push_back(crates("c", 6).at(2));
    claims.push_back(crates("d", 14).at(2));
    const Alignment alignment = align(claims, articles({"a", "b", "c", "d"}));
    const std::vector<const Question*> found = meetings(alignment, claims, 6, 14);
    REQUIRE(found.size() == 1);
    CHECK(found.front()->rivals == 1);
    CHECK(claims[found.front()->claims.back()].article == "d");
    for (std::uint32_t index : found.front()->claims)
        CHECK(claims[index].scope.count("period") == 0);
}

TEST_CASE("articles that print both figures are no witnesses for a difference")
{
    std::vector<Claim> claims;
    for (const char* article : {"a", "b"}) {
        claims.push_back(crates(article, 6).at(2));
        claims.push_back(crates(article, 14).at(5));
    }
    const Alignment alignment = align(claims, articles({"a", "b"}));
    CHECK(meetings(alignment, claims, 6, 14).empty());
}

TEST_CASE("all that lets an answer be true is asked at once, and what denies it by itself")
{
    const std::vector<Claim> claims = {crates("a", 6).at(1), crates("b", 6).at(1), crates("c", 5).more_than().at(1), crates("d", 4).more_than().at(1), crates("e", 9).at(1)};
    Vocabulary words;
    const std::vector<Features> features = make_features(claims, articles({"a", "b", "c", "d", "e"}), words);
    Grouping grouping;
    grouping.groups = {{0, 1}, {2}, {3}, {4}};
    for (std::uint32_t rival : {2U, 3U, 4U})
        grouping.crossing.push_back({0, rival, 1, Kin::Akin});
    const std::vector<Rivalry> rivalries = find_rivals(features, grouping);
    REQUIRE(rivalries.size() == 2);
    CHECK(rivalries[0].claims == std::vector<std::uint32_t>{0, 2, 3});
    CHECK(rivalries[1].claims == std::vector<std::uint32_t>{0, 4});
}

TEST_CASE("a word of every sentence of an article tells nothing, one of a single sentence much")
{
    std::vector<Claim> claims;
    for (std::uint32_t i = 0; i < 5; ++i)
        claims.push_back(Build("a", "quantity", "x" + std::to_string(i)).count(i + 3, "x").terms({"harbour", "word" + std::to_string(i)}).at(i));
    claims.push_back(Build("b", "quantity", "x0").count(9, "x").terms({"harbour", "word0"}).at(1));
    claims.push_back(Build("b", "quantity", "x9").count(8, "y").terms({"harbour", "ledger"}).at(2));
    Vocabulary words;
    std::vector<Features> features = make_features(claims, articles({"a", "b"}), words);
    for (Features& feature : features)
        feature.story = 0;
    weigh_terms(features);
    const Likeness telling = likeness(features[0], features[5]);
    const Likeness common = likeness(features[0], features[6]);
    CHECK(telling.shared > 4 * common.shared);
    CHECK(telling.share == Approx(1));
    CHECK(common.share < 0.3);
    CHECK(likeness(features[5], features[0]).shared == telling.shared);
}

TEST_CASE("an open end is like no number")
{
    Value up_to;
    up_to.type = ValueType::Count;
    up_to.unit = "person";
    up_to.printed = 2000;
    up_to.upper = 2000;
    up_to.hedge = Hedge::AtMost;
    Value more_than = up_to;
    more_than.printed = 12;
    more_than.lower = 13;
    more_than.upper.reset();
    more_than.hedge = Hedge::MoreThan;
    CHECK(relate(up_to, more_than) == ValueRelation::Hedged);
}

TEST_CASE("dates without a year compare by the month and day they print")
{
    auto day = [](int month, int number) {
        Value value;
        value.type = ValueType::Date;
        value.month = static_cast<std::uint8_t>(month);
        value.month_day = static_cast<std::uint8_t>(number);
        return value;
    };
    Value dated;
    dated.type = ValueType::Date;
    dated.date = {parse_iso_day("2020-12-31"), parse_iso_day("2020-12-31")};
    Value thursday;
    thursday.type = ValueType::Date;
    thursday.weekday = 4;
    Value last_year;
    last_year.type = ValueType::Date;
    last_year.relative = true;
    last_year.text = "last year";
    CHECK(relate(day(12, 31), day(12, 31)) == ValueRelation::Equal);
    CHECK(relate(day(12, 31), day(12, 25)) == ValueRelation::Differs);
    CHECK(relate(day(12, 31), day(12, 0)) == ValueRelation::Contained);
    CHECK(relate(day(12, 31), dated) == ValueRelation::Equal);
    CHECK(relate(thursday, dated) == ValueRelation::Hedged);
    CHECK(relate(last_year, last_year) == ValueRelation::Equal);
    CHECK(relate(last_year, thursday) == ValueRelation::Incomparable);
}

TEST_CASE("weeks counted back from two days of one week may be one, what is counted by other words is not")
{
    auto ago = [](const std::string& text, const std::string& from, const std::string& to) {
        Value value;
        value.type = ValueType::Date;
        value.relative = true;
        value.text = text;
        value.date = {parse_iso_day(from), parse_iso_day(to)};
        return value;
    };
    const Value monday = ago("12 weeks ago", "2031-03-11", "2031-03-17");
    CHECK(relate(monday, ago("12 weeks ago", "2031-03-18", "2031-03-24")) == ValueRelation::Hedged);
    CHECK(relate(monday, ago("11 weeks ago", "2031-03-18", "2031-03-24")) == ValueRelation::Incomparable);
    CHECK(relate(monday, ago("12 weeks ago", "2031-04-08", "2031-04-14")) == ValueRelation::Incomparable);
}

TEST_CASE("dates without a calendar day compare by weekday and by time")
{
    auto day = [](int weekday, const std::string& time) {
        Value value;
        value.type = ValueType::Date;
        value.weekday = static_cast<std::uint8_t>(weekday);
        value.time = time;
        return value;
    };
    CHECK(relate(day(7, ""), day(7, "09:27")) == ValueRelation::Equal);
    CHECK(relate(day(7, ""), day(5, "")) == ValueRelation::Differs);
    CHECK(relate(day(7, "09:27"), day(7, "09:30")) == ValueRelation::Hedged);
    CHECK(relate(day(7, "09:27"), day(7, "17:00")) == ValueRelation::Differs);
    CHECK(relate(day(0, "09:27"), day(0, "17:00")) == ValueRelation::Incomparable);
    CHECK(relate(day(0, "09:27"), day(7, "")) == ValueRelation::Incomparable);
}

TEST_CASE("two figures told in like words meet although noun, verb, value and subject all differ")
{
    auto live = [](const std::string& article, double number, const std::string& noun, const std::string& verb, const std::string& subject, const std::string& extra) {
        Build build(article, "quantity", noun);
        build.count(number, "person").subject(subject).names({}).verb(verb).rule("generic.quantity")
            .terms({"chapel", extra, "follow", "miller", "prophet", "sect", "valley"});
        build.context().noun = noun;
        return build.at(1);
    };
    const std::vector<Claim> claims{live("a", 1000, "population", "keep", "community", "bake"), live("b", 800, "people", "work", "harran-raid", "weave")};
    CHECK(meetings(align(claims, articles({"a", "b"})), claims, 1000, 800).size() == 1);
}
