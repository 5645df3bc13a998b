#include <catch2/catch.hpp>

#include "align/lent_days.h"
#include "claim_builder.h"

using namespace crosscheck;

namespace {

/// Reports of one quake, or of another event, with the days that each names.
class Drop {
  public:
    /// `published` "" is an article without a date; `tells` is what its claims speak of.
    Drop& add(const std::string& published, const std::string& day_named, int weekday, const std::string& tells = "quake")
    {
        const std::string id = "article-" + std::string(1, static_cast<char>('a' + articles_.size()));
        articles_.push_back(test_article(id, published));
        articles_.back().title.clear();
        std::vector<std::string> terms;
        for (char c = 'a'; c < 'k'; ++c) terms.push_back(tells + "-" + std::string(1, c));
        claims_.push_back(ClaimBuilder(id, "casualties", "killed").count(3, "person").terms(terms).at(1));
        Claim date = ClaimBuilder(id, "date", "event-date").date(day_named, day_named).terms(terms).at(2);
        date.value.weekday = static_cast<std::uint8_t>(weekday);
        if (day_named.empty()) date.value.date = {};
        claims_.push_back(date);
        return *this;
    }
    /// The text of the last article is that of the article `copied`.
    Drop& as_copy_of(std::size_t copied)
    {
        articles_.back().signature = articles_[copied].signature = std::vector<std::uint64_t>(128, 7);
        return *this;
    }
    std::string lent_to_last() const
    {
        const std::optional<Day> day = lend_days(claims_, articles_).back();
        return day ? iso(*day) : "";
    }

  private:
    std::vector<ArticleSummary> articles_;
    std::vector<Claim> claims_;
};

} // namespace

TEST_CASE("an article without a date is of the days of those that tell its story and name its weekday")
{
    CHECK(Drop().add("2021-06-25", "2021-06-24", 4).add("2021-06-26", "2021-06-24", 4).add("", "", 4).lent_to_last() == "2021-06-25");
    CHECK(Drop().add("2021-06-25", "2021-06-24", 4).add("2021-06-26", "2021-06-24", 4).add("", "", 7).lent_to_last().empty());
    CHECK(Drop().add("2021-06-25", "2021-06-24", 4, "ferry").add("2021-06-26", "2021-06-24", 4, "ferry").add("", "", 4).lent_to_last().empty());
}

TEST_CASE("an article whose likest ones have no date either stays without")
{
    CHECK(Drop().add("2021-06-25", "2021-06-24", 4).add("", "", 4).add("", "", 4).add("", "", 4).lent_to_last().empty());
}

TEST_CASE("a copy is of the day of its text, whatever days it names")
{
    CHECK(Drop().add("2021-06-25", "2021-06-24", 4).add("", "", 0).as_copy_of(0).lent_to_last() == "2021-06-25");
    CHECK(Drop().add("2021-06-25", "2021-06-24", 4).add("", "", 0).lent_to_last().empty());
}

TEST_CASE("a dated article and one that names whole days need no day lent")
{
    CHECK(Drop().add("2021-06-25", "2021-06-24", 4).add("2021-06-26", "2021-06-24", 4).lent_to_last().empty());
    CHECK(Drop().add("2021-06-25", "2021-06-24", 4).add("", "2021-06-24", 4).lent_to_last().empty());
}
