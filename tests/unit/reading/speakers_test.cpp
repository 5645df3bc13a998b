#include <catch2/catch.hpp>

#include "read_text.h"

using namespace crosscheck;

namespace {

/// Who says the words at the last occurrence of `printed`.
std::string speaker_of(const Reading& reading, const std::string& printed)
{
    const std::size_t at = reading.tokens.text().rfind(printed);
    REQUIRE(at != std::string::npos);
    const std::uint32_t token = reading.tokens.token_at(static_cast<std::uint32_t>(at));
    return reading.clauses[reading.clause_of(token)].attribution.speaker;
}

} // namespace

TEST_CASE("each clause is credited to whoever says it")
{
    struct Case {
        std::string text;
        std::string printed;
        std::string speaker;
    };
    const std::vector<Case> cases{
        {"Ten people died, officials said.", "Ten", "official"},
        {"Each town must pay 12 sums according to its own needs.", "12", ""},
        {"The bank, citing signs from Riga, said it had lent 12 sums.", "12", "bank"},
        {"The paper, citing unnamed officials, said 12 lamps burned.", "12", "paper"},
        {"According to Tatra's Ada Holm initial feedback points to a fault of 12 hours.", "12", "ada-holm"},
        {"The film stars Karl Brandt and tells the story of 12 bakers who moved.", "12", ""},
        {"Ada Holm estimated the case will last 5 years.", "5", "ada-holm"},
        {"The firm was quiet, but the newspaper speculates it sold 12 lamps.", "12", "newspaper"},
        {"However, officials said ten people died.", "ten", "official"},
        {"Ten hours into the search guards said 12 lamps burned.", "12", ""},
        {"The presence of Ada Holm in Riga revealed a man with 12 lamps.", "12", ""},
        {"It was the shooting of 12 bakers whom-according to prosecutors-Brandt tried to kill.", "12", "prosecutor"},
        {"That is what Ada Holm wants for 12 towns, as revealed today also during her speech at the port.", "12", ""},
        {"\"Ten boats sank, but it's a false joy, \" Karl Brandt said after court.", "Ten", "karl-brandt"},
        {"Police said ten people died.", "ten", "police"},
        {"Officials tell reporters that ten people died.", "ten", "official"},
        {"The harbour office said the wave measured 3 metres, but the USGS said it was 4.", "3", "office"},
        {"The harbour office said the wave measured 3 metres, but the USGS said it was 4.", "4", "usgs"},
        {"According to the Red Cross, 40 homes burned.", "40", "red-cross"},
        {"Forty homes burned, according to a UN report shared by AP.", "Forty", "united-nations"},
        {"The ministry put the toll at 12.", "12", "ministry"},
        {"\"We lost 30 goats. Six barns are gone,\" said farmer Tove Lind.", "Six", "tove-lind"},
        {"Norwegian officials said 5 boats sank.", "5", "norway-official"},
        {"Ten people died on Friday.", "Ten", ""},
        {"The officer, who had slept badly, said 5 boats sank.", "5", "officer"},
        {"\"We lost 5 boats,\" Ada Holm, head of the port and a sailor, told Karl Brandt.", "5", "ada-holm"},
        {"A paper quoted the mayor of Riga as saying 5 boats sank.", "5", "mayor"},
        {"\"Six barns burned,\" farmer Tove Lind was quoted as saying.", "Six", "tove-lind"},
        {"Tove Lind was quoted by a paper as saying that 5 boats sank.", "5", "tove-lind"},
        {"The bomb claimed 12 lives.", "12", ""},
        {"Six barns burned, but the mayor said nobody was hurt.", "Six", ""},
        {"\"It is late. \"We are tired,\" said Tove Lind. Six barns burned.", "Six", ""},
        {"The 17\" lamp is late, said Tove Lind. Six barns burned. It fits the 19 \" lamp.", "Six", ""},
        {"Police arrested 12 bakers but not Karl Brandt, who some experts said was the real owner.", "12", ""},
        {"Owen Pryce said it was late. In May 12 bakers wrote a paper titled \"Bread for all in a new town\" and sang.", "Bread", ""},
        {"Karl Brandt, who said he would tell it when the dog died, was gone with two goats.", "two", ""},
        {"Newly elected Mill President Ada Holm said, \"Six barns burned.\"", "Six", "ada-holm"},
        {"“It is late “, said Tove Lind. Six barns burned.", "Six", ""},
        {"Karl Brandt hid two goats, that he claimed as his own.", "two", ""},
        {"Police said at least three people, a man and two women, left.", "three", "police"},
        {"A trial opens on Monday for a Riga man accused of killing two women.", "two", ""},
        {"Mayor Owen Pryce said 5 boats sank. \"Two more are missing,\" he said.", "Two", "owen-pryce"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text, c.printed);
        CHECK(speaker_of(read_text(c.text).reading, c.printed) == c.speaker);
    }
}

TEST_CASE("a stop inside a name does not cut the words of a credit")
{
    const std::string text = "A 4.6 quake hit the coast, according to the U. S. Geological Survey.";
    const Reading reading = read_text(text).reading;
    REQUIRE(!reading.clauses.empty());
    CHECK(reading.clauses.front().attribution.text == "the U. S. Geological Survey");
}

TEST_CASE("the words of a credit end where the next thing is told")
{
    struct Case {
        std::string text;
        std::string credit; ///< of the first clause
    };
    const std::vector<Case> cases{
        {"Five boats sank, according to police - the crews swam to the port.", "police"},
        {"Five boats, which authorities said were old, sank.", ""},
        {"Five boats sank, according to R. B. I. records.", "R. B. I. records"},
        {"Five boats sank, yesterday the mayor said.", "the mayor"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(read_text(c.text).reading.clauses.front().attribution.text == c.credit);
    }
}
