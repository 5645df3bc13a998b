#include <catch2/catch.hpp>

#include "extract/about.h"
#include "read_text.h"

using namespace crosscheck;

namespace {

/// The subject of the last figure of a text.
std::string subject_of_last(const std::string& text)
{
    const ReadText read = read_text(text);
    if (read.reading.mentions.empty()) return "no figure";
    const Mention& mention = read.reading.mentions.back();
    return subject_of(read.reading, read.reading.clause_of(mention.tokens.begin), &mention);
}

} // namespace

TEST_CASE("a figure is of its clause's subject, and of nothing when the words do not say")
{
    struct Case {
        std::string text;
        std::string subject;
    };
    const std::vector<Case> cases{
        {"The new tractor weighs 40 kg.", "new-tractor"},
        {"Guards described Ada Holm as a kind woman with two children.", "ada-holm"},
        {"The group built a 40-km long fence.", "fence"},
        {"Karl Brandt, Assistant Chief Fire Officer at Riga Fire Service, won 40 percent.", "karl-brandt"},
        {"News came from Riga Falcons GM Ada Holm. Ada Holm paid $99.", "ada-holm"},
        {"Karl Brandt of New Orune paid $99.", "karl-brandt"},
        {"Mill Bank Chief Executive Ada Holm paid $99.", "ada-holm"},
        {"A $99 necklace was sold by a crook.", "necklace"},
        {"The firm showed a refresh of its 17in Orion Lamp, with a battery that lasts.", "orion-lamp"},
        {"The Tatra features a 3 inch OLED display.", "tatra"},
        {"2 megapixel front-facing camera", "front-facing-camera"},
        {"Karl Brandt slept. The Orune resident was late. He has two sons.", "karl-brandt"},
        {"Tatra, unused to bakers as known as the four time Lamp nominee, paid.", "lamp-nominee"},
        {"Ada Holm is a two-time winner.", "ada-holm"},
        {"Twenty of the office's 40 employees are bakers.", "office"},
        {"The tug some 13 nautical miles away, altered course.", "tug"},
        {"The court heard Ada Holm in a case stemming from two young followers.", "case"},
        {"Ada Holm was praised for her show in 2001, which was twice delayed.", "show"},
        {"The presence of Ada Holm in Riga revealed a guard who weighs 40 kg.", "guard"},
        {"The firm said it would take 12 days to repair the cable.", "cable"},
        {"It will take two weeks for the road to open.", "road"},
        {"It took the jury of six men a day.", "jury"},
        {"Riga was angry after the hijacking of the MV Orune, with 18 sailors on board.", "mv-orune"},
        {"Ada Holm can buy memory for the slot (with support for memory cards up to 16 GB).", "memory-card"},
        {"Waves reached up to 3 metres.", "wave"},
        {"Tatra's head of sales praised the 17 \" Orion Lamp.", "orion-lamp"},
        {"Tatra combines a keyboard with a 3.1\" touch screen.", "tatra"},
        {"For Ada Holm the new Tatra Orion 17-inch (late) is the best.", "tatra-orion"},
        {"The 13- and 15-inch models have lamps and cost $99.", "13-and-15-inch-model"},
        {"The tractor has a lamp and costs $99.", "tractor"},
        {"Ada Holm won 40 percent.", "ada-holm"},
        {"The quake lasted 40 seconds.", "quake"},
        {"Four cement makers paid $99.", "cement-maker"},
        {"There are 40 chairs.", "chair"},
        {"We have 40 chairs.", ""},
        {"The tractor came last. It weighs 40 kg.", "tractor"},
        {"Two leaders in Riga, Latvia paid $99.", "leader"},
        {"After a year of silence, Ada Holm paid $99.", "ada-holm"},
        {"The baker, who had slept badly, paid $99.", "baker"},
        {"Police said the baker, who had slept badly, paid $99.", "baker"},
        {"Opening the gate, the guard paid $99.", "guard"},
        {"Four thieves, two of them dressed as nuns, on Friday paid $99.", "thief"},
        {"The baker drove a van that weighs 40 kg.", "van"},
        {"The new pays $99.", ""},
        {"Papers found in the van cost $99.", "paper"},
        {"The mill stood empty when it was sold for $99.", "mill"},
        {"The tractor is thin; it weighs 40 kg.", "tractor"},
        {"The ministry said it paid $99.", "ministry"},
        {"The mayor said it weighs 40 kg.", ""},
        {"The mayor wants all bakers to work until they weigh 40 kg.", "baker"},
        {"The gate is broken, and it will take 40 hours to mend it.", ""},
        {"Coupled with a battery, the lamp can burn for 40 hours.", "lamp"},
        {"A native of Riga, Ada Holm paid $99.", "ada-holm"},
        {"In the hall the mayor paid $99.", "mayor"},
        {"Next week, the same jury will hear 40 witnesses.", "jury"},
        {"Of all the lamps, none was worth $99.", ""},
        {"Boats which the navy bought for $99 sank.", "navy"},
        {"The tug was sent to Riga, which is poor and has had no mayor for 40 years.", "riga"},
        {"The driver began a 30-mile chase that passed a mill and reached 99 mph.", "30-mile-chase"},
        {"Riga expects sales will reach $99.", "sale"},
        {"Of the 40 bakers, Ada Holm and Karl Brandt sang.", "baker"},
        {"Karl \"The Oven\" Brandt, the loud baker, died on Monday in Riga. He was 77.", "karl-brandt"},
        {"The lamp burns well: 40 hours on a charge.", "lamp"},
        {"What has not changed is the shape, weighing in at 2 kg for the tall model.", "tall-model"},
        {"Officials told Ada Holm that at one point as much as 40 percent of milk in Riga was lost.", "milk"},
        {"The lamp offers a larger battery and costs $99.", "lamp"},
        {"Police said that the baker drove home and paid $99.", "baker"},
        {"Officials told Tatra that traffic fell by 40 percent.", "traffic"},
        {"Ada Holm sold the 17-inch Orion.", "orion"},
        {"Ada Holm called off the 14-week Riga dockers strike.", "strike"},
        {"The Orion, a 40-tonne tug, sank.", "orion"},
        {"Ada Holm greeted Karl Brandt's eight children.", "karl-brandt"},
        {"Close to 82 percent of the traffic was lost.", "traffic"},
        {"After 40 hours, Ada Holm said, the crew paid $99.", "crew"},
        {"Ada Holm, who owns one of two mills, openly paid $99.", "ada-holm"},
        {"Karl Brandt leads a sect of about 400 members.", "sect"},
        {"Karl Brandt bought the two-storey mill.", "mill"},
        {"The Orion 40 also packs a lamp and costs $99.", "orion"},
        {"Young Karl worked in the mill until it was sold for $99.", ""},
        {"Ada Holm wept at the one-day, non-jury trial.", "trial"},
        {"Ada Holm sang at the Tatra Awards. It's been 40 years since she won.", ""},
        {"Ada Holm was jailed twice and at one point was held for 40 days.", "ada-holm"},
        {"Karl Brandt said that lamps were hot, and had to pay $99.", "karl-brandt"},
        {"The guard agreed on Monday to pay $99, hours after Karl Brandt left.", "guard"},
        {"As much as 55 percent of the traffic in Riga and 82 percent in Rome was lost.", "traffic"},
        {"To date the film has grossed $99.", "film"},
        {"The report came late. Ada Holm was held on charges that they sold 40 lamps.", "lamp"},
        {"The jury came back. They had sat for 40 hours.", "jury"},
        {"Karl Brandt rebuilt the mill after it burned down, paying $99.", "karl-brandt"},
        {"The grid operator said that it paid $99.", "grid-operator"},
        {"A storm came. The storm raged. Over 20 tugs from Latvia, Estonia and Riga are in port.", "latvia-storm"},
        {"The town, with about 900 people, follows the law.", "town"},
        {"Over six full seasons, Ada Holm lost 40 games.", "ada-holm"},
        {"Karl Brandt was a baker, and Ada Holm, a guard, had been there for 40 years.", "ada-holm"},
        {"Ada Holm fell ill in May, and last week paid $99.", "ada-holm"},
        {"The 8900 has a price of $99.", "8900"},
        {"A fire broke out at noon. The fire spread. Two engines were sent to the mill.", "fire"},
        {"The memory grew to 4 GB (8 GB).", "memory"},
        {"One of the cables is 40 km long.", "cable"},
        {"Police arrested Ivo Trask, 33, a father of two.", "ivo-trask"},
        {"The wave hit a guard, a father of two.", "guard"},
        {"The slaying of the deputy and father of two shocked the town.", "deputy"},
        {"Ivo Trask was a guard and the father of two.", "ivo-trask"},
        {"Ada Holm is the mother of two.", "ada-holm"},
        {"The mother-of-two was shot by a neighbour.", "mother"},
        {"The town honoured mother-of-three Ada Holm.", "ada-holm"},
        {"The film is based on the four-book series written by Ada Holm.", "series"},
        {"Ada Holm went home to tend the mill and oil interests after spending 40 years in Riga.", "ada-holm"},
        {"Ada Holm made off with 2m euros (£1.7m; $2.6m) in gems.", "ada-holm"},
        {"Both the cables weigh 40 kg.", "cable"},
        {"The same goes for 59% of calls to Riga, 44% to Rome and 51% to Oslo.", "call"},
        {"There were reports of more than two inches of rain.", "rain"},
        {"The lamp is dear. 16 GB internal memory.", "internal-memory"},
        {"\"I lost 40 lamps,\" said Ada Holm.", "ada-holm"},
        {"Brandt Sons said it will sell 40 lamps.", "brandt-sons"},
        {"The complaint alleged three special acts that would make Holm a thief.", "complaint"},
        {"Three bakers rerouted four tugs to Riga.", "baker"},
        {"A guard freed a merchant ship that weighs 40 tonnes.", "merchant-ship"},
        {"The navy sank a tug after freeing a merchant ship that weighs 40 tonnes.", "merchant-ship"},
        {"Ada Holm, the baker turned actress who won 40 lamps, sang.", "ada-holm"},
        {"Ada Holm runs Tatra Ltd., a maker of fine lamps, which has 40 tugs.", "tatra-ltd"},
        {"The Riga native, who once held 40 lamps, sang.", "riga-native"},
        {"Two masked men saw a tug, which cost $99.", "tug"},
        {"About 80 bakers took part in the work at the Riga mill, which cost $99.", "riga-mill"},
        {"The old syndicated show paid $99.", "old-syndicated-show"},
        {"The 61-year-old baker paid $99.", "baker"},
        {"A baker was sad after poor reviews for the mill, which cost $99.", "mill"},
        {"Ada Holm was freed and she re-entered 40 mills.", "ada-holm"},
        {"Ada Holm is the former baker who paid $99.", "ada-holm"},
        {"The trial was a one-day affair.", "trial"},
        {"Ada Holm was a 28-year veteran of the Riga police.", "ada-holm"},
        {"Karl Brandt, who said he would tell the name after the source died, could not be sold for $99.", "karl-brandt"},
        {"The fire trial of a guard who paid $99 begins.", "guard"},
        {"The trial of a guard who left two years ago starts on 3 May 2020.", "trial"},
        {"\"Lamp\" author Ada Holm confirmed the news in a post for $99 to fans who loved the film.", "ada-holm"},
        {"The O's have paid Karl Brandt $99.", "os"},
        {"Riga-based Tatra paid $99.", "tatra"},
        {"Karl Brandt saw a former owner of one of the mills who paid $99.", "former-owner"},
        {"The murder trial of a guard who shot and killed a baker two years ago starts on 3 May 2020.", "trial"},
        {"Ada Holm had opposed it, arguing that selling mills before the case was closed would cost her $99.", "selling-mill"},
        {"Various news reports late last week valued mills at $99.", "various-news-report"},
        {"Karl Brandt spoke, referring to the star witnesses in the case, two sisters who paid $99.", "sister"},
        {"The quake struck Orune island, home to 120,000 people.", "orune"},
        {"Ada Holm met Karl Brandt, the former mayor who paid $99.", "karl-brandt"},
        {"The firm told of a new lamp, with a battery that the firm said will last for 40 hours.", "battery"},
        {"The demand for data consulting and bread has grown by 40 percent.", "demand"},
        {"The majority of fans paid $99.", "fan"},
        {"A guard accused of killing a baker who tried to stop him was fined $99.", "guard"},
        {"Holm met a guard. Ada Holm faces trial in May for $99.", "ada-holm"},
        {"The best feature is a lamp that Ada Holm claims will last for 40 hours.", "lamp"},
        {"The Orion -- formerly known as the Moth -- will weigh 40 kg.", "orion"},
        {"They met in a city of 900 people compared to Ada Holm's 1,800.", "ada-holm"},
        {"The unit offers up to 40 hours of light.", "unit"},
        {"This is part of her long mission in Riga, which began on 3 May 2020.", "operation"},
        {"Among the boats are a tug, the Orion, and a cargo ship carrying some 40 lamps.", "cargo-ship"},
        {"Ada Holm made The Golden Lamp (2007), which cost $99.", "golden-lamp"},
        {"The court heard bakers were fined $99.", "baker"},
        {"According to three jurors, the case was hard.", "juror"},
        {"A friend of Ada Holm - - the mayor - - Karl Brandt paid $99.", "karl-brandt"},
        {"Karl Brandt lived in Riga for three years and they paid $99.", ""},
        {"\"It is bad,\" said Ada Holm, a worker in the suburb of Orune who paid $99.", "ada-holm"},
        {"Karl Brandt wrote in his Monday column the old offer was $99.", "offer"},
        {"Ada Holm sold a share of the $99 lamp market.", "lamp-market"},
        {"Thieves took a long necklace worth $99.", "long-necklace"},
        {"The bakers climbed onto the 10-metre-long tug.", "tug"},
        {"Sheriff's Deputy Ada Holm fled. The deputy paid $99.", "ada-holm"},
        {"Ada Holm, the loud baker, fled. The baker paid $99.", "ada-holm"},
        {"They praised the choice Ada Holm made. The choice was sold for $99.", "choice"},
        {"Deputy Ada Holm met Deputy Karl Brandt. The deputy paid $99.", "deputy"},
        {"Pirates seized a large tug loaded with $99 of oil.", "large-tug"},
        {"Officials told Orion News that as much as 40 percent of milk in Riga and 55 percent in Oslo was lost.", "milk"},
        {"The man who fled the FBI in 2006 could also be fined $99.", "man"},
        {"Karl Brandt lived in South Wales and they paid $99.", ""},
        {"Serving as host of the three-hour live show requires great strength.", "live-show"},
        {"Karl Brandt was held. He has been denied bail and will pay $99.", "karl-brandt"},
        {"It took the jury of six bakers more than 40 hours to agree.", "jury"},
        {"Orion's (NASDAQ: ORIN) new lamp will be sold for $99.", "orion"},
        {"Bakers sang before heavily indebted Greece paid $99.", "greece"},
        {"Telephone and fax lines cost $99.", "telephone-and-fax-line"},
        {"The mill has 40 hours of lamp life and four tugs. It cost $99.", "mill"},
        {"Yes, the tug weighs 40 kg.", "tug"},
        {"At least 40 bakers, a guard among them, paid $99.", "baker"},
        {"Ten minutes after Ada Holm was led out, she paid $99.", "ada-holm"},
        {"A day earlier, the tug paid $99.", "tug"},
        {"Most nights, the tug paid $99.", "tug"},
        {"In May, the Orion, a tug, paid $99.", "orion"},
        {"Earlier this year, Ada Holm, a baker and guard, paid $99.", "ada-holm"},
        {"In Riga, Latvia, the mayor paid $99.", "mayor"},
        {"Ada Holm repaired the mill by using copper cables that weigh 40 kg.", "copper-cable"},
        {"Karl Brandt met his sister. Ada Holm came, too. She was ill. He paid $99.", "karl-brandt"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(subject_of_last(c.text) == c.subject);
    }
}

TEST_CASE("a date is of the event it stands at")
{
    struct Case {
        std::string text;
        std::string subject;
    };
    const std::vector<Case> cases{
        {"Ada Holm was charged after the fire at the mill on 3 May 2020.", "fire"},
        {"The Riga jury found him guilty of being a thief on 3 May 2020.", "riga-jury"},
        {"Ada Holm was free by this week's end.", "ada-holm"},
        {"Nobody forgot last year's smoke at the mill.", ""},
        {"Critics were unhappy with last year's winner.", "winner"},
        {"Ada Holm won the race on 3 May 2020.", "ada-holm"},
        {"Ada Holm praised the 1968 campaign.", "election-campaign"},
        {"Ada Holm praised his 1974 book.", "book"},
        {"Ada Holm praised guards who on 3 May 2020 marched in Riga.", "guard"},
        {"Karl Brandt was convicted of the June 20, 2005 attempted murder of a man.", "killing"},
        {"Ada Holm told Karl Brandt after the trial on 3 May 2020 that she was tired.", "trial"},
        {"In addition to asking the judge to cut the sentence on 3 May 2020, bakers sang.", "baker"},
        {"Ada Holm said during the trial on 3 May 2020 that she was tired.", "ada-holm"},
        {"Ada Holm spoke of Karl Brandt's failed 1964 presidential bid.", "offer"},
        {"Ada Holm spoke of Karl Brandt's loud 1974 book.", "book"},
        {"Ada Holm was there at a May 3, 2020, meeting at the mill.", "meeting"},
        {"The trial of the baker starts on 3 May 2020.", "trial"},
        {"Ada Holm sang in the Lamp Wars show on 3 May 2020.", "ada-holm"},
        {"Police came after hearing an argument on 3 May 2020.", "police"},
        {"Ada Holm linked Tatra to the June 1972 break-in at the mill.", "break-in"},
        {"The victims' bodies were found on 3 May 2020.", "victims-body"},
        {"The new models start shipping on 3 May 2020.", "new-model"},
        {"A preliminary hearing for Ada Holm was held on 3 May 2020.", "trial"},
        {"Roads were closed, but the mayor said they reopened on 3 May 2020.", "road"},
        {"After winning the vote in 1964, Ada Holm sang.", "ada-holm"},
        {"Just before 8am crews came to the mill.", "crew"},
        {"Also on Sunday, a navy spokesman said a tug sank.", "navy-spokesman"},
        {"A new charge in 1993 brought more pain.", "new-charge"},
        {"The passing yesterday of Ada Holm, the baker who sang, marks a loss.", "passing"},
        {"As rumoured, new 11-inch and 13-inch Orion lamps have been shown on 3 May 2020.", "13-inch-orion-lamp"},
        {"If you missed the 2004 Vollos, Ada Holm danced.", "vollos"},
        {"Riga mill fire: the mayor denied arson on 3 May 2020.", "mayor"},
        {"It became a reason why people buy a lamp on 3 May 2020.", ""},
        {"Ada Holm played a clip of another so-called training session from December 2004.", "training-session"},
        {"Ada Holm is outspoken in her love of a tenet that was set out by Ivo Trask, but was dropped on 3 May 2020.", "tenet"},
        {"Bakers of the Riga Compact met on 3 May 2020 in the mill.", "baker"},
        {"Ada Holm wrote the 1998 animated film Mill.", "film"},
        {"Ada Holm directed Golden Lamp (2007), and sang.", "golden-lamp"},
        {"The time fits the date of Tatra's announcement on 3 May 2020.", "tatra-announcement"},
        {"It was the second outage in Riga on 3 May 2020.", "outage"},
        {"Another tape has Ada Holm and the girl from a recording made in August 2006.", "recording"},
        {"As of 11 p.m. guards were still singing.", "guard"},
        {"Someone made a call to the mill on 3 May 2020.", "somebody"},
        {"In a note to bakers on 3 May 2020, Ada Holm said, \"We met.\"", "ada-holm"},
        {"Ada Holm weighed all in the ambush slaying of Riga County Deputy Karl Brandt in June 2005.", "killing"},
        {"Out of 23 bakers, the youngest left on 3 May 2020.", "youngest"},
        {"Police say armed robbers cleaned out a shop on 3 May 2020 in Riga.", "armed-robber"},
        {"Another tape has Ada Holm from a recording made in August 2006 at the mill.", "recording"},
        {"A Riga man hit two guards at the mill from which he was fired on 3 May 2020.", "riga-man"},
        {"Despite reports on 3 May 2020 that said she would not, Ada Holm will return.", "report"},
        {"Ada Holm was left out of the lamp show in May 2020, when bakers came.", "lamp-show"},
        {"Ada Holm praised the show on 3 May 2020.", "ada-holm"},
        {"The paper predicted a lamp for Norda Expo 2009.", "norda-expo"},
        {"Ada Holm is expected to be heard on two murder charges and one attempted murder charge on 3 May 2020.", "ada-holm"},
        {"Ada Holm led an inquiry into a murder back in 1967.", "killing"},
        {"The problems began at around 08:30 am on Tuesday, and were solved at 09:40.", "problem"},
        {"Many cables broke. Most of those came back around 17:00 UTC, Ada Holm said.", ""},
        {"Ada Holm, a lawyer for the Brandt family, said friends would hold a vigil Thursday.", "friend"},
        {"The terms of the sale were not told, but it is expected to be ready on 3 May 2020.", "sale"},
        {"Norda showed a new version of Lampo ($99 for a family pack), which is due to ship on 3 May 2020.", "lampo"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(subject_of_last(c.text) == c.subject);
    }
}

TEST_CASE("an event without a noun is no subject, wherever it was")
{
    CHECK(event_subject({}) == "");
    CHECK(event_subject({"", "riga", {}, {}, false}) == "");
    CHECK(event_subject({"fire", "", {}, {}, false}) == "fire");
    CHECK(event_subject({"fire", "riga", {}, {}, false}) == "riga-fire");
}

TEST_CASE("a measure in a list of models is of the models")
{
    const ReadText read = read_text("Tatra sold the 15-inch and 13-inch lamps.");
    const Mention& first = read.reading.mentions.front();
    CHECK(subject_of(read.reading, read.reading.clause_of(first.tokens.begin), &first) == "lamp");
}
