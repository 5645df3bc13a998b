#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "text/tokens.h"
#include "text/words.h"

using namespace crosscheck;

namespace {

std::string words_of(const std::string& text)
{
    std::string joined;
    TokenBuffer tokens = tokenize(text);
    for (std::uint32_t i = 0; i < tokens.size(); ++i)
        joined += (i == 0 ? "" : " ") + std::string(tokens.raw(i));
    return joined;
}

std::vector<std::string> sentences_of(const std::string& text)
{
    std::vector<std::string> found;
    TokenBuffer tokens = tokenize(text);
    for (TokenRange sentence : tokens.sentences()) {
        Span span = tokens.span(sentence);
        found.push_back(text.substr(span.begin, span.size()));
    }
    return found;
}

using Sentences = std::vector<std::string>;

struct Case {
    const char* says;
    std::string text;
    Sentences sentences;
};

} // namespace

TEST_CASE("words, numbers and symbols come apart as a reader sees them")
{
    CHECK(words_of("Iran's U.S.-led 1,234.5m (34.6m)") == "Iran's U.S . - led 1,234.5m ( 34.6m )");
    CHECK(words_of("$27.5MM, USD34.6 and p74million") == "$ 27.5MM , USD34.6 and p74million");
    CHECK(words_of("Next Year’ s Fair, the mill’ s.") == "Next Year’ s Fair , the mill’ s .");
    CHECK(words_of("a 20-year-old’s “visit”…") == "a 20 - year - old’s “ visit ” …");
    CHECK(words_of("at 9:25 on 11/28/05") == "at 9 : 25 on 11 / 28 / 05");
    CHECK(words_of("He left yesterday.The rest stayed.") == "He left yesterday . The rest stayed .");
    CHECK(words_of("naïve Übergröße, 3 µm and 東京") == "naïve Übergröße , 3 µm and 東京");
    CHECK(words_of("816\xC2\xA0" "000 people") == "816 000 people");
    CHECK(words_of("") == "");
}

TEST_CASE("tokens carry how they are printed")
{
    TokenBuffer tokens = tokenize("NATO said:\n(Éva) 5km");
    CHECK(tokens[0].has(AllCaps));
    CHECK(tokens[0].has(LineStart));
    CHECK_FALSE(tokens[1].has(Capitalised));
    CHECK(tokens[1].has(SpaceBefore));
    CHECK_FALSE(tokens[2].has(SpaceBefore));
    CHECK(tokens[3].has(LineStart));
    CHECK(tokens[4].has(Capitalised));
    CHECK(tokens[4].has(NonAscii));
    CHECK(tokens.lower(4) == "éva");
    CHECK(tokens[6].kind == TokenKind::Number);
}

TEST_CASE("offsets find their tokens")
{
    TokenBuffer tokens = tokenize("Ten men. Two boats.");
    CHECK(tokens.token_at(0) == 0);
    CHECK(tokens.token_at(3) == 1);
    CHECK(tokens.token_at(18) == 5);
    CHECK(tokens.token_at(19) == 6);
    CHECK(tokens.tokens_in({4, 12}) == TokenRange{1, 4});
    CHECK(tokens.sentence_of(2) == 0);
    CHECK(tokens.sentence_of(3) == 1);
}

TEST_CASE("sentences end where a reader ends them")
{
    auto c = GENERATE(
        Case{"after a stop", "One died. Two fled.", {"One died.", "Two fled."}},
        Case{"not after a title", "Mr. Hale met Gen. Ruiz.", {"Mr. Hale met Gen. Ruiz."}},
        Case{"not after initials", "J. K. Moss and U.S. Steel won.", {"J. K. Moss and U.S. Steel won."}},
        Case{"not after initials torn apart", "The U. S. Weather Office said so.",
             {"The U. S. Weather Office said so."}},
        Case{"after a short form before a plain beginning", "He left the U.S. The rest stayed.",
             {"He left the U.S.", "The rest stayed."}},
        Case{"not after a company's short form", "Acme Inc. Chairman Bo Lund quit.",
             {"Acme Inc. Chairman Bo Lund quit."}},
        Case{"not inside the time of day", "It began at 9 a.m. Thursday and ended at 3 p. m. Friday.",
             {"It began at 9 a.m. Thursday and ended at 3 p. m. Friday."}},
        Case{"not before a number's figure", "Item No. 5 sold. It was old.", {"Item No. 5 sold.", "It was old."}},
        Case{"not after a month's short form", "On Jan. 5 it rained.", {"On Jan. 5 it rained."}},
        Case{"not inside a decimal", "It was 4.5 deep. It grew.", {"It was 4.5 deep.", "It grew."}},
        Case{"not inside a decimal torn apart", "A magnitude-5. 9 quake cost $27. 5MM.",
             {"A magnitude-5. 9 quake cost $27. 5MM."}},
        Case{"not inside an average torn apart", "He hit . 290 and then . 308 with ease.",
             {"He hit . 290 and then . 308 with ease."}},
        Case{"after a year", "It was in 2005. 10 people saw it.", {"It was in 2005.", "10 people saw it."}},
        Case{"after closing quotes", "“We won.” They cheered. \"Go.\" He went.",
             {"“We won.”", "They cheered.", "\"Go.\"", "He went."}},
        Case{"not before a lower-case reporting verb", "\"Why?\" he asked. \"Why not!\" Smith said.",
             {"\"Why?\" he asked.", "\"Why not!\" Smith said."}},
        Case{"after brackets", "It fell (a lot.) It rose.", {"It fell (a lot.)", "It rose."}},
        Case{"not at a dateline", "OSLO, March 5 — Rain fell. Snow fell.",
             {"OSLO, March 5 — Rain fell.", "Snow fell."}},
        Case{"not inside an ellipsis", "He was ... well ... late. She left.",
             {"He was ... well ... late.", "She left."}},
        Case{"where a space is missing", "He left yesterday.The rest stayed.",
             {"He left yesterday.", "The rest stayed."}},
        Case{"at the break after a headline", "Ten Dead in Fire\nA fire killed ten people on Monday.",
             {"Ten Dead in Fire", "A fire killed ten people on Monday."}},
        Case{"at blank lines", "No stop here\n\nand none here", {"No stop here", "and none here"}},
        Case{"at list items", "Prices:\n- bread 5\n- milk 6\n1. first\n2. second",
             {"Prices:", "- bread 5", "- milk 6", "1. first", "2. second"}},
        Case{"before a line of stops", "One\n...\nTwo", {"One", "...", "Two"}},
        Case{"not at a currency sign that was lost", "The offer of an? 110 billion loan stood.",
             {"The offer of an? 110 billion loan stood."}});
    CAPTURE(c.says, c.text);
    CHECK(sentences_of(c.text) == c.sentences);
}

TEST_CASE("a hard-wrapped paragraph is not cut at each line")
{
    std::string text = "The river rose by two metres on Monday and the town of\n"
                       "Lower Marsh was cut off, the regional office said in a\n"
                       "note. Some forty families spent the night in a school\n"
                       "near the old bridge.\n";
    CHECK(sentences_of(text).size() == 2);
}

TEST_CASE("every token lies in exactly one sentence, and none is endless")
{
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += "word ";
    TokenBuffer tokens = tokenize(text);
    std::uint32_t next = 0;
    for (TokenRange sentence : tokens.sentences()) {
        CHECK(sentence.begin == next);
        CHECK(sentence.size() <= 1024);
        next = sentence.end;
    }
    CHECK(next == tokens.size());
}

TEST_CASE("the fast path cuts words where ICU does")
{
    auto text = GENERATE(
        std::string("It’s a ‘fine’ day; 1,234.5 people (3;4) paid $5.60—or €7,5 – at 10:30, a:b."),
        std::string("e-mail x_y _ __ a_1 1_a .5 5. 5.a a.5 '90s rock'n'roll O'Neil's don't U.S.A. …"),
        std::string("½ of 25°C ±3 × 2² ©® ™ «x» x–y “q” 3′ 4″ 20% #tag a/b\\c ~ ^ `x`"),
        std::string("1st 2nd 3.4.5 1,,2 1..2 a..b a''b 12'345 1’2 a’b’c 5,a a,5 1,2;3.4'5"));
    std::vector<Token> fast = split_words(text);
    std::vector<Token> slow = split_words_by_icu(text);
    for (std::size_t i = 0; i < fast.size() && i < slow.size(); ++i) {
        CAPTURE(text.substr(fast[i].span.begin, fast[i].span.size()));
        REQUIRE(fast[i].span == slow[i].span);
        CHECK(fast[i].kind == slow[i].kind);
        CHECK(fast[i].flags == slow[i].flags);
    }
    CHECK(fast.size() == slow.size());
}
