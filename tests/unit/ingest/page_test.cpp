#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "ingest/credits.h"
#include "ingest/finish.h"
#include "ingest/furniture.h"
#include "ingest/page_rules.h"
#include "ingest/published.h"

using namespace crosscheck;

namespace {

const PageRules& shipped_rules()
{
    static const PageRules rules = [] {
        std::ifstream file(CROSSCHECK_SOURCE_DIR "/rules/en/furniture.yaml");
        std::stringstream text;
        text << file.rdbuf();
        std::string bytes = text.str();
        auto loaded = load_page_rules({{"en/furniture.yaml", bytes}});
        INFO((loaded ? std::string() : loaded.error()));
        REQUIRE(loaded);
        return std::move(loaded).take();
    }();
    return rules;
}

Article finished(const std::string& text, const std::string& outlet = "")
{
    Article article;
    article.source.text = text;
    article.outlet = outlet;
    article.body = {0, static_cast<std::uint32_t>(text.size())};
    DropOptions options;
    options.page_rules = &shipped_rules();
    finish_article(article, options);
    return article;
}

/// "why: text" of each part set aside.
std::vector<std::string> asides(const Article& article)
{
    std::vector<std::string> found;
    for (const SetAside& aside : article.set_aside)
        found.push_back(aside.why + ": " + std::string(article.source.slice(aside.span)));
    return found;
}

using Strings = std::vector<std::string>;

const std::string story = "Ferry runs aground near Tarn Head\n\n"
                          "A ferry with 212 people on board ran aground near Tarn Head on Tuesday, "
                          "the coast guard said.\n\n"
                          "Nobody was hurt, and 180 of the passengers were taken ashore by fishing "
                          "boats within two hours.\n\n"
                          "The ferry company said that the ship, built in 1994, had been inspected "
                          "only three weeks ago.\n\n"
                          "Divers will look at the hull on Wednesday before tugs try to pull the "
                          "ship off the rocks at high tide.\n";

} // namespace

TEST_CASE("furniture within a page is set aside and the story stays")
{
    struct Case {
        const char* what;
        std::string text;
        Strings asides;
    };
    for (const Case& c : {
             Case{"a plain story", story, {}},
             Case{"a link with its headline on the line",
                  story + "\nRead also: Ferry fares rise by 12 percent\n\nThe harbour stays closed "
                          "to all other ships until the evening tide.\n",
                  {"related-link: Read also: Ferry fares rise by 12 percent"}},
             Case{"a link with its headline on the next line",
                  story + "\nRELATED STORIES\nFerry fares rise by 12 percent\nHarbour to be "
                          "dredged in 2031\n\nThe harbour stays closed to all other ships until "
                          "the evening tide.\n",
                  {"related-link: RELATED STORIES", "related-link: Ferry fares rise by 12 percent",
                   "related-link: Harbour to be dredged in 2031"}},
             Case{"headlines after the credit line",
                  story + "\n(With inputs from AFP and Reuters)\n\nThree killed on mountain "
                          "road\nWhy 40 villages lost power\n",
                  {"related-link: Three killed on mountain road",
                   "related-link: Why 40 villages lost power"}},
             Case{
                 "the comments",
                 story + "\n2 Comments\n\nPat 3 May\nI was one of the 212 people and nobody told "
                         "us anything at all.\n",
                 {"comment-form: 2 Comments", "comment-form: Pat 3 May",
                  "comment-form: I was one of the 212 people and nobody told us anything at all."}},
             Case{"an author box",
                  story + "\nAuthor: Robin Vale\nRobin joined the paper in 2011 and has won 3 "
                          "awards.\nE-mail: robin@tarn.example\n",
                  {"author-box: Author: Robin Vale",
                   "author-box: Robin joined the paper in 2011 and has won 3 awards.",
                   "author-box: E-mail: robin@tarn.example"}},
             Case{"a cookie notice and a footer",
                  story + "\nWe use cookies to make this site better for you and our 40 "
                          "partners.\n\n© 2031 Tarn Gazette. All rights reserved.\n",
                  {"cookie-notice: We use cookies to make this site better for you and our 40 "
                   "partners.",
                   "copyright-notice: © 2031 Tarn Gazette. All rights reserved."}},
             Case{"share links, an advertisement, a prompt",
                  story + "\n- Advertisement -\n\nSign up for our newsletter with 5 top stories a "
                          "day\n\nShare this article\n",
                  {"advertisement: - Advertisement -",
                   "subscription-prompt: Sign up for our newsletter with 5 top stories a day",
                   "share-link: Share this article"}},
             Case{"a section's headline",
                  story + "\nMore in Harbours: New crane lifts 400 tonnes\n",
                  {"related-link: More in Harbours: New crane lifts 400 tonnes"}},
             Case{"a heading over headlines",
                  story + "\nALSO ON TARN ONLINE\nFares rise by 12 percent\nNine ideas for rainy days\n",
                  {"related-link: ALSO ON TARN ONLINE", "related-link: Fares rise by 12 percent",
                   "related-link: Nine ideas for rainy days"}},
             Case{"counters of readers",
                  story + "\n31 comments. Reply | Share\nShares: 1,204\n",
                  {"share-link: 31 comments. Reply | Share", "share-link: Shares: 1,204"}},
             Case{"a letter and an offer",
                  story + "\nThe Tarn Gazette's newsletter has six stories for you each night. Sign up "
                          "below.\nOur paper is made from straw. Subscribe now and save 30 percent.\n",
                  {"subscription-prompt: The Tarn Gazette's newsletter has six stories for you each "
                   "night. Sign up below.",
                   "subscription-prompt: Our paper is made from straw. Subscribe now and save 30 percent."}},
             Case{"articles that were free",
                  story + "\nYou have read 4 of 6 free articles this week. Stay for 2 crowns\n",
                  {"subscription-prompt: You have read 4 of 6 free articles this week. Stay for 2 crowns"}},
             Case{"a station's sign-off",
                  story + "\nThis was Tarn Radio FM, on 101.2.\nWatch Tarn 7 on channel 12 or with our app.\n",
                  {"subscription-prompt: This was Tarn Radio FM, on 101.2.",
                   "subscription-prompt: Watch Tarn 7 on channel 12 or with our app."}},
             Case{"numbers to call",
                  story + "\nCall the free ferry line: 2727\nWIN a day at sea! Text SHIP to 61616. Texts "
                          "cost 40 cents.\n",
                  {"source-link: Call the free ferry line: 2727",
                   "subscription-prompt: WIN a day at sea! Text SHIP to 61616. Texts cost 40 cents."}},
         }) {
        CAPTURE(c.what);
        CHECK(asides(finished(c.text)) == c.asides);
    }
}

TEST_CASE("captions and headlines that are printed again are set aside once")
{
    Article article = finished(
        "Ferry runs aground\n\nFERRY RUNS AGROUND\n\n" + story.substr(story.find("A ferry")) +
        "\nThe ferry on the rocks (Tarn Photo/AFP)\nThe ferry on the rocks (Tarn Photo/AFP)\n\n"
        "The harbour stays closed to all other ships until the evening tide.\n");
    CHECK(asides(article) == Strings{"headline-repeated: FERRY RUNS AGROUND",
                                     "caption: The ferry on the rocks (Tarn Photo/AFP)",
                                     "caption-repeated: The ferry on the rocks (Tarn Photo/AFP)"});
    CHECK(article.title == "Ferry runs aground");
    CHECK(article.credits.empty());
}

TEST_CASE("sentences of a story that look like furniture stay")
{
    for (const char* line :
         {"Share prices of the three ferry lines fell by 12 percent after the news became known.",
          "Comments by the minister that 12 ships were unsafe had angered the owners of the line.",
          "Related industries lost 40 million in the week after the accident, the chamber said.",
          "By 2019, 12 of the 40 ferries had been sold.",
          "More in the town died of cold than of the flood, 14 people, by the count of the harbour office.",
          "Analysis: the line lost 12 ships in 9 years, more than any other company on this coast did.",
          "The union called the line on Tuesday to offer 400 crowns a month more to 30 of its men.",
          "Some 400 comments were sent in by people who live near the harbour, the council said.",
          "The newspaper lost 12,000 subscribers in the year before, and its rival won 4,000 of them.",
          "The channel 12 nautical miles from the shore was closed to ships of more than 90 metres.",
          "Watching from the pier, 200 people saw how tugs pulled at the ship for more than two hours.",
          "The site uses cookies to follow 30 million visitors, the regulator said on Tuesday.",
          "Advertisement spending rose by 8 percent in the same three months, the agency said.",
          "Sources said 12 of the crew were asleep.",
          "\"Read more about the sea,\" the captain told his 14 officers in a letter.",
          "Follow-up checks found cracks in 12 of 40 hulls, and 3 ships were taken out of service.",
          "Photographs of the wreck showed 3 holes below the water line, each a metre wide.",
          "The Associated Press reported that 12 boats had come to help within the first hour."}) {
        CAPTURE(line);
        CHECK(asides(
                  finished(
                      story + "\n" + line +
                      "\n\nTugs will come at noon, when the tide is at its highest of the week.\n"))
                  .empty());
        CHECK(asides(finished(story + "\n" + line + "\n")).empty());
    }
}

TEST_CASE("a page's own date is read from its date line")
{
    struct Case {
        const char* line;
        const char* published;
        const char* modified;
        const char* outlet;
    };
    for (const Case& c : {
             Case{"Tuesday, May 6, 2031", "2031-05-06", "", ""},
             Case{"Last Updated: Tuesday, 6 May 2031, 02: 24 GMT", "2031-05-06", "2031-05-06", ""},
             Case{"05 / 26 / 31", "2031-05-26", "", ""},
             Case{"Posted 05 / 26 / 2031 7: 21 AM", "2031-05-26", "", ""},
             Case{"Published on Tue, 2031-05-06", "2031-05-06", "", ""},
             Case{"Posted May 6th, 2031 at 5:19 pm", "2031-05-06", "", ""},
             Case{"POSTED: 5/6/2031, 9:00 PM PDT |", "2031-05-06", "", ""},
             Case{"6/5/2031", "2031-05-06", "", "https://www.tarn.co.uk/news"},
             Case{"First posted 05/06/31 06:44 PM ET Updated: 05/08/31 06:12 AM ET", "2031-05-06",
                  "2031-05-08", ""},
             Case{"12:48PM BST 06 May 2031", "2031-05-06", "", ""},
             Case{"6 May 2031 Last updated at 14:39 GMT", "2031-05-06", "", ""},
             Case{"By Robin Vale | May 6, 2031", "2031-05-06", "", ""},
             Case{"FOR IMMEDIATE RELEASE May 6, 2031", "2031-05-06", "", ""},
         }) {
        CAPTURE(c.line);
        std::string text = story;
        text.insert(text.find("\n\n") + 1, std::string(c.line) + "\n");
        Article article = finished(text, c.outlet);
        REQUIRE(article.published.day);
        CHECK(iso(*article.published.day) == c.published);
        CHECK(article.published.basis == Basis::Text);
        CHECK((article.modified.day ? iso(*article.modified.day) : "") == c.modified);
        CHECK(asides(article) == Strings{"dateline-furniture: " + std::string(c.line)});
        CHECK(article.title == "Ferry runs aground near Tarn Head");
    }
}

TEST_CASE("a date that is not the page's own is not taken")
{
    for (const char* line : {"End of service: Friday, June 24, 2005", "6/5/2031", "May 2031",
                             "Posted 1 year, 160 days ago [downloaded on 2 October 2013]",
                             "The ship was launched on May 6, 1994", "Tuesday"}) {
        CAPTURE(line);
        std::string text = story;
        text.insert(text.find("\n\n") + 1, std::string(line) + "\n");
        CHECK(finished(text).published.basis == Basis::None);
    }
    CHECK(finished(
              story +
              "\nOn May 6, 2031, the ship will be sold, the company said in a letter to staff.\n")
              .published.basis == Basis::None);
}

TEST_CASE("a wire dateline gives the date, and agencies are credited where credit is given")
{
    Article article = finished("Ferry aground\n\nTARN HEAD, Norland, May 6, 2031 (Reuters) - A "
                               "ferry with 212 people on board ran aground on Tuesday.\n");
    CHECK(iso(*article.published.day) == "2031-05-06");
    CHECK(article.published.basis == Basis::Dateline);
    CHECK(article.credits == Strings{"Reuters"});

    struct Case {
        std::string text;
        Strings credits;
    };
    for (const Case& c : {
             Case{story + "\n(With information from AP and EFE)\n", {"AP", "EFE"}},
             Case{story + "\nAssociated Press writers in Norport contributed to this report.\n",
                  {"AP"}},
             Case{"Ferry aground\nBy ROBIN VALE, Associated Press Writer\n" + story, {"AP"}},
             Case{"Ferry aground\nAgence France-Presse\n" + story, {"AFP"}},
             Case{story + "\nThe coast guard opened an inquiry into the accident the same evening. "
                          "(AFP)\n",
                  {"AFP"}},
             Case{story + "\nThe captain told Reuters that the radar had failed an hour before the "
                          "accident.\n",
                  {}},
             Case{story + "\nA pa of two among the 212 passengers said that the crew had been calm "
                          "and kind.\n",
                  {}},
         }) {
        CAPTURE(c.text);
        CHECK(finished(c.text).credits == c.credits);
    }
}

TEST_CASE("faults of a furniture file have their place")
{
    struct Case {
        const char* text;
        const char* message;
    };
    for (const Case& c :
         {Case{"furniture:\n  - lines: [a]\n", "x/furniture.yaml:2:5: an entry needs 'why'"},
          Case{"furniture:\n  - {why: a, where: left}\n",
               "x/furniture.yaml:2:21: unknown value 'left' of 'where'"},
          Case{"furniture:\n  - {why: a, has: [[b]]}\n", "x/furniture.yaml:2:5: 'has' looks into"},
          Case{"colour: 1\n", "x/furniture.yaml:1:9: unknown field 'colour'"}}) {
        CAPTURE(c.text);
        auto rules = load_page_rules({{"x/furniture.yaml", c.text}});
        REQUIRE_FALSE(rules);
        CHECK(rules.error().rfind(c.message, 0) == 0);
    }
    CHECK(load_page_rules({{"en/dates.yaml", "months: 3\n"}}));
}

TEST_CASE("an address tells the day when nothing else does")
{
    CHECK(iso(*date_in_url("https://tarn.example/news/2031/05/06/ferry.html")->day) ==
          "2031-05-06");
    CHECK(iso(*date_in_url("https://tarn.example/2031-05-06/ferry")->day) == "2031-05-06");
    for (const char* url :
         {"", "https://tarn.example/2031/05/ferry", "https://tarn.example/2031/13/06/x",
          "https://tarn.example/20310506", "https://tarn.example/9031/05/06/x",
          "https://tarn.example/2031/05-06/x"}) {
        CAPTURE(url);
        CHECK_FALSE(date_in_url(url));
    }
}
