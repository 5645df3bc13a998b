#include <catch2/catch.hpp>

#include <string>

#include "mention_lines.h"

using namespace crosscheck;

TEST_CASE("numbers in digits and in words have their value")
{
    check_mentions({{"The index reached 1,234.5 on the day.", "number 1234.5 [1,234.5]"},
                    {"It covers 12,34,567 voters.", "count 1234567 person [12,34,567 voters]"},
                    {"Some 816\xC2\xA0" "000 homes stood empty.", "count 811000..821000 home about [Some 816\xC2\xA0" "000 homes]"},
                    {"Two and a half million voters stayed away.", "count 2500000 person [Two and a half million voters]"},
                    {"Half a dozen boats sank.", "count 6 boat [Half a dozen boats]"},
                    {"Three hundred and twenty-one cows were sold.", "count 321 cow [Three hundred and twenty-one cows]"},
                    {"They planted 34.6m trees.", "count 34600000 tree [34.6m trees]"},
                    {"Nine lakh farmers applied.", "count 900000 person [Nine lakh farmers]"},
                    {"It ended at minus 5 degrees Celsius.", "measure -5 celsius [minus 5 degrees Celsius]"},
                    {"He ate a third of the bread.", "percent 33.3333333333 percent [a third]"}});
}

TEST_CASE("hedges open the interval their words allow")
{
    check_mentions({{"At least 10 people fled.", "count 10..* person at-least [At least 10 people]"},
                    {"More than 80 houses burned.", "count 81..* house more-than [More than 80 houses]"},
                    {"Up to 40 boats left.", "count *..40 boat at-most [Up to 40 boats]"},
                    {"As many as 80 people came.", "count *..80 person at-most [As many as 80 people]"},
                    {"Fewer than 30 birds remain.", "count *..29 bird less-than [Fewer than 30 birds]"},
                    {"Nearly 200 farms were hit.", "count 180..200 farm nearly [Nearly 200 farms]"},
                    {"About 365 million euros went missing.", "money 360000000..370000000 EUR about [About 365 million euros]"},
                    {"Some 10,000 fighters remain.", "count 9500..10500 person about [Some 10,000 fighters]"},
                    {"About 20 cars were lost.", "count 18..22 car about [About 20 cars]"},
                    {"Dozens of banks closed.", "count 24..* bank at-least [Dozens of banks]"},
                    {"Tens of thousands of workers marched.", "count 20000..* person at-least [Tens of thousands of workers]"},
                    {"Several hundred sheep died.", "count 200..* sheep at-least [Several hundred sheep]"},
                    {"It cost $5 million or more.", "money 5000000..* XXD at-least [$5 million or more]"},
                    {"30 or so villagers ran.", "count 27..33 person about [30 or so villagers]"}});
}

TEST_CASE("hedges may stand apart from the figure")
{
    check_mentions({{"He wants a deal in the $75 million range.", "money 71250000..78750000 XXD about [$75 million range]"},
                    {"Homes in the $200,000 to $300,000 range sell.", "money 200000..300000 XXD range [$200,000 to $300,000]"},
                    {"It is 75 miles, give or take.", "measure 67.5..82.5 mile about [75 miles, give or take]"},
                    {"Over six full seasons he ran far.", "count 6 season [six full seasons]"},
                    {"He has played for over six seasons.", "count 7..* season more-than [over six seasons]"},
                    {"He played over 60 games.", "count 61..* game more-than [over 60 games]"},
                    {"Prices start at $10.", "money 10..* XXD at-least [$10]"},
                    {"Plans begin at 10 euros a month.", "money 10..* EUR per month at-least [10 euros a month]"},
                    {"The three-hour plus show ended.", "duration 3..* hour at-least [three-hour plus]"}});
}

TEST_CASE("ranges are one mention")
{
    check_mentions({{"It takes 15-20 days.", "duration 15..20 day range [15-20 days]"},
                    {"Between 12 and 13 million people voted.", "count 12000000..13000000 person range [Between 12 and 13 million people]"},
                    {"The bid is $12 billion to $13 billion.", "money 12000000000..13000000000 XXD range [$12 billion to $13 billion]"},
                    {"An offer of $140-150MM was made.", "money 140000000..150000000 XXD range [$140-150MM]"},
                    {"Three or four robbers fled.", "count 3..4 person range [Three or four robbers]"},
                    {"Prices rose from 40 to 45 percent.", "percent 40 percent [40]; percent 45 percent [45 percent]"}});
}

TEST_CASE("money has its ISO code, its magnitude and its rate")
{
    check_mentions({{"He paid $27. 5MM for it.", "money 27500000 XXD [$27. 5MM]"},
                    {"They gave US $ 518 million.", "money 518000000 USD [US $ 518 million]"},
                    {"They gave 518 million US dollars.", "money 518000000 USD [518 million US dollars]"},
                    {"A fine of USD34.6 million.", "money 34600000 USD [USD34.6 million]"},
                    {"Aid of 5bn euros and \xC2\xA3" "3m.", "money 5000000000 EUR [5bn euros]; money 3000000 GBP [\xC2\xA3" "3m]"},
                    {"The loan is Rs5,000 crore.", "money 50000000000 INR [Rs5,000 crore]"},
                    {"He earns $23 million per season.", "money 23000000 XXD per season [$23 million per season]"},
                    {"Tickets are $6 each.", "money 6 XXD per each [$6 each]"},
                    {"It rose 26 cents.", "money 0.26 XXD [26 cents]"},
                    {"He bought a $2.5 million house.", "money 2500000 XXD [$2.5 million]"},
                    {"It cost 2,500 Hong Kong dollars.", "money 2500 HKD [2,500 Hong Kong dollars]"},
                    {"It cost 40 East Caribbean dollars.", "money 40 XCD [40 East Caribbean dollars]"},
                    {"It cost 900 Albanian lek.", "money 900 ALL [900 Albanian lek]"},
                    {"A 20-pound bag fell.", "measure 20 pound [20-pound]"}});
}

TEST_CASE("measures keep the unit that was printed")
{
    check_mentions({{"It lies 58km from Oslo.", "measure 58 km [58km]"},
                    {"The island has 1,500 square kilometers.", "measure 1500 square-km [1,500 square kilometers]"},
                    {"He drove 120 miles an hour.", "measure 120 mph [120 miles an hour]"},
                    {"He is 6ft 3in tall.", "measure 6.25 foot [6ft 3in]"},
                    {"It went on for 3 hours 30 minutes.", "duration 3.5 hour [3 hours 30 minutes]"},
                    {"A magnitude-5. 9 quake hit.", "measure 5.9 magnitude [magnitude-5. 9]"},
                    {"The 6.1-magnitude quake hit.", "measure 6.1 magnitude [6.1-magnitude]"},
                    {"The quake measuring 3.8 on the Richter scale hit.", "measure 3.8 magnitude [3.8]"},
                    {"The fire used 40 megalitres.", "measure 40 megalitre [40 megalitres]"},
                    {"It was 24 degrees C.", "measure 24 celsius [24 degrees C]"},
                    {"It held 410 ppm.", "measure 410 part-per-million [410 ppm]"},
                    {"It has an eight-year deal.", "duration 8 year [eight-year]"},
                    {"It is half an hour away.", "duration 0.5 hour [half an hour]"},
                    {"It rained around an hour.", "duration 0.9..1.1 hour about [around an hour]"},
                    {"The strike went on for over a year.", "duration 1..* year more-than [over a year]"},
                    {"It took over an hour.", "duration 1..* hour more-than [over an hour]"},
                    {"They walked around a mile.", ""},
                    {"An hour after the talk, she left.", "duration 1 hour [An hour]"},
                    {"An hour later she left.", ""},
                    {"They talked it over a day.", ""}});
}

TEST_CASE("counts know what they count")
{
    check_mentions({{"In all 14 UN soldiers were hurt.", "count 14 person [14 UN soldiers]"},
                    {"The bloc has 61 states and regional bodies.",
            "count 61 state [61 states and regional bodies]"},
                    {"The fire left 30 dead and 12 injured.", "count 30 person [30 dead]; count 12 person [12 injured]"},
                    {"The 83-member bloc met.", "count 83 member [83-member]"},
                    {"They seized six AK 47 rifles.", "count 6 rifle [six AK 47 rifles]"},
                    {"Four of the victims were locals.", "count 4 person [Four of the victims]"},
                    {"Five boats came and two of them sank.", "count 5 boat [Five boats]; count 2 boat [two of them]"},
                    {"They were seven Danes and two Finns.", "count 7 person [seven Danes]; count 2 person [two Finns]"},
                    {"The death toll rises to 10.", "count 10 person [10]"},
                    {"The storm kills 10.", "count 10 person [10]"},
                    {"One soldier and two others fled.", "count 1 person [One soldier]; count 2 person [two others]"},
                    {"Half of whom are children.", "percent 50 percent [Half]"},
                    {"The blast killed two women and a man.", "count 2 person [two women]; count 1 person [a man]"},
                    {"He left after killing a young guard.", "count 1 person [a young guard]"},
                    {"Two boats sank; a further 30 were saved.", "count 2 boat [Two boats]; count 30 person [30 were saved]"},
                    {"They found seven AK-47s there.", "count 7 ak-47 [seven AK-47s]"},
                    {"They sold 300 rounds of ammunition.", "count 300 round [300 rounds]"}});
}

TEST_CASE("ages are no counts")
{
    check_mentions({{"A 28-year-old nurse won.", "age 28 year [28-year-old]"},
                    {"Police held Anton Brown III, 38, there.", "age 38 year [38]"},
                    {"Brown, who turned 39 last week, left.", "age 39 year [39]"},
                    {"The total will be 29 in all.", "number 29 [29]"},
                    {"Ana Ruiz, 28, won.", "age 28 year [28]"},
                    {"The 25-year-old's mother wept.", "age 25 year [25-year-old's]"},
                    {"Men aged between 18 and 25 came.", "age 18..25 year range [between 18 and 25]"},
                    {"Men between the ages of 18 and 25 came.", "age 18..25 year range [18 and 25]"},
                    {"It is free for under-18s.", "age *..18 year less-than [under-18s]"},
                    {"He died aged 81.", "age 81 year [aged 81]"},
                    {"She was 95.", "age 95 year [95]"},
                    {"Two boys, ages 6 and 16, hid.", "count 2 person [Two boys]; age 6 year [ages 6]; age 16 year [16]"}});
}

TEST_CASE("figures that count nothing are no quantities")
{
    for (const char* text :
         {"Since 9/11 much has changed.", "It is open 24/7 now.", "They won 3-1 in the end.", "Call 555-1234 now.",
          "He sat in Section 427.", "She took Flight 370 home.", "It runs Windows 7 now.", "The G8 met.",
          "It is one of the most read books.", "No one came, not even the old one.", "See No. 5 there."}) {
        CAPTURE(text);
        CHECK(mentions_of(text) == "");
    }
}

TEST_CASE("changes say which way a figure is reached")
{
    auto change = [](const std::string& text) {
        TokenBuffer tokens = tokenize(text);
        return find_mentions(tokens, test_lexicon(), {}).at(0).change;
    };
    CHECK(change("Sales rose by 5 percent.") == Change::By);
    CHECK(change("Sales rose 5 percent.") == Change::By);
    CHECK(change("The toll rose to 55.") == Change::To);
    CHECK(change("It fell from 55 to 12.") == Change::From);
    CHECK(change("There were 55 boats.") == Change::None);
}

TEST_CASE("a bare dollar is the outlet's when the outlet is known")
{
    MentionOptions options;
    options.dollar = "AUD";
    TokenBuffer tokens = tokenize("It cost $5.");
    Mention mention = find_mentions(tokens, test_lexicon(), options).at(0);
    CHECK(mention.unit == "AUD");
    CHECK(mention.unit_assumed);
}

TEST_CASE("the first of two joined figures takes the unit or the noun of the second")
{
    check_mentions({{"They sell 11- and 13-inch screens.", "measure 11 inch [11]; measure 13 inch [13-inch]"},
                    {"They sell 11 - and 13-inch screens.", "measure 11 inch [11]; measure 13 inch [13-inch]"},
                    {"Two girls - 8 - and 10-year-old girls - spoke.", "count 2 person [Two girls]; age 8 year [8]; age 10 year [10-year-old]"},
                    {"He had four- and six-round fights.", "count 4 round [four]; count 6 round [six-round]"},
                    {"It is for three- and four-year-olds.", "age 3 year [three]; age 4 year [four-year-olds]"},
                    {"Turnout rose from 40 to 45 percent.", "percent 40 percent [40]; percent 45 percent [45 percent]"}});
}

TEST_CASE("a limit of age stands after people and before nothing")
{
    check_mentions({{"Children under 5 go free.", "age *..5 year less-than [under 5]"},
                    {"It protects those over 65.", "age 65..* year more-than [over 65]"},
                    {"Two girls, age 6 and 8, sang.", "count 2 person [Two girls]; age 6 year [6]; age 8 year [8]"},
                    {"It held people under 40 flags.", "count *..39 flag less-than [under 40 flags]"}});
}

TEST_CASE("a preposition before what is determined is no hedge, and a denial turns one round")
{
    check_mentions({{"She wrote about the 15 years abroad.", "duration 15 year [15 years]"},
                    {"About 15 years passed.", "duration 13.5..16.5 year about [About 15 years]"},
                    {"More than the 20 pupils came.", "count 21..* person more-than [More than the 20 pupils]"},
                    {"It never sold fewer than 20 boats.", "count 20..* boat at-least [fewer than 20 boats]"},
                    {"It did not cost more than 20 euros.", "money *..20 EUR at-most [more than 20 euros]"},
                    {"Not all sold more than 20 boats.", "count 21..* boat more-than [more than 20 boats]"}});
}

TEST_CASE("a partitive looks past the owner of the whole")
{
    check_mentions({{"Six of Tessara's envoys left.", "count 6 person [Six of Tessara's envoys]"},
                    {"They had two earlier opinions.", "count 2 opinion [two earlier opinions]"},
                    {"Girls under age 17 were there.", "age *..17 year less-than [under age 17]"},
                    {"Thirty of the firm's 40 engineers quit.", "count 30 person [Thirty]; count 40 person [40 engineers]"},
                    {"It felt 12 quakes and six smaller ones.", "count 12 quake [12 quakes]; count 6 quake [six smaller ones]"}});
}

TEST_CASE("decimals are scaled without an error of the last place")
{
    for (const char* text : {"It cost 4.1 billion euros.", "It cost 4.1bn euros."}) {
        TokenBuffer tokens = tokenize(text);
        std::vector<Mention> found = find_mentions(tokens, test_lexicon(), {});
        REQUIRE_FALSE(found.empty());
        CHECK(found.front().printed == 4.1e9);
    }
}

TEST_CASE("names of models, forms, roads and years are no quantities")
{
    check_mentions({{"The board has a GT 650M chip and USB 3.0 on it.", ""},
                    {"The fund's 13F filing named it.", ""},
                    {"The 605 Freeway was shut.", ""},
                    {"Call +1 800 555 0100 now.", ""},
                    {"It sells an all-in-one printer.", ""},
                    {"They met at 24 Old Mill Street.", ""},
                    {"He came in a four-by-four.", ""},
                    {"A board of 1600 x 1200 is best.", ""},
                    {"He was arrested seven times.", "number 7 [seven]"},
                    {"The actor dies in hospital at 77", "age 77 year [77]"},
                    {"The tool Maker '09 ships soon.", ""},
                    {"It was 24C in the shade.", "measure 24 celsius [24C]"}});
}

TEST_CASE("a half joins its number and its unit in every form")
{
    check_mentions({{"She is five-and-a-half years old.", "age 5.5 year [five-and-a-half years old]"},
                    {"One-and-a-half million hens died.", "count 1500000 hen [One-and-a-half million hens]"},
                    {"A million and a half hens died.", "count 1500000 hen [A million and a half hens]"},
                    {"It will take a day or two.", "duration 1..2 day range [a day or two]"},
                    {"They held one another's hands.", ""},
                    {"It took a day and a half.", "duration 1.5 day [a day and a half]"},
                    {"A two-and-a-half-hour play opened.", "duration 2.5 hour [two-and-a-half-hour]"},
                    {"It took three quarters of an hour.", "duration 0.75 hour [three quarters of an hour]"}});
}

TEST_CASE("a part of a percent is a percentage")
{
    check_mentions({{"Prices rose by half a percent.", "percent 0.5 percent [half a percent]"},
                    {"Rates rose a quarter of a percentage point.", "percent 0.25 percentage-point [a quarter of a percentage point]"},
                    {"It fell 0.2 of a percentage point.", "percent 0.2 percentage-point [0.2 of a percentage point]"},
                    {"It fell a tenth of one per cent.", "percent 0.1 percent [a tenth of one per cent]"},
                    {"Half of the crew left.", "percent 50 percent [Half]"}});
}

TEST_CASE("two parts of one sum or measure are added")
{
    check_mentions({{"He paid 5 dollars and 30 cents.", "money 5.3 XXD [5 dollars and 30 cents]"},
                    {"The guard is 6-foot-2 tall.", "measure 6.16666666667 foot [6-foot-2]"},
                    {"He is 5 ft. 3 in. tall.", "measure 5.25 foot [5 ft. 3 in]"},
                    {"It cost 1.2 billion US$ then.", "money 1200000000 USD [1.2 billion US$]"},
                    {"The jockey is 8st 7lb.", "measure 8.5 stone [8st 7lb]"},
                    {"It was 10 degrees below zero.", "measure -10 degree [10 degrees below zero]"},
                    {"The hall is 10 by 20 metres.", "measure 10 metre [10]; measure 20 metre [20 metres]"},
                    {"Output grew three-fold.", "ratio 3 factor [three-fold]"}});
}

TEST_CASE("a stop after the letters of a currency ends no sentence")
{
    check_mentions({{"He paid Rs. 500 crore for it.", "money 5000000000 INR [Rs. 500 crore]"},
                    {"It cost Rs. 5,000 to build.", "money 5000 INR [Rs. 5,000]"}});
}

TEST_CASE("a pair with a colon is a ratio where the words say so")
{
    check_mentions({{"It has a 700:1 contrast ratio.", "ratio 700 factor [700:1]"},
                    {"The odds were 33:1 against him.", "ratio 33 factor [33:1]"}});
    check_mentions({{"They lost 2:1 at home.", ""}});
}

TEST_CASE("those who did something are people, however many")
{
    check_mentions({{"Eight of those who were tried left.", "count 8 person [Eight of those]"},
                    {"All seven of them whose names were read left.", "count 7 person [seven of them]"}});
}

TEST_CASE("an hour after something is a length of time, whatever was done")
{
    check_mentions({{"A man arrested an hour after the raid was freed.", "duration 1 hour [an hour]"},
                    {"It came a full month before the vote.", "duration 1 month [a full month]"}});
}

TEST_CASE("a name with a plural in it stands before what is counted")
{
    check_mentions({{"A walkout by 10,500 Writers Guild of Orla members hurt the show.", "count 10500 person [10,500 Writers Guild of Orla members]"},
                    {"Some 20 Germans from Riga came.", "count 18..22 person about [Some 20 Germans]"}});
}

TEST_CASE("a mark that was a currency is one where a rate follows")
{
    check_mentions({{"The baker, who earns? 900 a month, left.", "money 900 EUR per month [900 a month]"},
                    {"Who left? 900 did.", "number 900 [900]"}});
}

TEST_CASE("what is one's own is not counted")
{
    check_mentions({{"It is a way to test one's own skill.", ""}, {"It is a way to test one\xE2\x80\x99s own skill.", ""}});
}
