#include <catch2/catch.hpp>

#include "extract/about.h"
#include "extract/wording.h"
#include "read_text.h"
#include "reading/labels.h"

using namespace crosscheck;

TEST_CASE("a question names its subject as the article does")
{
    struct Case {
        std::string text;
        std::string subject;
        std::string question;
        std::string asked;
    };
    const Case cases[] = {
        {"The Reform Alliance won 19 seats. Voters trust the Reform Alliance.", "reform-alliance",
         "How many seats does {subject} have?", "How many seats does the Reform Alliance have?"},
        {"Norland Post sold 19 vans. Norland Post is old.", "norland-post", "How many vans has {subject}?",
         "How many vans has Norland Post?"},
        {"President Ines Caldera won 19 votes.", "ines-caldera", "How many votes has {subject}?",
         "How many votes has Ines Caldera?"},
        {"Nobody won.", "gulf-of-aden", "How many ships are in {subject}?", "How many ships are in Gulf of Aden?"},
        {"Nobody won.", "", "What was the magnitude of {subject}?", "What was the magnitude?"},
        {"Ada Holm died on Friday. A film, The Notorious Ada Holm, told of her. Holm was 80.", "ada-holm", "When did {subject} die?", "When did Ada Holm die?"},
        {"Nobody won.", "", "What was {subject} fined?", "What was it fined?"},
        {"Nobody under 18 won.", "somebody", "How old is {subject}?", "What age is given?"}};
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        CHECK(question_about(c.subject, c.question, read.reading, read.reading.clauses.front()) == c.asked);
    }
}

TEST_CASE("a subject without a name is said in lower case, as it is printed")
{
    struct Case {
        std::string text;
        std::string subject;
        std::string asked;
    };
    const Case cases[] = {
        {"The ships carried 19 vans.", "ship", "What sum is named for the ships?"},
        {"Ships carried 19 vans.", "ship", "What sum is named for the ships?"},
        {"A male gang member sold 19 vans.", "male-gang-member", "What sum is named for the male gang member?"},
        {"Two of the raiders' vans cost $19.", "raider", "What sum is named for the raiders?"},
        {"The 13-inch model costs $19.", "13-inch-model", "What sum is named for the 13-inch model?"},
        {"A pensioner fell. She was 85.", "pensioner", "What sum is named for the pensioner?"},
        {"The German spokesman sold 19 vans.", "german-spokesman", "What sum is named for the German spokesman?"},
        {"Norland Post's vans cost $19.", "norland-posts-vans", "What sum is named for Norland Post's vans?"},
        {"Canadian vans cost $19.", "canadian-van", "What sum is named for the Canadian vans?"},
        {"Vans from Aldersen are old. Aldersen sold 19 vans.", "aldersen", "What sum is named for Aldersen?"},
        {"We sold 19 vans.", "we", "What sum is named?"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        CHECK(question_about(c.subject, "What sum is named for {subject}?", read.reading, read.reading.clauses.back()) == c.asked);
    }
}

TEST_CASE("the verb of a question is of its subject's number")
{
    const ReadText read = read_text("The boys won 19 prizes and their mother one.");
    const Clause& clause = read.reading.clauses.front();
    CHECK(question_about("boy", "How old is {subject}?", read.reading, clause) == "How old are the boys?");
    CHECK(question_about("boy", "What does {subject} deny?", read.reading, clause) == "What do the boys deny?");
    CHECK(question_about("mother", "How old is {subject}?", read.reading, clause) == "How old is the mother?");
}

TEST_CASE("an occasion is said once")
{
    const ReadText read = read_text("A quake struck the town of Karsu on Tuesday. The quake in Karsu killed 19 people.");
    Reading reading = read.reading;
    reading.event.noun = "quake";
    reading.event.place = "karsu";
    const std::string question = "When was the quake in connection with {subject}?";
    CHECK(question_about("karsu-quake", question, reading, reading.clauses.front()) == "When was the Karsu quake?");
    CHECK(question_about("", question, reading, reading.clauses.front()) == "When was the quake?");
}

TEST_CASE("a deed is said once")
{
    struct Case {
        std::string noun;
        std::string place;
        std::string question;
        std::string asked;
    };
    const Case cases[] = {
        {"killing", "karsu", "How many people were killed in {subject}?", "How many people were killed in Karsu?"},
        {"death", "karsu", "How many people were killed in {subject}?", "How many people were killed in Karsu?"},
        {"death", "karsu", "How many people were injured in {subject}?", "How many people were injured in the Karsu death?"},
        {"arrest", "", "How many people were arrested over {subject}?", "How many people were arrested?"},
        {"shooting", "karsu", "How many people were killed in {subject}?", "How many people were killed in the Karsu shooting?"},
    };
    const ReadText read = read_text("A quake struck the town of Karsu on Tuesday.");
    for (const Case& c : cases) {
        CAPTURE(c.asked);
        Reading reading = read.reading;
        reading.event.noun = c.noun;
        reading.event.place = c.place;
        CHECK(question_about(event_subject(reading.event), c.question, reading, reading.clauses.front()) == c.asked);
    }
}

TEST_CASE("nothing happens in a person")
{
    const ReadText read = read_text("Ines Caldera won 19 votes, Mrs Caldera said.");
    const Clause& clause = read.reading.clauses.front();
    Reading person = read.reading;
    person.types["ines-caldera"] = EntityType::Person;
    CHECK(question_about("ines-caldera", "How many votes were there in {subject}?", person, clause) ==
          "How many votes did Ines Caldera get?");
    CHECK(question_about("ines-caldera", "How many people live in {subject}?", person, clause) == "How many people live in Ines Caldera?");
    CHECK(question_about("ines-caldera", "How many ships sank in {subject}?", person, clause) ==
          "How many ships sank in connection with Ines Caldera?");
}

TEST_CASE("an event is named by its place and noun")
{
    const ReadText read = read_text("A quake struck the town of Karsu on Tuesday. The quake in Karsu killed 19 people.");
    Reading reading = read.reading;
    reading.event.noun = "election-campaign";
    reading.event.place = "port-selim";
    CHECK(question_about("port-selim-election-campaign", "How many were hurt in {subject}?", reading, reading.clauses.front()) ==
          "How many were hurt in the Port Selim election campaign?");
}

TEST_CASE("a slug is spelled as a name")
{
    CHECK(name_of_slug("gulf-of-aden") == "Gulf of Aden");
    CHECK(name_of_slug("norland") == "Norland");
    CHECK(name_of_slug("").empty());
}

TEST_CASE("a speaker is named without the asides")
{
    CHECK(speaker_name({"ada-holm", "Ada Holm, the mayor,"}) == "Ada Holm, the mayor");
    CHECK(speaker_name({"ada-holm", "Ada Holm, who has kept the archive of the harbour for more than twenty years"}) == "Ada Holm");
    CHECK(speaker_name({"ada-holm", "The quiet figure behind the rise of the harbour and of its archive, Holm"}) == "Ada Holm");
    CHECK(speaker_name({"ada-holm", "she"}) == "Ada Holm");
    CHECK(speaker_name({"", "officials"}) == "officials");
}

TEST_CASE("a distance is asked from its landmark")
{
    const std::string question = "How far {from} was the quake?";
    CHECK(question_of_landmark(question, "north of Karsu") == "How far north of Karsu was the quake?");
    CHECK(question_of_landmark(question, "north of Karsu and four miles from the dam") == "How far north of Karsu was the quake?");
    CHECK(question_of_landmark(question, "north - -") == "How far from the place named was the quake?");
    CHECK(question_of_landmark(question, "") == "How far from the place named was the quake?");
    CHECK(question_of_landmark("How deep was it?", "north of Karsu") == "How deep was it?");
}

TEST_CASE("what is counted is named in the question, a model by its capitals")
{
    CHECK(question_of_noun("How many {noun} were seized?", "rifle") == "How many rifles were seized?");
    CHECK(question_of_noun("How many {noun} were seized?", "ak-47") == "How many AK-47s were seized?");
    CHECK(question_of_noun("How many {noun} were seized?", "") == "How many of them were seized?");
}

TEST_CASE("a town that the event is not named for is told in the question")
{
    const ReadText read = read_text("A strike shut the port of Nairobi on 3 May 2020.\n\nIn Mombasa, where 40 people marched, shops were shut.");
    const Reading& reading = read.reading;
    const std::string question = "How many people took part in the Nairobi strike?";
    Clause clause = reading.clauses.back();
    clause.event.place = "nairobi";
    Reading told = reading;
    told.types["mombasa"] = EntityType::Place;
    told.types["kenya"] = EntityType::Country;
    told.labels["nairobi"] = "Nairobi";
    told.labels["mombasa"] = "Mombasa";
    CHECK(question_in_place(question, "mombasa", told, clause) == "How many people took part in the Nairobi strike, in Mombasa?");
    CHECK(question_in_place(question, "nairobi", told, clause) == question);
    CHECK(question_in_place(question, "kenya", told, clause) == question);
    CHECK(question_in_place(question, "", told, clause) == question);
    CHECK(question_in_place("How many people took part?", "mombasa", told, clause) == "How many people took part?");
}
