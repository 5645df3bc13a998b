#include <catch2/catch.hpp>

#include "align/stories.h"
#include "claim_builder.h"

using namespace crosscheck;

namespace {

/// `count` made-up words of one sort: "ferry-a", "ferry-b".
std::vector<std::string> words(const std::string& sort, std::size_t count)
{
    std::vector<std::string> result;
    for (std::size_t i = 0; i < count; ++i) result.push_back(sort + "-" + std::string(1, static_cast<char>('a' + i)));
    return result;
}

std::vector<std::string> joined(std::vector<std::string> a, const std::vector<std::string>& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// The articles by their words, and the story of each.
class Drop {
  public:
    void add(const std::vector<std::string>& terms)
    {
        const std::string id = "article-" + std::string(1, static_cast<char>('a' + articles_.size()));
        articles_.push_back(test_article(id));
        articles_.back().title.clear();
        claims_.push_back(ClaimBuilder(id, "casualties", "killed").count(3, "person").terms(terms).at(1));
    }
    std::vector<std::uint32_t> stories() const
    {
        Vocabulary vocabulary;
        return find_stories(make_features(claims_, articles_, vocabulary), articles_, vocabulary);
    }

  private:
    std::vector<ArticleSummary> articles_;
    std::vector<Claim> claims_;
};

} // namespace

TEST_CASE("an article whose neighbours all have eight nearer ones is of their story")
{
    Drop drop;
    for (std::size_t i = 0; i < 10; ++i) drop.add(joined(words("ferry", 10), words("harbour", 10)));
    drop.add(joined(words("ferry", 10), words("coroner", 10)));
    CHECK(drop.stories() == std::vector<std::uint32_t>(11, 0));
}

TEST_CASE("a round-up of two stories chains them not")
{
    Drop drop;
    for (std::size_t i = 0; i < 10; ++i) drop.add(joined(words("ferry", 10), words("harbour", 10)));
    for (std::size_t i = 0; i < 10; ++i) drop.add(joined(words("mine", 10), words("shaft", 10)));
    drop.add(joined(words("ferry", 8), words("mine", 8)));
    const std::vector<std::uint32_t> stories = drop.stories();
    CHECK(stories.front() != stories[10]);
    CHECK(stories[9] == stories.front());
    CHECK(stories[19] == stories[10]);
}

TEST_CASE("a teaser that tells no more than an article does is of its story")
{
    Drop drop;
    drop.add(joined(words("ferry", 20), joined(words("harbour", 20), words("coroner", 20))));
    drop.add(joined(words("ferry", 6), words("weather", 2)));
    CHECK(drop.stories() == std::vector<std::uint32_t>(2, 0));
}

TEST_CASE("two long articles with many words in common are of one story, although each has more of its own")
{
    Drop drop;
    drop.add(joined(words("ferry", 20), joined(words("harbour", 26), words("coroner", 26))));
    drop.add(joined(words("ferry", 20), joined(words("captain", 26), words("school", 26))));
    CHECK(drop.stories() == std::vector<std::uint32_t>(2, 0));
    Drop other;
    other.add(joined(words("ferry", 9), joined(words("harbour", 26), words("coroner", 26))));
    other.add(joined(words("ferry", 9), joined(words("captain", 26), words("school", 26))));
    CHECK(other.stories()[1] == 1);
}
