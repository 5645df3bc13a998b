#include <catch2/catch.hpp>

#include "claim_builder.h"

using namespace crosscheck;

namespace {

using Build = ClaimBuilder;

Finding verdict_of(const std::vector<Claim>& claims, std::vector<ArticleSummary> articles = {})
{
    if (articles.empty())
        articles = {test_article("a"), test_article("b"), test_article("c")};
    Question question;
    question.text = "q";
    question.kind = claims.front().kind;
    for (std::uint32_t i = 0; i < claims.size(); ++i)
        question.claims.push_back(i);
    return compare(question, claims, articles).at(0);
}

Build killed(const std::string& article, double number)
{
    return Build(article, "casualties", "killed").count(number, "person").changes(Changes::Grows)
        .verb("kill").terms({"collapse", "kill", "mine", "worker"});
}

Build price(const std::string& article, double number)
{
    return Build(article, "money", "price").money(number, "USD").changes(Changes::Fixed)
        .subject("sela-mining").verb("pay").terms({"buy", "mine", "pay", "share"});
}

struct Case {
    std::string says;
    Claim first;
    Claim second;
    Verdict verdict;
};

} // namespace

TEST_CASE("two claims get the verdict a fact-checker would sign")
{
    const std::vector<Case> cases = {
        {"one value, two origins", price("a", 5e6).at(1), price("b", 5e6).at(1), Verdict::Agreement},
        {"more than 80 holds 83", killed("a", 83).at(1), killed("b", 80).more_than().at(1), Verdict::Compatible},
        {"people and a bare number are no conversion of each other", killed("a", 91).as_of("2020-01-02").at(1),
         Build("b", "casualties", "killed").count(89, "").changes(Changes::Grows).verb("kill").terms({"collapse", "kill", "mine", "worker"}).as_of("2020-01-01").at(1),
         Verdict::Update},
        {"fewer digits", price("a", 1.234e9).at(1), price("b", 1.2e9).at(1), Verdict::Compatible},
        {"a fixed price cannot differ", price("a", 5e6).at(1), price("b", 7e6).at(1), Verdict::Contradiction},
        {"a toll that grew", killed("a", 3).as_of("2020-01-01").at(1), killed("b", 10).as_of("2020-01-02").at(1),
         Verdict::Update},
        {"a toll with unknown times", killed("a", 3).at(1), killed("b", 10).at(1), Verdict::Unresolved},
        {"a toll on one day", killed("a", 3).as_of("2020-01-01").at(1), killed("b", 10).as_of("2020-01-01").at(1),
         Verdict::Contradiction},
        {"two authorities", killed("a", 3).says("ministry").at(1), killed("b", 10).says("red-cross").at(1),
         Verdict::AttributionDifference},
        {"two groups", killed("a", 3).scope("group", "soldier").at(1), killed("b", 10).scope("group", "civilian").at(1),
         Verdict::ScopeDifference},
        {"a price of nobody in particular", price("a", 5e6).subject("note").names({}).at(1),
         price("b", 7e6).subject("note").names({}).at(1), Verdict::Unresolved},
        {"a date that no rule knows", Build("a", "date", "event-date").rule("generic.date").date("1990-10-01", "1990-10-31").verb("complete")
            .terms({"complete", "contract", "expect", "work"}).at(1),
         Build("b", "date", "event-date").rule("generic.date").date("1992-12-01", "1992-12-31").verb("complete")
            .terms({"complete", "contract", "expect", "work"}).at(1), Verdict::Unresolved},
        {"a price in unlike words", price("a", 5e6).at(1),
         price("b", 7e6).verb("cost").terms({"bridge", "cost", "river"}).at(1), Verdict::Unresolved},
        {"an unknown dollar", price("a", 5e6).at(1), Build("b", "money", "price").money(9e6, "XXD").at(1),
         Verdict::Unresolved},
        {"a plan that was overtaken", price("a", 5e6).modality(Modality::Expected).at(1), price("b", 7e6).at(1),
         Verdict::Update},
        {"a month in its year", Build("a", "founding", "date").date("2019-03-01", "2019-03-31").at(1),
         Build("b", "founding", "date").date("2019-01-01", "2019-12-31").at(1), Verdict::Compatible},
        {"miles and kilometres", Build("a", "measure", "distance").measure(30, "mile").at(1),
         Build("b", "measure", "distance").measure(48, "km").at(1), Verdict::Compatible},
        {"a distance to the nearest ten", Build("a", "measure", "distance").measure(58, "km").at(1),
         Build("b", "measure", "distance").measure(60, "km").at(1), Verdict::Compatible},
        {"two names of one office", Build("a", "role", "role").words("Foreign Minister").at(1),
         Build("b", "role", "role").words("top diplomat").at(1), Verdict::Agreement},
        {"words that merely differ", Build("a", "role", "role").words("leader of a group").at(1),
         Build("b", "role", "role").words("farmer").at(1), Verdict::Unresolved},
    };
    for (const Case& c : cases) {
        CAPTURE(c.says);
        CHECK(name(verdict_of({c.first, c.second}).verdict) == name(c.verdict));
        CHECK(name(verdict_of({c.second, c.first}).verdict) == name(c.verdict));
    }
}

TEST_CASE("a growing count that falls in the mouth of one authority contradicts")
{
    const Finding finding = verdict_of({killed("a", 10).says("ministry").as_of("2020-01-01").at(1),
                                        killed("b", 8).says("ministry").as_of("2020-01-03").at(1)});
    CHECK(finding.verdict == Verdict::Contradiction);
    CHECK(finding.reasons.back().check == "origin");
    CHECK(std::any_of(finding.reasons.begin(), finding.reasons.end(),
                      [](const Reason& reason) { return reason.outcome == "regression"; }));
}

TEST_CASE("a corrected figure is an update, whoever still prints it")
{
    Build wrong = price("a", 5e6);
    wrong.context().retracted = true;
    CHECK(verdict_of({wrong.at(1), price("b", 7e6).at(1)}).verdict == Verdict::Update);
}

TEST_CASE("who still prints a figure after its correction is named, and is not contradicted")
{
    Build old = killed("a", 54);
    old.as_of("2020-01-03").context().retracted = true;
    const std::vector<ArticleSummary> articles = {test_article("a", "2020-01-03"), test_article("b", "2020-01-05"),
                                                  test_article("c", "2020-01-04")};
    const Finding finding = verdict_of({old.at(1), killed("b", 54).as_of("2020-01-05").at(1), killed("c", 45).as_of("2020-01-04").at(1)}, articles);
    CHECK(finding.verdict == Verdict::Update);
    const bool stale = std::any_of(finding.reasons.begin(), finding.reasons.end(), [](const Reason& reason) {
        return reason.check == "correction" && reason.outcome == "stale" && reason.detail.find("b.example") != std::string::npos;
    });
    CHECK(stale);
}

TEST_CASE("what one text names as a part of its figure is a part of it elsewhere")
{
    const Claim whole = killed("a", 155).as_of("2020-01-03").at(1);
    Build part = killed("a", 143);
    part.as_of("2020-01-03").context().part_of = whole.id;
    const std::vector<Claim> claims = {whole, part.at(2), killed("b", 143).as_of("2020-01-03").at(1)};
    Question question;
    question.claims = {0, 2};
    const std::vector<ArticleSummary> articles = {test_article("a"), test_article("b")};
    const std::vector<Finding> findings = compare(question, claims, articles);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().verdict == Verdict::ScopeDifference);
}

TEST_CASE("one outlet's growing count that falls contradicts, without an authority too")
{
    std::vector<ArticleSummary> articles = {test_article("a", "2020-01-03"), test_article("b", "2020-01-05")};
    const std::vector<Claim> claims = {killed("a", 54).as_of("2020-01-03").at(1), killed("b", 45).as_of("2020-01-05").at(1)};
    CHECK(verdict_of(claims, articles).verdict == Verdict::Unresolved);
    articles[1].outlet = articles[0].outlet;
    CHECK(verdict_of(claims, articles).verdict == Verdict::Contradiction);
}

TEST_CASE("copies of one text are a single origin")
{
    std::vector<ArticleSummary> articles = {test_article("a"), test_article("b")};
    articles[1].origin = articles[0].origin;
    CHECK(verdict_of({price("a", 5e6).at(1), price("b", 5e6).at(1)}, articles).verdict == Verdict::SingleOrigin);
}

TEST_CASE("an outlet that repeats an old figure is named as stale")
{
    const std::vector<ArticleSummary> articles = {test_article("a", "2020-01-01"), test_article("b", "2020-01-02"),
                                                  test_article("c", "2020-01-05")};
    const Finding finding = verdict_of({killed("a", 3).as_of("2020-01-01").at(1), killed("b", 10).as_of("2020-01-02").at(1),
                                        killed("c", 3).as_of("2020-01-01").at(1)},
                                       articles);
    CHECK(finding.verdict == Verdict::Update);
    CHECK(std::any_of(finding.reasons.begin(), finding.reasons.end(),
                      [](const Reason& reason) { return reason.outcome == "stale"; }));
}

TEST_CASE("who says that a figure was a first report is not behind")
{
    const std::vector<ArticleSummary> articles = {test_article("a", "2020-01-01"), test_article("b", "2020-01-03")};
    const Finding finding = verdict_of({killed("a", 1).as_of("2020-01-01").at(1),
                                        killed("b", 2).as_of("2020-01-03").scope("status", "provisional").at(1)}, articles);
    CHECK(finding.verdict == Verdict::Update);
    CHECK(std::none_of(finding.reasons.begin(), finding.reasons.end(), [](const Reason& reason) { return reason.outcome == "stale"; }));
}

TEST_CASE("parts and totals are added up")
{
    const std::vector<Claim> claims = {killed("a", 13).at(1), killed("a", 12).at(2), killed("a", 1).at(3)};
    Question question;
    question.aspect = "sum";
    question.within_article = true;
    question.claims = {0, 1, 2};
    CHECK(compare(question, claims, {}).at(0).verdict == Verdict::Agreement);
    question.claims = {1, 0};
    CHECK(compare(question, claims, {}).at(0).verdict == Verdict::Contradiction);
}

TEST_CASE("a printed conversion is held against the reference rate of its year")
{
    std::vector<Claim> claims = {Build("a", "pledge", "amount").money(436e6, "USD").as_of("2021-06-28").at(1),
                                 Build("a", "pledge", "amount").money(365e6, "EUR").as_of("2021-06-28").at(2)};
    Question question;
    question.aspect = "conversion";
    question.claims = {0, 1};
    CHECK(compare(question, claims, {}).at(0).verdict == Verdict::Compatible);
    claims[1] = Build("a", "pledge", "amount").money(265e6, "EUR").as_of("2021-06-28").at(2);
    CHECK(compare(question, claims, {}).at(0).verdict == Verdict::Unresolved);
}

TEST_CASE("swapping the outlets mirrors the finding")
{
    const Claim a = price("a", 5e6).at(1);
    const Claim b = price("b", 7e6).at(1);
    const Finding one = verdict_of({a, b});
    const Finding two = verdict_of({b, a});
    CHECK(one.verdict == two.verdict);
    CHECK(one.severity == two.severity);
    CHECK(one.id == two.id);
    CHECK(one.positions[0].label == two.positions[1].label);
}

TEST_CASE("dates of the story's own event contradict, dates counted from a page's day do not")
{
    auto day = [](const std::string& article, const std::string& iso_day) {
        Build build(article, "date", "event-date");
        build.date(iso_day, iso_day).changes(Changes::Fixed).rule("generic.date").verb("hit").names({"harran", "mount-sela"})
            .terms({"coast", "harran", "quake", "strike", "village"});
        build.context().occasion = "quake";
        build.context().event.place = "harran";
        return build;
    };
    CHECK(verdict_of({day("a", "2020-01-02").at(1), day("b", "2020-01-03").at(1)}).verdict == Verdict::Contradiction);
    Build elsewhere = day("b", "2020-01-03");
    elsewhere.context().event.place = "mount-sela";
    CHECK(verdict_of({day("a", "2020-01-02").at(1), elsewhere.at(1)}).verdict == Verdict::Unresolved);
    Claim yesterday = day("b", "2020-01-03").at(1);
    yesterday.value.relative = true;
    CHECK(verdict_of({day("a", "2020-01-02").at(1), yesterday}).verdict == Verdict::Unresolved);
}

TEST_CASE("days that nobody knows may be one, a Saturday and a known Tuesday may not")
{
    auto day = [](const std::string& article, const std::string& text, int weekday) {
        Build build(article, "date", "event-date");
        build.changes(Changes::Fixed).rule("generic.date").verb("storm").names({"harran"}).terms({"storm", "barracks", "harran"}).date("", "");
        build.context().occasion = "violence";
        Claim claim = build.at(1);
        claim.value.text = text;
        claim.value.relative = true;
        claim.value.weekday = static_cast<std::uint8_t>(weekday);
        return claim;
    };
    Claim tuesday = day("c", "Tuesday", 2);
    tuesday.value.date = {parse_iso_day("2020-01-07"), parse_iso_day("2020-01-07")};
    const Finding undated = verdict_of({day("a", "Saturday", 6), day("b", "today", 0)});
    CHECK(undated.verdict == Verdict::Compatible);
    CHECK(undated.explanation.find("may be one: which days are meant is not said") != std::string::npos);
    CHECK(verdict_of({tuesday, day("b", "today", 0)}).verdict == Verdict::Compatible);
    CHECK(verdict_of({tuesday, day("b", "Saturday", 6)}).verdict == Verdict::Unresolved);
}

TEST_CASE("what may be of another event stands in no contradiction")
{
    auto deep = [](const std::string& article, double miles) {
        return Build(article, "measure", "depth").measure(miles, "mile").changes(Changes::Fixed).subject("harran-quake").verb("strike").terms({"deep", "harran", "quake"}).at(1);
    };
    const std::vector<Claim> claims{deep("a", 1.2), deep("b", 12), deep("c", 5)};
    Question question;
    question.claims = {0, 1, 2};
    const std::vector<Finding> findings = compare(question, claims, {test_article("a", "2020-01-02"), test_article("b", "2020-01-02"), test_article("c")});
    const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) { return finding.verdict == Verdict::Contradiction; });
    REQUIRE(found != findings.end());
    CHECK(found->positions.size() == 2);
}

TEST_CASE("an article without a date may tell of another such event")
{
    auto deep = [](const std::string& article, double miles) {
        Build build(article, "measure", "depth");
        build.measure(miles, "mile").changes(Changes::Fixed).subject("harran-quake").verb("strike").terms({"deep", "harran", "quake"});
        return build;
    };
    const std::vector<ArticleSummary> both{test_article("a", "2020-01-02"), test_article("b", "2020-01-02")};
    const std::vector<ArticleSummary> one{test_article("a", "2020-01-02"), test_article("b")};
    const std::vector<ArticleSummary> none{test_article("a"), test_article("b")};
    CHECK(verdict_of({deep("a", 1.2).at(1), deep("b", 12).at(1)}, both).verdict == Verdict::Contradiction);
    CHECK(verdict_of({deep("a", 1.2).at(1), deep("b", 12).at(1)}, one).verdict == Verdict::Unresolved);
    CHECK(verdict_of({deep("a", 1.2).at(1), deep("b", 12).at(1)}, none).verdict == Verdict::Contradiction);
    auto told = [&](double miles, const std::string& speaker) { return deep("b", miles).says(speaker).at(1); };
    CHECK(verdict_of({deep("a", 1.2).says("survey").at(1), told(12, "centre")}, both).verdict == Verdict::AttributionDifference);
    CHECK(verdict_of({deep("a", 1.2).says("survey").at(1), told(12, "centre")}, one).verdict == Verdict::Unresolved);
    Build first = deep("b", 12);
    first.scope("status", "provisional");
    CHECK(verdict_of({deep("a", 1.2).at(1), first.at(1)}, both).verdict == Verdict::Update);
    CHECK(verdict_of({deep("a", 1.2).at(1), first.at(1)}, one).verdict == Verdict::Unresolved);
    Build thursday = deep("b", 12);
    thursday.context().event.weekday = 4;
    Build dated = deep("a", 1.2);
    dated.context().event.date = {parse_iso_day("2020-01-02"), parse_iso_day("2020-01-02")}; // a Thursday
    CHECK(verdict_of({dated.at(1), thursday.at(1)}, one).verdict == Verdict::Contradiction);
    thursday.context().event.weekday = 7;
    CHECK(verdict_of({dated.at(1), thursday.at(1)}, one).verdict == Verdict::Unresolved);
}

TEST_CASE("a measure and its conversion are rounded each in its own unit")
{
    auto pair = [](double km, double miles) {
        return std::vector<Claim>{Build("a", "measure", "distance").measure(km, "km").at(1), Build("a", "measure", "distance").measure(miles, "mile").at(2)};
    };
    Question question;
    question.aspect = "conversion";
    question.within_article = true;
    question.claims = {0, 1};
    CHECK(compare(question, pair(7, 4), {}).at(0).verdict == Verdict::Compatible);
    CHECK(compare(question, pair(70, 14), {}).at(0).verdict == Verdict::Contradiction);
}

TEST_CASE("one sentence with two days contradicts, and one with two months of a series does not")
{
    auto set_for = [](const std::string& article, const std::string& words, const std::string& from, const std::string& to) {
        Build build(article, "date", "event-date");
        build.date(from, to).changes(Changes::Fixed).rule("generic.date").verb("set").terms({"court", "date", "provisional", "trial"})
            .names({"ada-holm", "harran-crown-court"});
        Claim claim = build.at(1);
        claim.value.text = words;
        claim.value.month = 10;
        claim.evidence.text = words;
        claim.evidence.sentence_text = "A provisional trial date was set for " + words + " at Harran Crown Court for Ada Holm, the judge said.";
        return claim;
    };
    CHECK(verdict_of({set_for("a", "October 28", "2020-10-28", "2020-10-28"), set_for("b", "October 29", "2020-10-29", "2020-10-29")}).verdict ==
          Verdict::Contradiction);
    CHECK(verdict_of({set_for("a", "October 2020", "2020-10-01", "2020-10-31"), set_for("b", "November 2020", "2020-11-01", "2020-11-30")}).verdict ==
          Verdict::Unresolved);
    Claim nobody = set_for("a", "October 28", "2020-10-28", "2020-10-28");
    nobody.context.names.clear();
    CHECK(verdict_of({nobody, set_for("b", "October 29", "2020-10-29", "2020-10-29")}).verdict == Verdict::Unresolved);
}

TEST_CASE("of two findings that say one thing the one with fewer answers goes")
{
    auto years = [](const std::string& article, double number) {
        return Build(article, "measure", "sentence").measure(number, "month").changes(Changes::Fixed).subject("ada-holm").verb("serve")
            .terms({"holm", "month", "prison", "serve"});
    };
    const std::vector<Claim> claims{years("a", 4).at(1), years("b", 5).at(1), years("c", 9).at(1)};
    const std::vector<ArticleSummary> articles{test_article("a"), test_article("b"), test_article("c")};
    auto question = [](std::vector<std::uint32_t> of) {
        Question result;
        result.text = "How long was the sentence?";
        result.kind = "measure";
        result.attribute = "sentence";
        result.claims = std::move(of);
        result.id = std::to_string(result.claims.size());
        return result;
    };
    Alignment alignment;
    alignment.questions = {question({0, 1}), question({0, 1, 2})};
    const std::vector<Finding> findings = compare_all(alignment, claims, articles, RateTable::builtin());
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().positions.size() == 3);
}

TEST_CASE("a span of years does not grow within the day, a span of hours does")
{
    auto span = [](const std::string& article, double number, const std::string& unit) {
        Build build(article, "quantity", unit + "s");
        build.measure(number, unit).changes(Changes::Freely).subject("ada-holm").rule("generic.duration").verb("live").terms({"coast", "holm", "live", "mother"});
        Claim claim = build.at(1);
        claim.value.type = ValueType::Duration;
        return claim;
    };
    const std::vector<ArticleSummary> day{test_article("a", "2020-01-02"), test_article("b", "2020-01-02")};
    CHECK(verdict_of({span("a", 3, "year"), span("b", 4, "year")}, day).verdict == Verdict::Contradiction);
    CHECK(verdict_of({span("a", 3, "hour"), span("b", 4, "hour")}, day).verdict == Verdict::Unresolved);
}

TEST_CASE("who tells of another thing spoils no agreement: the question is split, and the odd answer stands alone")
{
    auto length = [](const std::string& article, double number, std::vector<std::string> terms) {
        return Build(article, "quantity", "length").measure(number, "m").changes(Changes::Fixed).subject("ferry").names({})
            .rule("generic.measure").verb("be").terms(std::move(terms)).at(1);
    };
    const std::vector<Claim> claims{length("a", 90, {"deck", "ferry", "keel"}), length("b", 90, {"deck", "ferry", "keel"}),
                                    length("c", 40, {"jetty", "rope"})};
    Question question;
    question.kind = "quantity";
    question.claims = {0, 1, 2};
    std::vector<Verdict> verdicts;
    for (const Finding& finding : compare(question, claims, {test_article("a"), test_article("b"), test_article("c")}))
        verdicts.push_back(finding.verdict);
    CHECK(verdicts == std::vector<Verdict>{Verdict::Agreement, Verdict::SingleOrigin});
}

TEST_CASE("a bound that is far from the figure it lets be true is of the same thing only in like words")
{
    auto runs = [](const std::string& article, double number, std::vector<std::string> terms) {
        return Build(article, "quantity", "run").count(number, "run").subject("ada-holm").rule("generic.quantity").verb("score").terms(std::move(terms));
    };
    const Claim season = runs("a", 33, {"holm", "score", "season"}).at(1);
    CHECK(verdict_of({season, runs("b", 20, {"holm", "score", "season"}).more_than().at(1)}).verdict == Verdict::Compatible);
    CHECK(verdict_of({season, runs("b", 20, {"career", "decade", "holm"}).more_than().at(1)}).verdict == Verdict::Unresolved);
    CHECK(verdict_of({season, runs("b", 30, {"career", "decade", "holm"}).more_than().at(1)}).verdict == Verdict::Compatible);
    const Claim some = runs("a", 20, {"holm", "score", "season"}).more_than().at(1);
    CHECK(verdict_of({some, runs("b", 100, {"career", "decade", "holm"}).more_than().at(1)}).verdict == Verdict::Compatible);
    CHECK(verdict_of({some, runs("b", 100, {"career", "decade", "holm"}).subject("bo-berg").more_than().at(1)}).verdict == Verdict::SingleOrigin);
}

TEST_CASE("what several origins say alike is an agreement, whoever says it less exactly")
{
    const std::vector<Claim> claims{killed("a", 83).at(1), killed("b", 83).at(1), killed("c", 80).more_than().at(1)};
    Question question;
    question.kind = "casualties";
    question.claims = {0, 1, 2};
    std::vector<ArticleSummary> articles{test_article("a"), test_article("b"), test_article("c")};
    auto verdicts = [&] {
        std::vector<std::pair<Verdict, std::size_t>> result;
        for (const Finding& finding : compare(question, claims, articles))
            result.emplace_back(finding.verdict, finding.positions.size());
        return result;
    };
    using Found = std::vector<std::pair<Verdict, std::size_t>>;
    CHECK(verdicts() == Found{{Verdict::Compatible, 2}, {Verdict::Agreement, 1}});
    articles[1].origin = articles[0].origin;
    CHECK(verdicts() == Found{{Verdict::Compatible, 2}});
}

TEST_CASE("sums between other people are two sums, whenever and by whomever told")
{
    auto offer = [](const std::string& article, double number, std::vector<std::string> names) {
        return Build(article, "money", "offer").money(number, "USD").changes(Changes::Freely).verb("offer").terms({"offer", "year"}).names(std::move(names));
    };
    const Claim harran = offer("a", 140e6, {"ada-holm", "harran-rovers"}).says("sela-post").as_of("2020-01-01").at(1);
    CHECK(verdict_of({harran, offer("b", 200e6, {"ada-holm", "harran-rovers"}).says("sela-post").as_of("2020-01-03").at(1)}).verdict == Verdict::Update);
    const Claim orune = offer("b", 200e6, {"orune-athletic"}).says("radio-sela").as_of("2020-01-03").at(1);
    CHECK(verdict_of({harran, orune}).verdict == Verdict::Unresolved);
    Question question;
    question.claims = {0, 1};
    question.rivals = 1;
    CHECK(compare(question, {harran, orune}, {test_article("a"), test_article("b")}).empty());
}

TEST_CASE("two distances that two people name are of one thing in like words only")
{
    auto away = [](const std::string& article, double number, std::vector<std::string> terms) {
        return Build(article, "measure", "distance").measure(number, "mile").changes(Changes::Fixed).subject("harran-quake").verb("").says(article)
            .terms(std::move(terms));
    };
    const Claim office = away("a", 15, {"harran", "mile", "north", "office"}).at(1);
    CHECK(verdict_of({office, away("b", 50, {"harran", "mile", "north", "office"}).at(1)}).verdict == Verdict::AttributionDifference);
    CHECK(verdict_of({office, away("b", 50, {"driver", "mile", "spot", "truck"}).at(1)}).verdict == Verdict::Unresolved);
}

TEST_CASE("the fewer that are told more closely may be among the more")
{
    auto rifles = [](const std::string& article, double number, std::vector<std::string> modifiers) {
        Build build(article, "count", "weapons");
        build.count(number, "rifle").changes(Changes::Fixed).says(article).verb("seize").terms({"navy", "rifle", "seize"});
        build.context().modifiers = std::move(modifiers);
        return build.at(1);
    };
    CHECK(verdict_of({rifles("a", 7, {"sela", "assault"}), rifles("b", 9, {"assault"})}).verdict == Verdict::ScopeDifference);
    Claim sold = rifles("b", 9, {"assault"});
    sold.context.verb = "sell";
    CHECK(verdict_of({rifles("a", 7, {"sela", "assault"}), sold}).verdict != Verdict::ScopeDifference);
    CHECK(verdict_of({rifles("a", 9, {"sela", "assault"}), rifles("b", 7, {"assault"})}).verdict == Verdict::AttributionDifference);
    CHECK(verdict_of({rifles("a", 7, {"sela"}), rifles("b", 9, {"assault"})}).verdict == Verdict::AttributionDifference);
    CHECK(verdict_of({rifles("a", 7, {"assault"}), rifles("b", 9, {}), rifles("c", 9, {"assault"})}).verdict == Verdict::AttributionDifference);
}

TEST_CASE("more of a sort that is told more closely are no part of the fewer")
{
    auto rifles = [](const std::string& article, double number, std::vector<std::string> modifiers) {
        Build build(article, "count", "weapons");
        build.count(number, "rifle").changes(Changes::Fixed).subject("harran-quake").names({}).verb("seize").terms({"boat", "find", "pirate", "seize"});
        build.context().modifiers = std::move(modifiers);
        return build.at(1);
    };
    CHECK(verdict_of({rifles("a", 3, {"automatic", "other"}), rifles("b", 2, {"other"})}).verdict == Verdict::Contradiction);
    CHECK(verdict_of({rifles("a", 2, {"automatic", "other"}), rifles("b", 3, {"other"})}).verdict == Verdict::ScopeDifference);
    CHECK(verdict_of({rifles("a", 9, {"assault"}), rifles("b", 3, {})}).verdict == Verdict::Unresolved);
    Claim three = rifles("a", 3, {"automatic"});
    Claim two = rifles("b", 2, {});
    three.scope["more"] = two.scope["more"] = "on top of another figure";
    CHECK(verdict_of({three, two}).verdict == Verdict::Contradiction);
}

TEST_CASE("two days of one deed contradict where they are near, and a deed of every year is done on many")
{
    auto sank = [](const std::string& article, int month_day, std::vector<std::string> terms) {
        Build build(article, "date", "event-date");
        build.changes(Changes::Fixed).rule("generic.date").subject("ship-orune").verb("sink").terms(std::move(terms));
        build.context().occasion = "sinking";
        Claim claim = build.at(1);
        claim.value.type = ValueType::Date;
        claim.value.month = 11;
        claim.value.month_day = static_cast<std::uint8_t>(month_day);
        claim.value.relative = true;
        claim.value.text = "November " + std::to_string(month_day);
        return claim;
    };
    const Claim first = sank("a", 18, {"november", "sink", "trawler"});
    CHECK(verdict_of({first, sank("b", 19, {"november", "sink", "trawler"})}).verdict == Verdict::Contradiction);
    Claim towed = first;
    Claim towed_later = sank("b", 19, {"november", "sink", "trawler"});
    towed.context.occasion = towed_later.context.occasion = "to tow";
    CHECK(verdict_of({towed, towed_later}).verdict == Verdict::Unresolved);
    towed.context.terms = towed_later.context.terms = {"harbour", "november", "sink", "trawler"};
    CHECK(verdict_of({towed, towed_later}).verdict == Verdict::Unresolved); // for all that is known it is towed every day
    towed.context.occasion = towed_later.context.occasion = "damage";
    CHECK(verdict_of({towed, towed_later}).verdict == Verdict::Contradiction);
    CHECK(verdict_of({first, sank("b", 30, {"november", "sink", "trawler"})}).verdict == Verdict::Unresolved);
    CHECK(verdict_of({first, sank("b", 19, {"barge", "river", "sink"})}).verdict == Verdict::Unresolved);
    Claim other_ship = sank("b", 19, {"november", "sink", "trawler"});
    other_ship.subject = "ship-harran";
    CHECK(verdict_of({first, other_ship}).verdict == Verdict::Unresolved);
}

TEST_CASE("a weekday or a year of what is done once contradicts another, and one of what is done often does not")
{
    auto when = [](const std::string& article, const std::string& occasion, int weekday) {
        Build build(article, "date", "event-date");
        build.changes(Changes::Fixed).rule("generic.date").subject("ada-holm").verb("arrest").terms({"ada", "arrest", "holm", "officer"});
        build.context().occasion = occasion;
        Claim claim = build.at(1);
        claim.value.type = ValueType::Date;
        claim.value.weekday = static_cast<std::uint8_t>(weekday);
        claim.value.relative = true;
        return claim;
    };
    CHECK(verdict_of({when("a", "arrest", 2), when("b", "arrest", 3)}).verdict == Verdict::Contradiction);
    CHECK(verdict_of({when("a", "meeting", 2), when("b", "meeting", 3)}).verdict == Verdict::Unresolved);
    CHECK(verdict_of({when("a", "arrest", 2), when("b", "arrest", 4)}).verdict == Verdict::Unresolved);
    Claim again = when("b", "arrest", 3);
    again.evidence.sentence_text = "Ada Holm was arrested again by officers on Wednesday.";
    CHECK(verdict_of({when("a", "arrest", 2), again}).verdict == Verdict::Unresolved);
    Claim nothing_more = when("b", "arrest", 3);
    nothing_more.context.terms = {"ada", "arrest", "holm", "theft"};
    CHECK(verdict_of({when("a", "arrest", 2), nothing_more}).verdict == Verdict::Unresolved);
    auto year = [&](const std::string& article, const std::string& text, const std::string& number, const std::string& occasion = "dismissal") {
        Claim claim = when(article, occasion, 0);
        claim.value.date = {parse_iso_day(number + "-01-01"), parse_iso_day(number + "-12-31")};
        claim.value.relative = false;
        claim.value.text = text;
        return claim;
    };
    CHECK(verdict_of({year("a", "2002", "2002"), year("b", "2003", "2003")}).verdict == Verdict::Contradiction);
    CHECK(verdict_of({year("a", "2002", "2002"), year("b", "2005", "2005")}).verdict == Verdict::Unresolved);
    CHECK(verdict_of({year("a", "2002", "2002", "arrest"), year("b", "2003", "2003", "arrest")}).verdict == Verdict::Unresolved);
    CHECK(verdict_of({year("a", "2002", "2002"), year("b", "that same year", "2003")}).verdict == Verdict::Unresolved);
}

TEST_CASE("whose figure it is explains nothing where the same people are quoted with both")
{
    auto told = [](const std::string& article, double number, const std::string& speaker, const std::string& text) {
        Claim claim = Build(article, "casualties", "killed").count(number, "person").changes(Changes::Grows).verb("kill").terms({"kill", "quake"}).at(1);
        claim.attribution = {speaker, text};
        return claim;
    };
    const Claim officials = told("a", 10, "official", "officials");
    const Claim governor = told("b", 3, "governor", "The governor of Harran island");
    CHECK(verdict_of({officials, governor}).verdict == Verdict::AttributionDifference);
    CHECK(verdict_of({officials, governor, told("c", 10, "ada-holm", "Harran island governor Ada Holm")}).verdict == Verdict::Unresolved);
    Claim beside = told("b", 10, "ministry", "the ministry");
    CHECK(verdict_of({officials, governor, told("c", 10, "ada-holm", "Harran island governor Ada Holm"), beside}).verdict == Verdict::AttributionDifference);
}

TEST_CASE("a count of two days is not contradicted by that of one")
{
    auto over = [](const std::string& article, double number, const std::string& from, const std::string& to) {
        Claim claim = killed(article, number).at(1);
        claim.when = {{parse_iso_day(from), parse_iso_day(to)}, "text"};
        return claim;
    };
    const Claim sunday = over("a", 20, "2020-05-31", "2020-05-31");
    CHECK(verdict_of({sunday, over("b", 35, "2020-05-31", "2020-06-01")}).verdict == Verdict::Unresolved);
    CHECK(verdict_of({sunday, over("b", 35, "2020-05-31", "2020-05-31")}).verdict == Verdict::Contradiction);
}

TEST_CASE("forecasts for two years are no older and newer one")
{
    auto expects = [](const std::string& article, double number, const std::string& from, const std::string& to, Modality how) {
        Claim claim = Build(article, "percent", "inflation").measure(number, "percent").changes(Changes::Freely).subject("holm-bank").verb("expect")
            .terms({"bank", "expect", "inflation"}).at(1);
        claim.when = {{parse_iso_day(from), parse_iso_day(to)}, "text"};
        claim.modality = how;
        return claim;
    };
    const std::vector<ArticleSummary> day{test_article("a", "2020-06-02"), test_article("b", "2020-06-02")};
    CHECK(verdict_of({expects("a", 2.5, "2021-01-01", "2021-12-31", Modality::Expected), expects("b", 2.8, "2022-01-01", "2022-12-31", Modality::Expected)}, day).verdict ==
          Verdict::ScopeDifference);
    CHECK(verdict_of({expects("a", 2.5, "2018-01-01", "2018-12-31", Modality::Asserted), expects("b", 2.8, "2019-01-01", "2019-12-31", Modality::Asserted)}, day).verdict ==
          Verdict::Update);
}

TEST_CASE("what may rise and fall is moved by who says it rather than by a day")
{
    auto held = [](const std::string& article, double number, const std::string& speaker, const std::string& day) {
        return Build(article, "detention", "persons").count(number, "person").changes(Changes::Freely).subject("kassa").verb("hold").terms({"hold", "kassa", "people"})
            .says(speaker).as_of(day).at(1);
    };
    const Claim ministry = held("a", 160, "ministry", "2020-06-01");
    CHECK(verdict_of({ministry, held("b", 200, "amnesty", "2020-06-02")}).verdict == Verdict::AttributionDifference);
    CHECK(verdict_of({ministry, held("b", 200, "amnesty", "2020-07-02")}).verdict == Verdict::Update);
    CHECK(verdict_of({ministry, held("b", 200, "ministry", "2020-06-02")}).verdict == Verdict::Update);
}

TEST_CASE("one commission counted one turnout")
{
    auto turnout = [](const std::string& article, double number, const std::string& speaker) {
        return Build(article, "percent", "turnout").measure(number, "percent").changes(Changes::Fixed).subject("election-quake").names({}).verb("be")
            .terms({"percent", "turnout"}).says(speaker).at(1);
    };
    CHECK(verdict_of({turnout("a", 61.4, "commission"), turnout("b", 64.1, "commission")}).verdict == Verdict::Contradiction);
    CHECK(verdict_of({turnout("a", 61.4, "commission"), turnout("b", 64.1, "observer")}).verdict == Verdict::AttributionDifference);
}

TEST_CASE("one authority counted one crowd")
{
    auto crowd = [](const std::string& article, double number, const std::string& speaker, const std::string& verb) {
        return Build(article, "count", "protesters").count(number, "person").changes(Changes::Fixed).subject("harran-quake").names({}).verb(verb).terms({"march", verb}).says(speaker).at(1);
    };
    CHECK(verdict_of({crowd("a", 20000, "police", "take"), crowd("b", 30000, "police", "put")}).verdict == Verdict::Contradiction);
    CHECK(verdict_of({crowd("a", 20000, "police", "take"), crowd("b", 30000, "union", "put")}).verdict == Verdict::AttributionDifference);
}

TEST_CASE("what a share lost by the close is later than what it lost in trading")
{
    auto lost = [](const std::string& article, double percent, const std::string& verb, const std::string& subject) {
        return Build(article, "percent", "share-price-change").measure(percent, "percent").changes(Changes::Freely).subject(subject).verb(verb).terms({"alarm", "market", verb}).as_of("2031-05-05").at(1);
    };
    const Finding close = verdict_of({lost("a", 5.4, "plunge", "sela-mining"), lost("b", 3.9, "close", "sela-mining")});
    CHECK(close.verdict == Verdict::Update);
    CHECK(verdict_of({lost("a", 5.4, "plunge", "sela-mining"), lost("b", 3.9, "fall", "sela-mining")}).verdict != Verdict::Update);
}

TEST_CASE("shares of one thing are shown although nobody can judge them, and shares of two are not")
{
    auto share = [](const std::string& article, double percent, const std::string& of, std::uint32_t sentence) {
        Build build(article, "percent", "share");
        build.measure(percent, "percent").scope("of", of).verb("fall").terms({"cable", "fall", "internet", "traffic"}).rule("generic.percent").names({});
        build.context().noun.clear();
        Claim claim = build.at(sentence);
        claim.value.type = ValueType::Percent;
        return claim;
    };
    Question question;
    question.text = "What share?";
    question.claims = {0, 1};
    question.rivals = 1;
    const std::vector<Claim> one{share("a", 82, "voice traffic", 1), share("b", 65, "traffic", 1)};
    CHECK(compare(question, one, {test_article("a"), test_article("b")}).size() == 1);
    const std::vector<Claim> two{share("a", 82, "voice traffic", 1), share("b", 65, "sales", 1)};
    CHECK(compare(question, two, {test_article("a"), test_article("b")}).empty());
}

TEST_CASE("one authority that two outlets quote with two figures is asked for itself")
{
    auto strength = [](const std::string& article, double number, const std::string& speaker, std::uint32_t sentence) {
        Build build(article, "measure", "magnitude");
        build.measure(number, "magnitude").changes(Changes::Fixed).subject("harran-quake").verb("measure").terms({"magnitude", "quake"}).says(speaker);
        build.names({"harran-quake", "sela-survey"});
        return build.at(sentence);
    };
    Question question;
    question.text = "What was the magnitude?";
    question.claims = {0, 1, 2};
    const std::vector<Claim> claims{strength("a", 6.1, "sela-survey", 1), strength("a", 5.9, "orune-centre", 2), strength("b", 5.9, "sela-survey", 1)};
    const std::vector<Finding> findings = compare(question, claims, {test_article("a"), test_article("b")});
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].verdict == Verdict::AttributionDifference);
    CHECK(findings[1].verdict == Verdict::Contradiction);
    CHECK(findings[1].question.ends_with(", according to sela-survey?"));
    const std::vector<Claim> nobody{strength("a", 6.1, "official", 1), strength("a", 5.9, "orune-centre", 2), strength("b", 5.9, "official", 1)};
    CHECK(compare(question, nobody, {test_article("a"), test_article("b")}).size() == 1);
}

TEST_CASE("who prints what still holds is not behind")
{
    auto age = [](const std::string& article, double number, const std::string& day) {
        return Build(article, "age", "age").count(number, "year").changes(Changes::Grows).subject("ada-holm").as_of(day);
    };
    const std::vector<ArticleSummary> articles{test_article("a", "2020-01-01"), test_article("b", "2020-01-02")};
    auto stale = [](const Finding& finding) {
        return std::any_of(finding.reasons.begin(), finding.reasons.end(), [](const Reason& reason) { return reason.outcome == "stale"; });
    };
    const Finding birthday = verdict_of({age("a", 29, "2020-04-11").at(1), age("b", 28, "2020-01-02").at(1)}, articles);
    CHECK(birthday.verdict == Verdict::Update);
    CHECK_FALSE(stale(birthday));
    Claim soon = age("c", 29, "2020-01-01").at(1);
    soon.modality = Modality::Planned;
    CHECK_FALSE(stale(verdict_of({age("a", 29, "2020-04-11").at(1), age("b", 28, "2020-01-02").at(1), soon},
                                 {articles[0], articles[1], test_article("c", "2020-01-01")})));
}

TEST_CASE("a day goes with every time of it, and two times of it are two answers")
{
    auto at = [](const std::string& article, const std::string& time) {
        Build build(article, "date", "event-date");
        build.date("2020-01-06", "2020-01-06").changes(Changes::Fixed).rule("generic.date").verb("enter").terms({"bank", "enter", "man"});
        Claim claim = build.at(1);
        claim.value.time = time;
        return claim;
    };
    const Finding near = verdict_of({at("a", ""), at("b", "10:00"), at("c", "10:30")});
    CHECK(near.verdict == Verdict::Compatible);
    REQUIRE(near.positions.size() == 2);
    CHECK(near.positions[0].label == "6 January 2020, 10:00");
    CHECK(near.positions[1].label == "6 January 2020, 10:30");
    CHECK(verdict_of({at("a", ""), at("b", "10:00")}).verdict == Verdict::Agreement);
    CHECK(verdict_of({at("a", "10:00"), at("b", "13:00")}).verdict == Verdict::Unresolved);
}

TEST_CASE("two hours at which one thing began contradict, and less than an hour is one time in other words")
{
    auto began = [](const std::string& article, const std::string& time) {
        Build build(article, "date", "event-date");
        build.date("2020-01-05", "2020-01-05").changes(Changes::Fixed).rule("generic.date").subject("harran-fire").names({"harran"}).verb("start")
            .terms({"barn", "fire", "harran", "start", "warehouse"});
        build.context().occasion = "begin fire";
        Claim claim = build.at(1);
        claim.value.time = time;
        claim.value.weekday = 7;
        return claim;
    };
    const std::vector<ArticleSummary> day{test_article("a", "2020-01-06"), test_article("b", "2020-01-06")};
    CHECK(verdict_of({began("a", "03:00"), began("b", "05:00")}, day).verdict == Verdict::Contradiction);
    CHECK(verdict_of({began("a", "03:00"), began("b", "03:40")}, day).verdict == Verdict::Compatible);
}

TEST_CASE("one weekday at one minute is one time in papers of two weeks")
{
    auto at = [](const std::string& article, const std::string& day, bool relative) {
        Build build(article, "date", "event-date");
        build.date(day, day).changes(Changes::Fixed).rule("generic.date").verb("call").terms({"call", "police"});
        Claim claim = build.at(1);
        claim.value.time = "08:39";
        claim.value.weekday = 6;
        claim.value.relative = relative;
        return claim;
    };
    CHECK(verdict_of({at("a", "2020-01-04", true), at("b", "2020-01-11", true)}).verdict == Verdict::Agreement);
    CHECK(verdict_of({at("a", "2020-01-04", false), at("b", "2020-01-11", true)}).verdict == Verdict::Agreement);
    CHECK(verdict_of({at("a", "2020-01-04", false), at("b", "2020-01-11", false)}).verdict == Verdict::Unresolved);
}

TEST_CASE("who was hurt in a fire is set apart from who was hurt in the riots around it")
{
    auto hurt = [](const std::string& article, double number, const std::string& event, const std::string& place) {
        Build build(article, "casualties", "injured");
        build.count(number, "person").changes(Changes::Grows).subject(place + "-" + event).as_of("2020-01-02").says("police").verb("hurt")
            .terms({"hurt", "people", "police"});
        build.context().event.noun = event;
        build.context().event.place = place;
        return build.at(1);
    };
    Question question;
    question.claims = {0, 1, 2};
    const std::vector<Claim> claims{hurt("a", 18, "riot", "harran"), hurt("b", 12, "protest", "harran"), hurt("c", 4, "fire", "sela-street")};
    std::vector<Verdict> verdicts;
    for (const Finding& finding : compare(question, claims, {test_article("a"), test_article("b"), test_article("c")}))
        verdicts.push_back(finding.verdict);
    CHECK(verdicts == std::vector<Verdict>{Verdict::Contradiction, Verdict::SingleOrigin, Verdict::ScopeDifference});
    Claim burnt = claims[2];
    Claim rioted = claims[0];
    burnt.context.event.assumed = rioted.context.event.assumed = true;
    CHECK(verdict_of({rioted, burnt}).verdict != Verdict::ScopeDifference);
}

TEST_CASE("of several contradictions the widest is told")
{
    const Finding finding = verdict_of({price("a", 1e6).at(1), price("b", 1.5e6).at(1), price("c", 12e6).at(1)});
    CHECK(finding.verdict == Verdict::Contradiction);
    CHECK(finding.reasons.front().detail == "$1m / $12m");
}

TEST_CASE("one who is told without a number is one of those that the same text counts")
{
    auto dead = [](const std::string& article, double number, const std::string& text, const std::string& speaker) {
        Claim claim = killed(article, number).says(speaker).at(1);
        claim.evidence.text = text;
        return claim;
    };
    CHECK(verdict_of({dead("a", 1, "a bomb technician", "harran-police"), dead("a", 2, "both", "police")}).verdict == Verdict::Compatible);
    CHECK(verdict_of({dead("a", 1, "one", "ministry"), dead("a", 2, "two", "police")}).verdict == Verdict::AttributionDifference);
    CHECK(verdict_of({dead("a", 1, "a bomb technician", "ministry"), dead("b", 2, "both", "police")}).verdict == Verdict::AttributionDifference);
}

TEST_CASE("an explanation names six answers and says that there are others")
{
    std::vector<Claim> claims;
    std::vector<ArticleSummary> articles;
    for (int i = 0; i < 8; ++i) {
        const std::string article(1, static_cast<char>('a' + i));
        claims.push_back(price(article, 5e6 * (i + 1)).at(1));
        articles.push_back(test_article(article));
    }
    const std::string told = verdict_of(claims, articles).explanation;
    CHECK(told.find(" and others. ") != std::string::npos);
    CHECK(told.find(" and $") == std::string::npos);
}

TEST_CASE("a conversion is asked for as its answers are shown")
{
    const std::vector<Claim> claims = {price("a", 1.1e11).at(1), Build("a", "money", "price").money(1.58e11, "AUD").at(1)};
    Question question;
    question.text = "Do 110 billion dollar and aud158. 0bn agree?";
    question.aspect = "conversion";
    question.within_article = true;
    question.claims = {0, 1};
    const std::vector<Finding> findings = compare(question, claims, {test_article("a")});
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().question == "Do $110bn and A$158bn agree?");
}

TEST_CASE("what a sum is for is said behind it, with brackets closed")
{
    Build first = price("a", 3e6);
    Build second = price("b", 3e6);
    Claim write = first.at(1);
    Claim direct = second.at(1);
    write.scope["purpose"] = "to write (with Ada Holm";
    direct.scope["purpose"] = "to direct the film";
    Question question;
    question.aspect = "purpose";
    question.claims = {0, 1};
    const std::vector<Finding> findings = compare(question, {write, direct}, {test_article("a"), test_article("b")});
    REQUIRE(findings.size() == 1);
    REQUIRE(findings.front().positions.size() == 2);
    CHECK(findings.front().positions[0].label == "$3m to write (with Ada Holm)");
    CHECK(findings.front().positions[1].label == "$3m to direct the film");
}

TEST_CASE("the price of one sale of many does not contradict that of another, in articles without a date")
{
    auto sold = [](const std::string& article, double price, const std::string& sentence) {
        Build build(article, "money", "price");
        build.money(price, "USD").changes(Changes::Fixed).subject("harbour-seat").verb("sell").terms({"exchange", "harbour", "seat", "sell"});
        build.context().event.noun.clear();
        Claim claim = build.at(1);
        claim.when = {};
        claim.evidence.sentence_text = sentence;
        return claim;
    };
    const std::string plain = "A seat on the harbour exchange was sold for that sum.";
    const std::string again = "A seat on the harbour exchange was sold for that sum, up from the previous sale.";
    CHECK(verdict_of({sold("a", 1500, plain), sold("b", 200, plain)}).verdict == Verdict::Contradiction);
    CHECK(verdict_of({sold("a", 1500, again), sold("b", 200, again)}).verdict == Verdict::Unresolved);
}

TEST_CASE("one person dies on one day, but for the clocks of the world")
{
    auto died = [](const std::string& article, const std::string& day, const std::string& text) {
        Build build(article, "date", "event-date");
        build.date(day, day).changes(Changes::Fixed).rule("generic.date").subject("ada-holm").names({"ada-holm"}).verb("die").terms({"die", "home"});
        build.context().occasion = "death";
        Claim claim = build.at(1);
        claim.value.text = text;
        claim.value.month = 5;
        return claim;
    };
    CHECK(verdict_of({died("a", "2020-05-06", "6 May"), died("b", "2020-05-07", "7 May")}).verdict == Verdict::Contradiction);
    CHECK(verdict_of({died("a", "2020-05-06", "6 May"), died("b", "2020-05-07", "02:41 GMT on 7 May")}).verdict == Verdict::Unresolved);
    CHECK(verdict_of({died("a", "2020-05-06", "6 May"), died("b", "2020-05-27", "27 May")}).verdict == Verdict::Unresolved);
}

TEST_CASE("how often one person did one thing is asked, however few words the texts share")
{
    auto times = [](const std::string& article, double count, const std::string& verb) {
        return Build(article, "quantity", "times").count(count, "").subject("ada-holm").names({"ada-holm"}).verb(verb).terms({verb}).rule("generic.times").at(1);
    };
    Question question;
    question.kind = "quantity";
    question.attribute = "times";
    question.claims = {0, 1};
    question.rivals = 1;
    const std::vector<ArticleSummary> articles{test_article("a"), test_article("b")};
    CHECK(compare(question, {times("a", 3, "marry"), times("b", 2, "marry")}, articles).size() == 1);
    CHECK(compare(question, {times("a", 3, "marry"), times("b", 2, "sing")}, articles).empty());
}
