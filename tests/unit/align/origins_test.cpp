#include <catch2/catch.hpp>

#include "align/minhash.h"

using namespace crosscheck;

namespace {

std::string text_of(int from, int to)
{
    std::string text;
    for (int i = from; i < to; ++i)
        text += "word" + std::to_string(i * 7919 % 1000) + " ";
    return text;
}

ArticleSummary article(const std::string& id, const std::string& text)
{
    ArticleSummary summary;
    summary.id = id;
    summary.text_hash = text;
    summary.signature = signature(text);
    return summary;
}

} // namespace

TEST_CASE("a signature does not see case and punctuation")
{
    CHECK(signature("The river rose, by two metres; nobody was hurt.") ==
          signature("the RIVER rose by two metres nobody was hurt"));
    CHECK(signature("too few words here").empty());
}

TEST_CASE("the likeness of signatures is near the share of common shingles")
{
    const auto whole = signature(text_of(0, 300));
    CHECK(resemblance(whole, whole) == 1);
    CHECK(resemblance(whole, signature(text_of(0, 270))) > 0.75);
    CHECK(resemblance(whole, signature(text_of(400, 700))) < 0.1);
    CHECK(resemblance(whole, {}) == 0);
}

TEST_CASE("copies are one origin, other texts keep their own")
{
    std::vector<ArticleSummary> articles = {article("a", text_of(0, 200)), article("b", text_of(300, 500)),
                                            article("c", text_of(0, 190)), article("d", text_of(600, 800))};
    find_origins(articles);
    CHECK(articles[0].origin == articles[2].origin);
    CHECK(articles[0].origin != articles[1].origin);
    CHECK(articles[1].origin != articles[3].origin);
}

TEST_CASE("a shared agency ties texts that overlap in part, and only these")
{
    std::vector<ArticleSummary> articles = {article("a", text_of(0, 200)),
                                            article("b", text_of(0, 80) + text_of(300, 420)),
                                            article("c", text_of(500, 700))};
    find_origins(articles);
    CHECK(articles[0].origin != articles[1].origin);
    for (ArticleSummary& summary : articles)
        summary.credits = {"AP"};
    find_origins(articles);
    CHECK(articles[0].origin == articles[1].origin);
    CHECK(articles[0].origin != articles[2].origin);
}

TEST_CASE("origins do not depend on the order of articles")
{
    std::vector<ArticleSummary> articles = {article("a", text_of(0, 200)), article("b", text_of(0, 195)),
                                            article("c", text_of(500, 700))};
    std::vector<ArticleSummary> reversed(articles.rbegin(), articles.rend());
    find_origins(articles);
    find_origins(reversed);
    for (std::size_t i = 0; i < articles.size(); ++i)
        CHECK(articles[i].origin == reversed[articles.size() - 1 - i].origin);
}
