#include <catch2/catch.hpp>

#include "mention_lines.h"

using namespace crosscheck;

TEST_CASE("figures that a conversion tore apart are read whole")
{
    check_mentions({{"About 3, 000 people came.", "count 2850..3150 person about [About 3, 000 people]"},
                    {"It sold 12, 000, 000 copies.", "count 12000000 copy [12, 000, 000 copies]"},
                    {"The rooms cost $ 1, 250 in all.", "money 1250 XXD [$ 1, 250]"},
                    {"It cost 85 b. Euro in all.", "money 85000000000 EUR [85 b. Euro]"},
                    {"They asked for ? 700 million in aid.", "money 700000000 EUR [700 million]"},
                    {"They asked for \xEF\xBF\xBD" "700 million in aid.", "money 700000000 XXX [700 million]"},
                    {"The firm sells a 19 \" screen.", "measure 19 inch [19 \"]"},
                    {"It has a 3. 1″ display.", "measure 3.1 inch [3. 1″]"},
                    {"In 2008, 200 more came.", "number 200 [200]"}});
}

TEST_CASE("a range may begin in words and end in figures")
{
    check_mentions({{"They got between five and 60 years.", "duration 5..60 year range [between five and 60 years]"},
                    {"It takes eight to 12 cooks.", "count 8..12 person range [eight to 12 cooks]"},
                    {"It lost an estimated $20 million to $25 million.", "money 20000000..25000000 XXD range [$20 million to $25 million]"},
                    {"Memory rose from 2 to 4 GB.", "measure 2 gigabyte [2]; measure 4 gigabyte [4 GB]"},
                    {"It was seen by women 25-54.", "age 25..54 year range [25-54]"}});
}

TEST_CASE("a lease that somebody is under is no bound")
{
    check_mentions({{"Under a 10-year lease, the yard pays.", "duration 10 year [10-year]"},
                    {"They met under a two-tonne bell.", "measure 2 tonne [two-tonne]"},
                    {"It took under 10 years.", "duration *..10 year less-than [under 10 years]"}});
}

TEST_CASE("units follow numbers in words, and a multitude of millions is at least two")
{
    check_mentions({{"He lies seven km from here.", "measure 7 km [seven km]"},
                    {"A shed measuring 40m by 30m burned.", "measure 40 metre [40m]; measure 30 metre [30m]"},
                    {"They have three more years to go.", "duration 3 year [three more years]"},
                    {"It sold 4.5 MLN ACRES of it.", "measure 4500000 acre [4.5 MLN ACRES]"},
                    {"She runs a multibillion-dollar fund.", "money 2000000000..* XXD at-least [a multibillion-dollar]"},
                    {"It is a multi-million-dollar plan.", "money 2000000..* XXD at-least [a multi-million-dollar]"}});
}

TEST_CASE("magnitudes are told by the words before them")
{
    check_mentions({{"Magnitudes ranged from 3.1 to 4.2 there.", "measure 3.1..4.2 magnitude range [Magnitudes ranged from 3.1 to 4.2]"},
                    {"Quakes of magnitude 3.1 and 4.2 came.", "measure 3.1 magnitude [magnitude 3.1]; measure 4.2 magnitude [4.2]"},
                    {"An M7.2 quake struck.", "measure 7.2 magnitude [M7.2]"},
                    {"Aftershocks of around 4.1 were felt.", "measure 3.69..4.51 magnitude about [around 4.1]"},
                    {"The tremor had 5.1 degrees on the Richter scale.", "measure 5.1 magnitude [5.1 degrees]"}});
}

TEST_CASE("ages are told by the words around them")
{
    check_mentions({{"Two women, 61 and 47, died.", "count 2 person [Two women]; age 61 year [61]; age 47 year [47]"},
                    {"Two women who were 61 and 47 years old died.", "count 2 person [Two women]; age 61 year [61]; age 47 year [47 years old]"},
                    {"Two pilots, both 44, were hurt.", "count 2 person [Two pilots]; age 44 year [44]"},
                    {"She was just 15 when it began.", "age 15 year [15]"},
                    {"Anna, then 14, left.", "age 14 year [14]"},
                    {"She will turn 29 in May.", "age 29 year [29]"},
                    {"The retirement age will rise to 67.", "age 67 year [67]"},
                    {"The price will rise to 67.", "number 67 [67]"},
                    {"Clara Holm (45) won.", "age 45 year [45]"},
                    {"Holm (45) won.", "number 45 [45]"},
                    {"It began with Clara Holm (45), Eva Lund (60).", "number 45 [45]; number 60 [60]"},
                    {"It was a man of 45, he said.", "age 45 year [45]"},
                    {"They met a woman of about 60.", "age 54..66 year about [about 60]"}});
}

TEST_CASE("mixed fractions, named years and compounds without a hyphen")
{
    check_mentions({{"The rate rose to 6-3/4 percent.", "percent 6.75 percent [6-3/4 percent]"},
                    {"They took tens of millions of dollars.", "money 20000000..* XXD at-least [tens of millions of dollars]"},
                    {"They lent billions of euros.", "money 2000000000..* EUR at-least [billions of euros]"},
                    {"They found dozens of crowns.", "count 24..* crown at-least [dozens of crowns]"},
                    {"She served 41 / 2 months.", "duration 4.5 month [41 / 2 months]"},
                    {"Sales in the 1986 year fell.", ""},
                    {"Its 400 page report came.", "count 400 page [400 page]"},
                    {"They lost 12 car keys.", "count 12 key [12 car keys]"}});
}

TEST_CASE("parts of compounds have their say")
{
    check_mentions({{"A 200-plus-pound man fell.", "measure 200..* pound at-least [200-plus-pound]"},
                    {"They solved nine violent break-ins.", "count 9 break-in [nine violent break-ins]"},
                    {"It has 8GBs of memory.", "measure 8 gigabyte [8GBs]"},
                    {"It shows films in 3-D now.", ""},
                    {"He will rest over the next couple of years.", "duration 2 year about [couple of years]"},
                    {"He leads a sect of about 400 in the hills.", "count 360..440 person about [about 400]"}});
}

TEST_CASE("the sides of a picture are measured where a display is named")
{
    check_mentions({{"It has a 1920x1200 display.", "measure 1920 pixel [1920]; measure 1200 pixel [1200]"},
                    {"Its resolution is 1,366 x 768 pixels.", "measure 1366 pixel [1,366]; measure 768 pixel [768 pixels]"},
                    {"The screen shows 2560×1440.", "measure 2560 pixel [2560]; measure 1440 pixel [1440]"},
                    {"They sold 1920x1200 of them.", ""},
                    {"It has an 888888888888888888888x888888888 display.", ""}});
}

TEST_CASE("people are told by their verb, their group or the words of a part")
{
    check_mentions({{"He won 21 of 25 boxing bouts.", "count 21 bout [21]; count 25 bout [25 boxing bouts]"},
                    {"There was another dozen people in there.", "count 12 person [dozen people]"},
                    {"She is a mother of two.", "count 2 person [two]"},
                    {"She said that killing a guard and robbing a bank will not be tolerated.", ""},
                    {"A blast, killing a guard, was heard.", "count 1 person [a guard]"},
                    {"Two were hurt and one is confirmed dead.", "count 2 person [Two were hurt]; count 1 person [one is confirmed dead]"},
                    {"When one is killed, all of us lose, for each man is one of us.", ""},
                    {"One has died and one remains missing.", "count 1 person [One has died]; count 1 person [one remains missing]"},
                    {"He is a father-of-three and a nurse.", "count 3 person [three]"},
                    {"More than 100,000 took part.", "count 100001..* person more-than [More than 100,000]"},
                    {"They rescued 40, of whom 12 were children.", "count 40 person [40]; count 12 person [12]"},
                    {"People may retire at 65.", "age 65 year [65]"},
                    {"A man in his 40s ran.", "age 40..49 year range [40s]"},
                    {"The men in their 40s and 50s ran.", "age 40..49 year range [40s]; age 50..59 year range [50s]"},
                    {"About a third of the 900 staff left.", "percent 30..36.6666666667 percent about [About a third]; count 900 person [900 staff]"},
                    {"The disk turns at 7200 rpm.", "measure 7200 rpm [7200 rpm]"}});
}

TEST_CASE("a plus sign may stand before the magnitude")
{
    check_mentions({{"The deal is worth $15+ million.", "money 15000000..* XXD at-least [$15+ million]"},
                    {"15+ million people came.", "count 15000000..* person at-least [15+ million people]"}});
}

TEST_CASE("one of a list set off by dashes is one of people")
{
    check_mentions({{"The three clerks-two women and a man-were hurt.", "count 3 person [three clerks]; count 2 person [two women]; count 1 person [a man]"},
                    {"A display of 480-by-360 resolution.", "measure 480 pixel [480]; measure 360 pixel [360]"}});
}

TEST_CASE("one of those counted just before is one of them")
{
    check_mentions({{"Two men were hurt, one seriously.", "count 2 person [Two men]; count 1 person [one]"},
                    {"Four people, one in critical condition, were moved.", "count 4 person [Four people]; count 1 person [one]"},
                    {"Three clerks (one a pregnant woman) died.", "count 3 person [Three clerks]; count 1 person [one]"},
                    {"Two boats sank, one in a storm.", "count 2 boat [Two boats]"},
                    {"Two men sang, one in a hat and one in a cap.", "count 2 person [Two men]; count 1 person [one]"}});
}

TEST_CASE("an age stands between commas behind a person without a name, too")
{
    check_mentions({{"A man, 37, was hurt.", "age 37 year [37]"},
                    {"They held the driver, 19, and a girl, 12.", "age 19 year [19]; age 12 year [12]"},
                    {"His wife, 34, and son, 6, were hurt.", "age 34 year [34]; age 6 year [6]"},
                    {"A dog, 6, was hurt.", "age 6 year [6]"},
                    {"A man (34) was hurt.", "age 34 year [34]"},
                    {"An 80-something singer sang.", "number 80 [80]"},
                    {"He lay in bed for a week following the race.", "duration 1 week [a week]"},
                    {"She said that, at 34, her days were over.", "age 34 year [34]"},
                    {"At 34, its shares were cheap.", "number 34 [34]"},
                    {"He left half a century ago.", "duration 0.5 century [half a century]"},
                    {"He died a week before his 80th birthday.", "duration 1 week [a week]"},
                    {"They sold the baker, 40 loaves and a pie.", "count 40 loaf [40 loaves]"}});
}

TEST_CASE("the sides of a vote are counted, those of a match are not")
{
    check_mentions({{"The bill passed 52-48.", "count 52 vote [52]; count 48 vote [48]"},
                    {"The House voted 219 to 212 to pass it.", "count 219 vote [219]; count 212 vote [212]"},
                    {"It was a 5-4 ruling.", "count 5 vote [5]; count 4 vote [4]"},
                    {"The Rams won 24-17.", ""},
                    {"The error is plus or minus 3 percentage points.", "percent 3 percentage-point [3 percentage points]"}});
}

TEST_CASE("others are of what was counted, and a length of time may have three parts")
{
    check_mentions({{"The fire destroyed 12 homes and damaged 20 others.", "count 12 home [12 homes]; count 20 home [20 others]"},
                    {"It killed 12 men and hurt 20 others.", "count 12 person [12 men]; count 20 person [20 others]"},
                    {"He ran for two hours, 30 minutes and 36 seconds.", "duration 2.51 hour [two hours, 30 minutes and 36 seconds]"}});
}

TEST_CASE("the whole of which a part died is no toll")
{
    check_mentions({{"12 of the 189 died.", "count 12 person [12]; count 189 person [189]"},
                    {"Two of the 16 killed were guards.", "count 2 person [Two]; count 16 person [16 killed]"},
                    {"12 of the 189 aboard died.", "count 12 person [12]; count 189 person [189 aboard]"}});
}

TEST_CASE("what is so many strong is a group of people")
{
    check_mentions({{"A 12,000-strong crowd came.", "count 12000 person [12,000-strong]"},
                    {"The 12-strong crew sang.", "count 12 person [12-strong]"},
                    {"The club is 300-strong.", "count 300 person [300-strong]"}});
}

TEST_CASE("a part of a million is read whole, and so is a percentage with a short sign")
{
    check_mentions({{"Three quarters of a million people left.", "count 750000 person [Three quarters of a million people]"},
                    {"Two-thirds of a million people left.", "count 666666.666667 person [Two-thirds of a million people]"},
                    {"Shares fell 0.4pc.", "percent 0.4 percent [0.4pc]"},
                    {"He owns 2 PCs.", "count 2 pcs [2 PCs]"}});
}

TEST_CASE("an article before a unit is one of it where the words say how long")
{
    check_mentions({{"He was held for a year.", "duration 1 year [a year]"},
                    {"The talks lasted an hour.", "duration 1 hour [an hour]"},
                    {"The trip takes a day.", "duration 1 day [a day]"},
                    {"They will wait for a week to decide.", "duration 1 week [a week]"},
                    {"It came a week after the vote.", "duration 1 week [a week]"},
                    {"It sells for $5 a week.", "money 5 XXD per week [$5 a week]"},
                    {"He works for a day-care firm.", ""},
                    {"He is paid for a week of work.", ""},
                    {"He called for a day of prayer.", ""},
                    {"For a minute it was quiet.", "duration 1 minute [a minute]"},
                    {"They took a day off.", ""},
                    {"It took a second look.", ""}});
}

TEST_CASE("lengths are told by the verb of a sport, not read as millions")
{
    check_mentions({{"He jumped 8.95m to win.", "measure 8.95 metre [8.95m]"},
                    {"She threw 64.2m.", "measure 64.2 metre [64.2m]"},
                    {"He ran the 100m in 9.58 seconds.", "measure 100 metre [100m]; duration 9.58 second [9.58 seconds]"},
                    {"The women's 200m is on Friday.", "measure 200 metre [200m]"},
                    {"Sales jumped 1.2m in a year.", "number 1200000 [1.2m]"}});
}

TEST_CASE("adjectives may be joined before what is counted")
{
    check_mentions({{"They showed three colourful, costly and heavy machines.", "count 3 machine [three colourful, costly and heavy machines]"},
                    {"He made two extremely loud and boring speeches.", "count 2 speech [two extremely loud and boring speeches]"},
                    {"Police held 14 heavily armed Estonian and Latvian smugglers.", "count 14 person [14 heavily armed Estonian and Latvian smugglers]"},
                    {"The show drew 25 million U.S. viewers.", "count 25000000 person [25 million U.S. viewers]"},
                    {"They found three 8-inch pots.", "count 3 pot [three 8-inch pots]; measure 8 inch [8-inch]"},
                    {"The 15,000-strong crowd sang.", "count 15000 person [15,000-strong]"},
                    {"He killed one other man last night.", "count 1 person [one other man]"},
                    {"The town of 9,000 lies inland.", "count 9000 person [9,000]"},
                    {"The town of 9,000 lakes is inland.", "count 9000 lake [9,000 lakes]"},
                    {"It left five dead, several houses burned.", "count 5 person [five dead]"}});
}

TEST_CASE("one of a unit, feet with inches, calibres and parts of ten years of age")
{
    check_mentions({{"The hourlong talk ended.", "duration 1 hour [hourlong]"},
                    {"A week-long strike hit the port.", "duration 1 week [week-long]"},
                    {"It was a nearly hourlong speech.", "duration 0.9..1 hour nearly [nearly hourlong]"},
                    {"A lifelong friend, an oblong box and a long day.", ""},
                    {"Two hour-long talks ended.", "duration 2 hour [Two hour]"},
                    {"He is 5'8\" and stout.", "measure 5.66666666667 foot [5'8\"]"},
                    {"He is 6’2” and stout.", "measure 6.16666666667 foot [6’2”]"},
                    {"It has a 128GB or 256GB drive.", "measure 128 gigabyte [128GB]; measure 256 gigabyte [256GB]"},
                    {"It came more than a century ago.", "duration 1..* century more-than [more than a century]"},
                    {"The show was cancelled twice.", "number 2 [twice]"},
                    {"They meet twice a week and eat twice as much.", ""},
                    {"A four-legged robot walked in.", "count 4 leg [four-legged]"},
                    {"The three-tiered prices stay.", "count 3 tier [three-tiered]"},
                    {"A one-sided match ended.", ""},
                    {"He fired a .38-caliber pistol.", "measure 0.38 caliber [.38-caliber]"},
                    {"It was a 38-caliber gun.", "measure 0.38 caliber [38-caliber]"},
                    {"The man is in his mid-20s.", "age 23..27 year range [mid-20s]"},
                    {"She was in her early 40s.", "age 40..44 year range [early 40s]"},
                    {"A woman in her late 40s ran.", "age 46..49 year range [late 40s]"}});
}

TEST_CASE("gauges, calls for help and names of models are no quantities")
{
    check_mentions({{"He held a 12-gauge shotgun.", ""},
                    {"He called 911 at once.", ""},
                    {"They took forty 999 calls.", "number 40 [forty]"},
                    {"The new Nokia 3310 is back. The 3310's case is new.", ""},
                    {"He plays 3B for the team.", ""},
                    {"It has 80211b radio.", ""},
                    {"She sat on page twenty of it.", ""},
                    {"He was the number 2 man there.", ""},
                    {"He lives at 54 King St. in town.", ""},
                    {"The OS X 10.7 update is out.", ""},
                    {"Section 91 of the law holds.", ""}});
}
