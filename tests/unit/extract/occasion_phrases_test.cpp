#include <catch2/catch.hpp>

#include "occasion_in.h"

using namespace crosscheck;

TEST_CASE("words that stand apart name an occasion together")
{
    struct Case {
        std::string text;
        std::string occasion;
    };
    const std::vector<Case> cases{
        {"The baker was taken into custody on 3 May 2020.", "arrest"},
        {"Officers took the two bakers into custody on 3 May 2020.", "arrest"},
        {"The baker turned himself in on 3 May 2020.", "surrender"},
        {"The baker was put to death on 3 May 2020.", "execution"},
        {"A jury on 3 May 2020 ordered execution for the baker.", "sentence"},
        {"The jury recommended on 3 May 2020 that he be executed.", "sentence"},
        {"The jury came to the guilty verdict on 3 May 2020.", "conviction"},
        {"The jury reached its verdict on 3 May 2020.", "conviction"},
        {"A jury returned a not guilty verdict on 3 May 2020.", "acquittal"},
        {"The baker is due to appear in court on 3 May 2020.", "hearing"},
        {"Weber will appear before Orla magistrates on 3 May 2020.", "hearing"},
        {"The baker was in the park on 3 May 2020.", ""},
        {"The baker was fired from his job on 3 May 2020.", "dismissal"},
        {"Shots were fired at the mill on 3 May 2020.", "violence"},
        {"The mill laid off 300 workers on 3 May 2020.", "dismissal"},
        {"Ada Holm stepped down on 3 May 2020.", "resignation"},
        {"Ada Holm took office on 3 May 2020.", "appointment"},
        {"The old baker passed away on 3 May 2020.", "death"},
        {"The couple tied the knot on 3 May 2020.", "wedding"},
        {"The phone goes on sale on 3 May 2020.", "release"},
        {"The phone will hit store shelves on 3 May 2020.", "release"},
        {"The film opens in theaters on 3 May 2020.", "release"},
        {"The film has a release date of 3 May 2020.", "release"},
        {"The phone will be available on 3 May 2020.", "release"},
        {"The ministry released a statement on 3 May 2020.", "announcement"},
        {"All lines are back up as of 3 May 2020.", "restoration"},
        {"The service should be back to normal by 3 May 2020.", "restoration"},
        {"Repairs will be completed by 3 May 2020.", "restoration"},
        {"The merger is expected to be completed on 3 May 2020.", "completion"},
        {"The deal is expected to close on 3 May 2020.", "completion"},
        {"The high court tossed out a 2008 conviction.", "conviction"},
        {"The repair is now expected to be completed on 3 May 2020.", "restoration"},
        {"The company expects repairs to be completed on 3 May 2020.", "restoration"},
        {"The high court tossed out the baker's conviction on 3 May 2020.", "overturning"},
        {"The baker will appear in Orla Crown Court on 3 May 2020.", "hearing"},
        {"The strike was settled on 3 May 2020.", "end strike"},
        {"The line was running at full capacity on 3 May 2020.", "restoration"},
        {"The workers walked out on 3 May 2020.", "strike"},
        {"The judge dismissed the case on 3 May 2020.", "rejection"},
        {"Parliament ratified the treaty on 3 May 2020.", "passage"},
        {"The law comes into force on 3 May 2020.", "taking-effect"},
        {"The ban was lifted on 3 May 2020.", "lifting"},
        {"The bomb went off on 3 May 2020.", "violence"},
        {"The volcano erupted on 3 May 2020.", "eruption"},
        {"The girl went missing on 3 May 2020.", "disappearance"},
        {"The baker was hit by a car on 3 May 2020.", "crash"},
        {"The album came out on 3 May 2020.", "release"},
        {"The plane took off on 3 May 2020.", "departure"},
        {"The talks broke down on 3 May 2020.", "end meeting"},
        {"Fire crews were called to the mill on 3 May 2020.", "call-out"},
        {"The mill filed for bankruptcy on 3 May 2020.", "bankruptcy"},
        {"The team will get there by 3 May 2020.", "arrival"},
        {"The ferry ran aground on 3 May 2020.", "grounding"},
        {"The plane went down on 3 May 2020.", "crash"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(occasion_in(c.text) == c.occasion);
    }
}

TEST_CASE("what only took place is named by its subject or its object")
{
    struct Case {
        std::string text;
        std::string occasion;
    };
    const std::vector<Case> cases{
        {"The cuts happened off the coast on 3 May 2020.", "damage"},
        {"The navy foiled a hijack attempt on 3 May 2020.", "kidnapping"},
        {"A funeral will be held on 3 May 2020.", "funeral"},
        {"A hearing for Jonas Weber, 23, charged with fraud, took place in Orla on 3 May 2020.", "hearing"},
        {"Flights from the airport were resumed on 3 May 2020.", "begin flight"},
        {"A hearing for Jonas Weber was heard in Orla on 3 May 2020.", "hearing"},
        {"The murder trial of a baker starts on 3 May 2020.", "begin trial"},
        {"The fire crews will remain in Orla on 3 May 2020.", "to remain"},
        {"The quake victims prayed on 3 May 2020.", "to pray"},
        {"Officers were alerted to the fire on 3 May 2020.", "call-out"},
        {"The navy foiled two hijack attempts on 3 May 2020.", "kidnapping"},
        {"The navy prevented the pirates from attacking the ferry on 3 May 2020.", "violence"},
        {"Clerks may sign up for the draw starting on 3 May 2020.", ""},
        {"On 3 May 2020 the crew was reported to have rescued two boats.", "rescue"},
        {"The shares finished on 3 May 2020 at $20.", ""},
        {"The line was out of service on 3 May 2020.", "disruption"},
        {"The negotiations took place on 3 May 2020.", "meeting"},
        {"The mayor held a news conference on 3 May 2020.", "announcement"},
        {"The mayor opened the bridge on 3 May 2020.", "begin bridge"},
        {"The high court overturned the conviction on 3 May 2020.", "overturning"},
        {"The high court overturned the conviction after the raid on 3 May 2020.", "violence"},
        {"The body behind the awards moved to Orla on 3 May 2020.", "to move"},
        {"The wave of attacks on shops worried Orla on 3 May 2020.", "violence"},
        {"The budget grew, with a release likely for 3 May 2020.", "release"},
        {"The mill cut 300 jobs on 3 May 2020.", "dismissal"},
        {"The bank cut its interest rates on 3 May 2020.", "reduction"},
        {"The quake was followed by a weak aftershock near Orla at noon on 3 May 2020.", "aftershock"},
        {"The baker had gotten into an argument on 3 May 2020 with a clerk.", "clash"},
        {"The road was closed on 3 May 2020.", "end road"},
        {"The officers opened an investigation into the letters on 3 May 2020.", "begin investigation"},
        {"The baker became a born-again believer on 3 May 2020.", "to become"},
        {"The Riot Act ran until 3 May 2020.", "to run"},
        {"The Cyclone Larry ended on 3 May 2020.", "end storm"},
        {"Then, on 3 May 2020, according to a clerk, the baker left.", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(occasion_in(c.text) == c.occasion);
    }
}

TEST_CASE("the day of the incident is that of the story's event")
{
    CHECK(occasion_in("Fire guts mill in Karsu\n\nThe incident happened on 3 May 2020 in the mill.") == "fire");
}
