#include <catch2/catch.hpp>

#include "read_text.h"
#include "reading/entities.h"

using namespace crosscheck;

namespace {

std::string entity_at(const Reading& reading, const std::string& printed)
{
    const std::size_t at = reading.tokens.text().rfind(printed);
    REQUIRE(at != std::string::npos);
    const std::uint32_t token = reading.tokens.token_at(static_cast<std::uint32_t>(at));
    for (const EntityMention& entity : reading.entities) {
        if (entity.tokens.contains(token)) return entity.entity;
    }
    return "";
}

} // namespace

TEST_CASE("names are found whole, and short forms mean the full name")
{
    struct Case {
        std::string text;
        std::string printed; ///< its last occurrence
        std::string entity;
    };
    const std::vector<Case> cases{
        {"Foreign Minister Karla Brandt spoke. Later Brandt left.", "Brandt", "karla-brandt"},
        {"Commerce Secretary Karla Brandt spoke. Later Brandt left.", "Brandt", "karla-brandt"},
        {"The Academy of Arts and Sciences met.", "Sciences", "academy-of-arts-and-sciences"},
        {"The Ministry of Trade, Transport and Ports met.", "Ports", "ministry-of-trade-transport-and-ports"},
        {"The Ministry of Trade and Mary Brandt met.", "Mary", "mary-brandt"},
        {"Norwegian Minister of Trade and Ports Karla Brandt met them.", "Karla", "karla-brandt"},
        {"Norwegian Minister of Trade and Information Technology met them.", "Technology", ""},
        {"The Church of Latter-day Bakers met.", "Bakers", "church-of-latter-day-bakers"},
        {"If I'm late, I'm late.", "I'm", ""},
        {"Talks with Prime Minister Karla Brandt ended.", "Brandt", "karla-brandt"},
        {"The letter of Secretary-General Karla Brandt was read.", "Brandt", "karla-brandt"},
        {"Talks were led by Karla Brandt. Reporters asked Carla Brandt twice, but Karla Brandt said no.", "Carla", "karla-brandt"},
        {"The mayor, Owen Pryce, met his daughter Olga Pryce.", "Olga", "olga-pryce"},
        {"The Nordic Ferry Authority (NFA) closed the port, the NFA said.", "NFA", "nordic-ferry-authority"},
        {"Shares of Delta Wind Systems fell after DWS cut its forecast.", "DWS", "delta-wind-systems"},
        {"Fighters of ISIL left. Daesh was beaten.", "Daesh", "islamic-state"},
        {"The anti-IS coalition met in Oslo. The coalition has grown.", "coalition has", "anti-is-coalition"},
        {"Two parties formed a coalition in Oslo.", "coalition", ""},
        {"The U. S. Geological Survey said so.", "Geological", "usgs"},
        {"IT Services and the CEO of a firm met.", "CEO", ""},
        {"Orvik Shipping lost two boats. The company blamed the weather.", "company", "orvik-shipping"},
        {"Thirty people came on May 13.", "May", ""},
        {"It was chaired by the Italian Foreign Minister on Friday.", "Minister", ""},
        {"Karl \"The Crane\" Brandt spoke. Later Brandt left.", "Brandt", "karl-brandt"},
        {"Karl “the Old Crane” Brandt spoke. Later Brandt left.", "Brandt", "karl-brandt"},
        {"Police met J. Karl Brandt. Later Karl Brandt left.", "Karl", "j-karl-brandt"},
        {"John Brandt met his sister Maria Lind. She left.", "She", "maria-lind"},
        {"Maria Lind met John Brandt. He left.", "He", "john-brandt"},
        {"Mark Brandt left the port.", "Mark", "mark-brandt"},
        {"Karl Brandt hit his sister, Ada Brandt. Ada Brandt fled. Ada Brandt lived. Brandt was held.", "Brandt was", "karl-brandt"},
        {"The studio, Summit Pictures, has a plan. Summit Pictures plans ten films.", "Summit", "summit-pictures"},
        {"Police met Navy Vice Adm. Karl Brandt. The Norwegian Navy left.", "Navy left", "navy"},
        {"Katherine Holm was found with Gary Holm. Holm hit a guard. He was held. Later Holm left.", "Holm left", "gary-holm"},
        {"I can't go. T-Mobile sells tugs.", "T-Mobile", "t-mobile"},
        {"The parliament paid 22 billion Euros for it.", "Euros", ""},
        {"Karl Weitz will direct. The studio has a plan.", "studio", ""},
        {"Unemployed Karl Brandt was held.", "Brandt", "karl-brandt"},
        {"Walter Scott Brandt was held.", "Brandt", "walter-scott-brandt"},
        {"The tug MV Orion left Riga. The Orion sank.", "Orion sank", "mv-orion"},
        {"The Lamp Awards ended. The Lamp left.", "Lamp left", "lamp"},
        {"Ada Holm sold an eLamp.", "eLamp", "elamp"},
        {"Karl Brandt sang. The House of Brandt opened late. Brandt left.", "Brandt left", "karl-brandt"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text, c.printed);
        CHECK(entity_at(read_text(c.text).reading, c.printed) == c.entity);
    }
}

TEST_CASE("a name in capitals may stand between a figure and the people it counts")
{
    const Reading reading = read_text("Some 900 IS fighters fled to Iraq.").reading;
    REQUIRE_FALSE(reading.mentions.empty());
    CHECK(name(reading.mentions[0].type) == name(MentionType::Count));
    CHECK(reading.mentions[0].noun == "fighter");
    CHECK(reading.mentions[0].unit == "person");
}

TEST_CASE("edit distance is bounded")
{
    CHECK(within_edits("Karla", "Carla", 1));
    CHECK_FALSE(within_edits("Karla", "Carlo", 1));
    CHECK(within_edits("Pryce", "Price", 1));
    CHECK_FALSE(within_edits(std::string(100, 'a'), std::string(101, 'a'), 2));
}

TEST_CASE("he and she are who was spoken of, also when no title shows a person")
{
    struct Case {
        std::string text;
        std::string who;
    };
    const std::vector<Case> cases{
        {"Karl Brandt died on Tuesday. He sold boats.", "karl-brandt"},
        {"Karl Brandt, an aide to Minister Ada Holm, died. He sold boats.", "karl-brandt"},
        {"Karl Brandt was born in Riga. He sold boats. He liked tea. He had no car. He drank a lot.", "karl-brandt"},
        {"Karl Brandt was caught. John Lind said Brandt was tired. He sold boats.", "karl-brandt"},
        {"Karl Brandt was caught. He sold boats. It was the port where John Lind had died. He sold boats.", "karl-brandt"},
        {"Karl Brandt wrote a book. A Child Presents Proof sold well. He sold boats.", "karl-brandt"},
        {"Mr Brandt and the rest came. Karl Brandt sat down. He sold boats.", "karl-brandt"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const Reading reading = read_text(c.text).reading;
        REQUIRE_FALSE(reading.entities.empty());
        CHECK(reading.entities.back().pronoun);
        CHECK(reading.entities.back().entity == c.who);
    }
}
