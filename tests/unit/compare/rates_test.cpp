#include <catch2/catch.hpp>

#include "compare/rates.h"

using namespace crosscheck;

namespace {

std::optional<Rate> find(const RateTable& table, const std::string& from, const std::string& to, const std::string& day)
{
    return table.find(from, to, parse_iso_day(day));
}

} // namespace

TEST_CASE("the built-in table has the months of the large currencies")
{
    const RateTable& table = RateTable::builtin();
    const std::optional<Rate> rate = find(table, "EUR", "USD", "2021-06-28");
    REQUIRE(rate);
    CHECK(rate->rate == Approx(1.2047).margin(0.001));
    CHECK(rate->tolerance == Approx(0.06));
    CHECK(rate->source.find("2021-06") != std::string::npos);
    CHECK(find(table, "USD", "EUR", "2021-06-28")->rate == Approx(1 / rate->rate));
    CHECK_FALSE(find(table, "EUR", "USD", "1985-06-28"));
    CHECK_FALSE(find(table, "EUR", "XXD", "2021-06-28"));
    CHECK_FALSE(table.find("EUR", "USD", std::nullopt));
}

TEST_CASE("rows of a user go before the built-in months, for a week")
{
    for (const char* csv : {"date,base,quote,rate,source\n2021-06-25,EUR,USD,1.5,bank\n2021-06-25,THB,EUR,0.025,bank\n",
                            "Date,USD,THB,\r\n2021-06-25,1.5,40,\r\n2021-06-24,1.4,N/A,\r\n"}) {
        CAPTURE(csv);
        RateTable table = RateTable::builtin();
        REQUIRE(table.add_csv(csv, "my.csv"));
        CHECK(find(table, "EUR", "USD", "2021-06-28")->rate == Approx(1.5));
        CHECK(find(table, "THB", "USD", "2021-06-28")->rate == Approx(1.5 / 40));
        CHECK(find(table, "EUR", "USD", "2021-06-28")->source.find("2021-06-25") != std::string::npos);
        CHECK(find(table, "EUR", "USD", "2021-07-20")->rate < 1.3);
        CHECK_FALSE(find(table, "EUR", "THB", "2021-07-20"));
    }
}

TEST_CASE("a bad row is named by its line, and the table stays as it was")
{
    struct Case {
        const char* row;
        const char* fault;
    };
    for (const Case& c : {Case{"28.06.2021,EUR,USD,1.2", "not a day"}, Case{"2021-06-28,EUR,USD", "expected date,base"},
                          Case{"2021-06-28,EUR,usd,1.2", "no currency"}, Case{"2021-06-28,GBP,USD,1.2", "EUR as either"},
                          Case{"2021-06-28,EUR,EUR,1", "EUR as either"}, Case{"2021-06-28,EUR,USD,-1", "above 0"},
                          Case{"2021-06-28,EUR,USD,1.2x", "above 0"}, Case{"2021-06-28,EUR,USD,nan", "above 0"}}) {
        CAPTURE(c.row);
        RateTable table;
        const Result<std::size_t> added = table.add_csv(std::string("date,base,quote,rate\n2021-06-28,EUR,USD,1.5\n") + c.row + "\n", "my.csv");
        REQUIRE_FALSE(added);
        CHECK(added.error().find("my.csv:3: ") == 0);
        CHECK(added.error().find(c.fault) != std::string::npos);
        CHECK_FALSE(find(table, "EUR", "USD", "2021-06-28"));
    }
}
