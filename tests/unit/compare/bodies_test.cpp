#include <catch2/catch.hpp>

#include "claim_builder.h"

using namespace crosscheck;

// Wire stories of one pattern: which of two figures of two bodies, periods or matters are told as a difference.

namespace {

using Build = ClaimBuilder;

std::vector<Finding> findings_of(const std::vector<Claim>& claims, std::size_t rivals = 0)
{
    Question question;
    question.text = "q";
    question.kind = claims.front().kind;
    question.rivals = rivals;
    for (std::uint32_t i = 0; i < claims.size(); ++i)
        question.claims.push_back(i);
    return compare(question, claims, {test_article("a"), test_article("b"), test_article("c")});
}

Claim told(Build build, const std::string& sentence, const std::string& figure)
{
    Claim claim = build.at(1);
    claim.evidence.sentence_text = sentence;
    claim.evidence.text = figure;
    return claim;
}

Build rate(const std::string& article, double percent, const std::string& subject)
{
    return Build(article, "percent", "rate").measure(percent, "percent").changes(Changes::Freely).subject(subject).verb("yield")
        .terms({"bond", "coupon", "due", "yield"});
}

/// Of the bank of Oreth's own, said by somebody.
Claim quoted(const std::string& article, double percent, const std::string& speaker, const std::string& text, const std::string& sentence)
{
    Claim claim = told(rate(article, percent, "oreth-bank").says(speaker), sentence, "");
    claim.attribution.text = text;
    return claim;
}

} // namespace

TEST_CASE("what two articles tell of two bodies that neither knows of the other is asked of each")
{
    const Claim orune = told(rate("a", 7.5, "orune-steel"), "Orune Steel sells bonds that yield 7.5 percent.", "7.5 percent");
    const Claim varro = told(rate("b", 9, "varro-lines"), "Varro Lines sells bonds that yield nine percent.", "nine percent");
    CHECK(findings_of({orune, varro}).size() == 2);
    CHECK(findings_of({orune, varro}).front().verdict == Verdict::SingleOrigin);
    CHECK(findings_of({orune, varro}, 1).empty());
    Claim beside = varro;
    beside.evidence.after = "Orune Steel sold some last week.";
    CHECK(findings_of({orune, beside}).size() == 1);
    CHECK(findings_of({orune, told(rate("b", 9, "orune"), "Orune sells bonds.", "")}).size() == 1);
}

TEST_CASE("a figure of no name is of the body that its article begins with")
{
    const Claim orune = told(rate("a", 7.5, "orune-steel"), "Orune Steel sells bonds that yield 7.5 percent.", "7.5 percent");
    Claim lead = told(rate("b", 30, "varro-lines"), "Varro Lines sells bonds.", "");
    lead.attribute = "change";
    Claim notes = told(rate("b", 9, "notes").names({}), "The notes yield nine percent.", "nine percent");
    notes.evidence.span = {900, 910};
    Question question;
    question.claims = {0, 2};
    const std::vector<Claim> claims = {orune, lead, notes};
    CHECK(compare(question, claims, {test_article("a"), test_article("b")}).size() == 2);
}

TEST_CASE("what befell people is of the event, whoever is named")
{
    auto killed = [](const std::string& article, double number, const std::string& who) {
        return told(Build(article, "casualties", "killed").count(number, "person").changes(Changes::Fixed).subject(who).verb("kill").terms({"kill", "quake"}),
                    "The quake killed people near " + who + ".", "");
    };
    CHECK(findings_of({killed("a", 3, "orune"), killed("b", 5, "varro")}).size() == 1);
}

TEST_CASE("authorities differ where both are asked one thing")
{
    struct Case {
        const char* says;
        Claim first;
        Claim second;
        Verdict verdict;
    };
    const std::vector<Case> cases = {
        {"two who speak of one bank", quoted("a", 7, "ada-holm", "Ada Holm", "Oreth Bank will ask seven percent, Ada Holm said."),
         quoted("b", 9, "ole-brix", "Ole Brix", "Oreth Bank will ask nine percent, Ole Brix said."), Verdict::AttributionDifference},
        {"of two months", quoted("a", 7, "ada-holm", "Ada Holm", "Oreth Bank asked seven percent in April, Ada Holm said."),
         quoted("b", 9, "ole-brix", "Ole Brix", "Oreth Bank asked nine percent in June, Ole Brix said."), Verdict::SingleOrigin},
        {"two days of one month", quoted("a", 7, "ada-holm", "Ada Holm", "Oreth Bank asked seven percent on May 3, Ada Holm said."),
         quoted("b", 9, "ole-brix", "Ole Brix", "Oreth Bank asked nine percent on May 20, Ole Brix said."), Verdict::SingleOrigin},
        {"may is no month", quoted("a", 7, "ada-holm", "Ada Holm", "Oreth Bank may ask seven percent, Ada Holm said."),
         quoted("b", 9, "ole-brix", "Ole Brix", "Oreth Bank asks nine percent in June, Ole Brix said."), Verdict::AttributionDifference},
        {"of two quarters", quoted("a", 7, "ada-holm", "Ada Holm", "Oreth Bank asked seven percent in the first quarter, Ada Holm said."),
         quoted("b", 9, "ole-brix", "Ole Brix", "Oreth Bank asked nine percent in the third quarter, Ole Brix said."), Verdict::SingleOrigin},
        {"of two years", quoted("a", 7, "ada-holm", "Ada Holm", "Oreth Bank asked seven percent in 1994, Ada Holm said."),
         quoted("b", 9, "ole-brix", "Ole Brix", "Oreth Bank asked nine percent in 1996, Ole Brix said."), Verdict::SingleOrigin},
        {"from datelines of two months", quoted("a", 7, "ada-holm", "Ada Holm", "ORETH, April 3 - Oreth Bank asks seven percent, Ada Holm said."),
         quoted("b", 9, "ole-brix", "Ole Brix", "ORETH, June 20 - Oreth Bank asks nine percent, Ole Brix said."), Verdict::SingleOrigin},
        {"from datelines of two days", quoted("a", 7, "ada-holm", "Ada Holm", "ORETH, April 30 - Oreth Bank asks seven percent, Ada Holm said."),
         quoted("b", 9, "ole-brix", "Ole Brix", "ORETH, May 2 - Oreth Bank asks nine percent, Ole Brix said."), Verdict::AttributionDifference},
        {"two that speak of themselves", quoted("a", 7, "holm-steel", "Holm Steel", "Holm Steel said it will ask Oreth Bank for seven percent."),
         quoted("b", 9, "brix-lines", "Brix Lines", "Brix Lines said its bonds at Oreth Bank yield nine percent."), Verdict::SingleOrigin},
    };
    for (const Case& c : cases) {
        INFO(c.says);
        CHECK(findings_of({c.first, c.second}).front().verdict == c.verdict);
        CHECK(findings_of({c.second, c.first}).front().verdict == c.verdict);
    }
}

TEST_CASE("the time named right behind a figure is the figure's")
{
    auto at = [](const std::string& article, double percent, const std::string& who, const std::string& text, const std::string& figure) {
        Claim claim = quoted(article, percent, who, who, text);
        claim.evidence.text = figure;
        return claim;
    };
    const Claim april = at("a", 7, "ada-holm", "Oreth Bank asked 7 percent in April against 9 percent in March, ada-holm said.", "7 percent");
    const Claim march = at("b", 9, "ole-brix", "Oreth Bank asked 7 percent in April against 9 percent in March, ole-brix said.", "9 percent");
    CHECK(findings_of({april, march}).front().verdict == Verdict::SingleOrigin);
    const Claim again = at("b", 9, "ole-brix", "Oreth Bank asked 9 percent in April against 6 percent in March, ole-brix said.", "9 percent");
    CHECK(findings_of({april, again}).front().verdict == Verdict::AttributionDifference);
    const Claim ago = at("b", 9, "ole-brix", "Oreth Bank asked 9 percent a year ago, ole-brix said in April.", "9 percent");
    CHECK(findings_of({april, ago}).front().verdict == Verdict::SingleOrigin);
}

TEST_CASE("a body's own figure beside an outlet's is no dispute about it")
{
    Claim own = quoted("a", 7, "oreth-bank", "Oreth Bank", "Oreth Bank said it asks seven percent.");
    Claim outlet = told(rate("b", 9, "oreth-bank").terms({"ask", "mortgage"}).verb("ask"), "Oreth Bank asks nine percent for mortgages.", "nine percent");
    CHECK(findings_of({own, outlet}).front().verdict != Verdict::AttributionDifference);
}

TEST_CASE("a first figure is replaced by one of the same thing")
{
    auto shares = [](const std::string& sentence, double number, const std::string& noun, std::vector<std::string> terms) {
        return told(Build("a", "count", "shares").count(number, noun).subject("orune-steel").terms(std::move(terms)), sentence, "");
    };
    Claim first = shares("Orune Steel had planned to offer three million shares.", 3e6, "share", {"offer", "orune", "plan", "share"});
    first.scope["status"] = "provisional";
    Claim later = shares("Orune Steel now offers four million shares.", 4e6, "share", {"offer", "orune", "share"});
    CHECK(findings_of({first, later}).front().verdict == Verdict::Update);
    later.context.terms = {"hold", "trust"};
    later.evidence.sentence_text = "A trust holds four million shares of Orune Steel.";
    CHECK(findings_of({first, later}).front().verdict == Verdict::SingleOrigin);
}

TEST_CASE("what cannot be judged is not told where the figures are of two times")
{
    auto stocks = [](const std::string& article, double tonnes, const std::string& sentence) {
        Claim claim = told(Build(article, "quantity", "number").count(tonnes, "").changes(Changes::Freely).rule("generic.number").subject("orune-zinc").verb("fall")
                               .terms({"fall", "stock", "zinc"}), sentence, std::to_string(static_cast<int>(tonnes)));
        return claim;
    };
    const Claim april = stocks("a", 160, "Stocks of Orune Zinc fell to 160 in April.");
    CHECK(findings_of({april, stocks("b", 190, "Stocks of Orune Zinc fell to 190 in June.")}).size() == 2);
    CHECK(findings_of({april, stocks("b", 190, "Stocks of Orune Zinc fell to 190 in April.")}).size() == 1);
    CHECK(findings_of({april, stocks("b", 190, "Stocks of Orune Zinc fell to 190.")}).size() == 1);
    auto day = [](const std::string& article, const std::string& from, const std::string& sentence) {
        return told(Build(article, "date", "event-date").rule("generic.date").date(from, from).subject("orune-bank").verb("rise").terms({"balance", "bank", "rise"}), sentence, "");
    };
    const Claim march = day("a", "1990-03-30", "ORUNE, March 31 - Balances at Orune Bank rose on March 30.");
    CHECK(findings_of({march, day("b", "1990-02-27", "ORUNE, March 3 - Balances at Orune Bank rose on February 27.")}).size() == 2);
    CHECK(findings_of({march, day("b", "1990-03-29", "ORUNE, April 1 - Balances at Orune Bank rose on March 29.")}).size() == 1);
}

TEST_CASE("a later figure is an update of the same thing")
{
    const Claim early = told(rate("a", 7, "oreth-bank").as_of("2020-01-01"), "Oreth Bank asks seven percent.", "");
    Claim late = told(rate("b", 9, "oreth-bank").as_of("2020-03-01"), "Oreth Bank asks nine percent.", "");
    CHECK(findings_of({early, late}).front().verdict == Verdict::Update);
    late.context.terms = {"cost", "living", "town"};
    late.context.verb = "cost";
    late.evidence.sentence_text = "The cost of living in the town of Oreth Bank rose nine percent.";
    CHECK(findings_of({early, late}).front().verdict == Verdict::SingleOrigin);
}

TEST_CASE("one sum of two bodies has no two purposes, and a term is no purpose")
{
    auto lent = [](const std::string& article, const std::string& subject, const std::string& purpose) {
        return told(Build(article, "money", "bailout").money(5e6, "USD").subject(subject).scope("purpose", purpose), subject + " gets five million.", "");
    };
    Question question;
    question.aspect = "purpose";
    question.claims = {0, 1};
    auto found = [&](const Claim& a, const Claim& b) { return compare(question, {a, b}, {test_article("a"), test_article("b")}); };
    CHECK(found(lent("a", "orune", "for roads"), lent("b", "orune", "for schools")).at(0).verdict == Verdict::ScopeDifference);
    CHECK(found(lent("a", "orune", "for roads"), lent("b", "varro", "for schools")).empty());
    CHECK(found(lent("a", "orune", "for roads"), lent("b", "orune", "for 12 years")).at(0).verdict == Verdict::Agreement);
}

TEST_CASE("a price of each sale is no contradiction between articles whose datelines are weeks apart")
{
    auto seat = [](const std::string& article, double price, const std::string& sentence) {
        return told(Build(article, "money", "price").money(price, "USD").changes(Changes::Fixed).subject("oreth-exchange").verb("sell").terms({"exchange", "seat", "sell"}), sentence, "");
    };
    const Claim march = seat("a", 200, "ORETH, March 12 - A seat on the Oreth Exchange sold for $200.");
    CHECK(findings_of({march, seat("b", 1500, "ORETH, April 3 - A seat on the Oreth Exchange sold for $1,500.")}).size() == 2);
    CHECK(findings_of({march, seat("b", 1500, "ORETH, March 13 - A seat on the Oreth Exchange sold for $1,500.")}).front().verdict == Verdict::Contradiction);
}

TEST_CASE("a plan for something else was not overtaken")
{
    Claim plan = told(Build("a", "count", "shares").count(2e6, "share").subject("orune-steel").verb("offer").terms({"offer", "register", "share"}).modality(Modality::Planned),
                      "Orune Steel will offer two million shares.", "");
    Claim held = told(Build("b", "count", "shares").count(3e6, "share").subject("orune-steel").verb("hold").terms({"fund", "hold", "share", "trust"}),
                      "A trust holds three million shares of Orune Steel.", "");
    CHECK(findings_of({plan, held}).front().verdict == Verdict::SingleOrigin);
}
