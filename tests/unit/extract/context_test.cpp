#include <catch2/catch.hpp>

#include <algorithm>

#include "extract/context.h"
#include "read_text.h"

using namespace crosscheck;

TEST_CASE("a first figure is provisional, the first of several things is none")
{
    struct Case {
        std::string text;
        bool provisional; ///< its last figure
    };
    const std::vector<Case> cases{
        {"A preliminary count found 40 boats.", true},
        {"The toll was originally put at 300 people.", true},
        {"The initial estimate was 40 boats.", true},
        {"An initial rescue report spoke of 40 boats.", true},
        {"The initial public offering was of 40 million shares.", false},
        {"The initial payment was $40 million.", false},
        {"The partial settlement was worth $40 million.", false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        REQUIRE_FALSE(read.reading.mentions.empty());
        const Mention& figure = read.reading.mentions.back();
        const auto scope = scope_of(read.reading, read.reading.clause_of(figure.tokens.begin), figure);
        CHECK((scope.contains("status") && scope.at("status") == "provisional") == c.provisional);
    }
}

TEST_CASE("a line under a firm's headline is of the stretch that stands over it")
{
    const std::string head = "TATRA LAMP INC <TLI> 1ST QTR NET\n\nRIGA, April 7 — Shr 38 cents versus 30 cents\n";
    const auto period = [](const std::string& text) {
        const ReadText read = read_text(text);
        const Mention& figure = read.reading.mentions.back();
        const auto scope = scope_of(read.reading, read.reading.clause_of(figure.tokens.begin), figure);
        return scope.contains("period") ? scope.at("period") : std::string();
    };
    CHECK(period(head) == "1st qtr");
    CHECK(period(head + "Net 1,356,754 versus 1,048,340") == "1st qtr");
    CHECK(period(head + "Six mths\nShr 71 cents versus 60 cents\nNet 2,356,754 versus 2,048,340") == "six mths");
    CHECK(period(head + "The firm sold 40 lamps.").empty());
}

TEST_CASE("a model is counted by its name, whatever noun stands behind it")
{
    struct Case {
        std::string text;
        std::string noun;
    };
    const std::vector<Case> cases{
        {"Police seized seven AK-47s.", "ak-47"},
        {"Police seized seven AK-47 assault rifles.", "ak-47"},
        {"Police seized 12 AK 47 guns.", "ak-47"},
        {"The navy sold nine F-16 jets.", "f-16"},
        {"The hall seats eight G-8 states.", "state"},
        {"Police seized seven rifles.", "rifle"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        REQUIRE_FALSE(read.reading.mentions.empty());
        const Mention& figure = read.reading.mentions.front();
        CHECK(context_of(read.reading, read.reading.clause_of(figure.tokens.begin), &figure, figure.tokens.begin).noun == c.noun);
    }
}

TEST_CASE("what is revised away is taken back, what was right before it fell is not")
{
    struct Case {
        const char* text;
        bool taken_back;
    };
    for (const Case& c : {Case{"Police lowered the death toll to 64 from 67.", true}, Case{"The count was revised down to 1,497 from 1,612.", true},
                          Case{"The bank will lower its lending rate to 17.75 percent from 18.25.", false},
                          Case{"The fund lowered its stake in Orune Steel to 100,000 shares, or 3.7 percent of the total, from 170,000.", false},
                          Case{"Lower exports cut the surplus to 18 tonnes from 21.", false},
                          Case{"Exports were revised to 905 tonnes from 971, while imports fell to 858 from 895.", false}}) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        REQUIRE_FALSE(read.reading.mentions.empty());
        const Mention& figure = read.reading.mentions.back();
        CHECK(context_of(read.reading, read.reading.clause_of(figure.tokens.begin), &figure, figure.tokens.begin).retracted == c.taken_back);
    }
}

TEST_CASE("a period is a stretch of time or what takes place, and no place that is counted")
{
    struct Case {
        std::string text;
        std::string period; ///< of its first figure
    };
    const std::vector<Case> cases{
        {"They seized 14 rifles during the five operations.", "during the five operations"},
        {"She scored 14 goals in the five games.", "in the five games"},
        {"The storm felled 14 oaks in the five villages.", ""},
        {"The party holds 160 seats in the 300-seat house.", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        REQUIRE_FALSE(read.reading.mentions.empty());
        const Mention& figure = read.reading.mentions.front();
        const auto scope = scope_of(read.reading, read.reading.clause_of(figure.tokens.begin), figure);
        CHECK((scope.contains("period") ? scope.at("period") : std::string()) == c.period);
    }
}

TEST_CASE("a figure is counted in the place that its words name, near no place and in no other's country")
{
    struct Case {
        std::string text;
        std::string place;
    };
    const std::vector<Case> cases{
        {"Clashes broke out in Salonika where 50,000 people marched, smashing shops in Greece's second city.", "thessaloniki"},
        {"The quake struck near Qeshm, killing 12 people.", ""},
        {"Some 65% of traffic to India was down.", "india"},
        {"About 44 percent of calls with Malaysia failed.", "malaysia"},
        {"Sales fell 12 percent after he moved to India.", ""},
        {"Twelve people died in Chile.", "chile"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        REQUIRE_FALSE(read.reading.mentions.empty());
        const Mention& figure = read.reading.mentions.front();
        CHECK(place_of_figure(read.reading, read.reading.clause_of(figure.tokens.begin), figure) == c.place);
    }
}
