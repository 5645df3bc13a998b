#include <catch2/catch.hpp>

#include "align/kinship.h"
#include "claim_builder.h"

using namespace crosscheck;

namespace {

using Build = ClaimBuilder;

/// Of two claims of two articles of one story.
Kinship kin_of(const Claim& a, const Claim& b)
{
    const std::vector<Claim> claims{a, b};
    Vocabulary words;
    std::vector<Features> features = make_features(claims, {test_article(a.article), test_article(b.article)}, words);
    for (Features& feature : features) feature.story = 0;
    weigh_terms(features);
    return kinship(features[0], features[1]);
}

bool printed_twice(const Claim& a, const Claim& b) { return one_sentence(print_of_sentence(a), print_of_sentence(b)); }

Claim day_of(const std::string& article, const std::string& occasion, int weekday)
{
    Build build(article, "date", "event-date");
    build.names({"ada-holm"});
    build.context().occasion = occasion;
    Claim claim = build.at(1);
    claim.rule = "generic.date";
    claim.value.type = ValueType::Date;
    claim.value.weekday = static_cast<std::uint8_t>(weekday);
    claim.value.relative = true;
    return claim;
}

Claim age_of(const std::string& article, const std::string& person)
{
    Build build(article, "age", "age");
    build.measure(61, "year").subject(person);
    Claim claim = build.at(1);
    claim.value.type = ValueType::Age;
    return claim;
}

} // namespace

TEST_CASE("dates of one occasion meet, and dates of two do not")
{
    CHECK(kin_of(day_of("a", "arrest", 2), day_of("b", "arrest", 2)).kin == Kin::Linked);
    CHECK(kin_of(day_of("a", "arrest", 2), day_of("b", "arrest", 3)).kin == Kin::Akin);
    CHECK(kin_of(day_of("a", "arrest", 2), day_of("b", "sentence", 3)).kin == Kin::Strangers);
    CHECK(kin_of(day_of("a", "arrest", 2), day_of("b", "violence", 2)).kin == Kin::Barred);
}

TEST_CASE("a point that slipped in like words is one figure, and a figure far off is another")
{
    auto deep = [](const std::string& article, double miles, std::vector<std::string> terms) {
        return Build(article, "measure", "depth").measure(miles, "mile").changes(Changes::Fixed).subject("harran-quake").names({}).verb("strike")
            .terms(std::move(terms)).at(1);
    };
    const Claim here = deep("a", 1.2, {"coast", "depth", "harran", "mile", "quake", "strike"});
    CHECK(std::string(kin_of(here, deep("b", 12, {"coast", "depth", "harran", "mile", "quake", "strike"})).why) != "too far off");
    CHECK(std::string(kin_of(here, deep("b", 12, {"depth", "plate", "rock", "strike"})).why) == "too far off");
    CHECK(std::string(kin_of(here, deep("b", 14, {"coast", "depth", "harran", "mile", "quake", "strike"})).why) == "too far off");
}

TEST_CASE("one number in two units is one figure in like words, and one thing has one length")
{
    auto disk = [](const std::string& article, const std::string& unit, std::vector<std::string> terms) {
        return Build(article, "measure", unit).measure(256, unit).terms(std::move(terms)).rule("generic.measure").at(1);
    };
    CHECK(kin_of(disk("a", "megabyte", {"buyer", "disk", "drive", "option", "solid", "state"}), disk("b", "gigabyte", {"buyer", "disk", "drive", "option", "solid", "state", "upgrade"})).kin == Kin::Akin);
    CHECK(kin_of(disk("a", "megabyte", {"buyer", "disk", "drive", "option", "solid", "state"}), disk("b", "gigabyte", {"card", "memory", "sell"})).kin == Kin::Strangers);
    auto boat = [](const std::string& article, double metres, const std::string& subject) {
        return Build(article, "measure", "length").measure(metres, "metre").subject(subject).rule("generic.measure").at(1);
    };
    CHECK(kin_of(boat("a", 10, "dhow"), boat("b", 8, "dhow")).kin == Kin::Akin);
    CHECK(kin_of(boat("a", 10, "dhow"), boat("b", 80, "dhow")).kin != Kin::Akin);
    CHECK(kin_of(boat("a", 10, "dhow"), boat("b", 8, "ferry")).kin != Kin::Akin);
}

TEST_CASE("what one text counts is the group that another names")
{
    auto taken = [](const std::string& article, double number, const std::string& noun, const std::string& group) {
        Claim claim = Build(article, "count", "arrests").count(number, "person").at(1);
        claim.context.noun = noun;
        if (!group.empty()) claim.scope["group"] = group;
        return claim;
    };
    CHECK(kin_of(taken("a", 439, "child", ""), taken("b", 450, "child", "children")).kin != Kin::Barred);
    CHECK(kin_of(taken("a", 439, "person", ""), taken("b", 450, "child", "children")).kin == Kin::Barred);
}

TEST_CASE("another forty of one place are all those of that place")
{
    auto killed = [](const std::string& article, double number, const std::string& place, bool more) {
        Claim claim = Build(article, "casualties", "killed").count(number, "person").subject("coast-storm").at(1);
        claim.scope["place"] = place;
        if (more) claim.scope["more"] = "on top of another figure";
        return claim;
    };
    CHECK(kin_of(killed("a", 40, "orla", true), killed("b", 44, "orla", false)).kin == Kin::Linked);
    Claim anywhere = killed("b", 44, "orla", false);
    anywhere.scope.erase("place");
    CHECK(kin_of(killed("a", 40, "orla", true), anywhere).kin == Kin::Barred);
}

TEST_CASE("a price and one that includes the debt meet, so that somebody says why they differ")
{
    auto price = [](const std::string& article, double number) {
        return Build(article, "money", "price").money(number, "USD").changes(Changes::Fixed).subject("sela-mining").verb("pay")
            .terms({"buy", "mine", "pay", "share"});
    };
    CHECK(kin_of(price("a", 3e8).at(1), price("b", 3.3e8).scope("including", "including debt").at(1)).kin == Kin::Linked);
    CHECK(kin_of(price("a", 3e8).at(1), price("b", 3.3e8).scope("period", "last year").at(1)).kin == Kin::Barred);
}

TEST_CASE("two spellings of a name are one person, and two names are two")
{
    CHECK(kin_of(age_of("a", "catherine-holm"), age_of("b", "kathryn-holm")).kin == Kin::Linked);
    CHECK(kin_of(age_of("a", "robyn-berg"), age_of("b", "robin-berg")).kin == Kin::Linked);
    CHECK(kin_of(age_of("a", "bettie-holm"), age_of("b", "betty-holm")).kin == Kin::Linked);
    CHECK(kin_of(age_of("a", "frederick-c-holm"), age_of("b", "fred-holm")).kin == Kin::Linked);
    CHECK(kin_of(age_of("a", "bill-berg"), age_of("b", "william-berg-iii")).kin == Kin::Linked);
    CHECK(kin_of(age_of("a", "ada-r-berg"), age_of("b", "ada-rosa-berg")).kin == Kin::Linked);
    CHECK(kin_of(age_of("a", "bill-berg"), age_of("b", "william-holm")).kin != Kin::Linked);
    CHECK(kin_of(age_of("a", "paul-berg"), age_of("b", "paula-berg")).kin != Kin::Linked);
    CHECK(kin_of(age_of("a", "maria-berg"), age_of("b", "mario-berg")).kin != Kin::Linked);
    CHECK(kin_of(age_of("a", "peter-berg"), age_of("b", "walter-berg")).kin != Kin::Linked);
}

TEST_CASE("nouns that count one sort of thing are one noun")
{
    auto crew = [](const std::string& article, const std::string& noun, double number) {
        return Build(article, "quantity", noun).count(number, noun).verb("strike").terms({"harbour", "strike", "wage", "gate"}).rule("generic.quantity").at(1);
    };
    CHECK(kin_of(crew("a", "car", 140), crew("b", "vehicle", 150)).kin == Kin::Linked);
    CHECK(kin_of(crew("a", "car", 140), crew("b", "crate", 150)).kin == Kin::Barred);
}

TEST_CASE("a length of time is no distance in time, and two shares are two although a hedge would let them meet")
{
    auto years = [](const std::string& article, const std::string& attribute, double number) {
        return Build(article, "quantity", attribute).measure(number, "year").subject("ada-holm").rule("generic.duration").at(1);
    };
    CHECK(kin_of(years("a", "years", 15), years("b", "years-ago", 2)).kin == Kin::Barred);

    Claim up_to = Build("a", "percent", "share").measure(55, "percent").terms({"line", "traffic"}).rule("generic.percent").at(1);
    up_to.value.type = ValueType::Percent;
    up_to.value.hedge = Hedge::AtMost;
    up_to.value.lower.reset();
    Claim other = up_to;
    other.article = "b";
    other.value.hedge = Hedge::Exact;
    other.value.printed = other.value.lower = other.value.upper = 44;
    CHECK(kin_of(up_to, other).kin != Kin::Linked);
}

TEST_CASE("one sentence with two figures is one question, whoever its subject seems to be")
{
    auto term = [](const std::string& article, double years, const std::string& subject, const std::string& sentence) {
        Claim claim = Build(article, "measure", "sentence").measure(years, "year").subject(subject).at(1);
        claim.evidence.sentence_text = sentence;
        claim.evidence.text = std::to_string(static_cast<int>(years)) + " years";
        return claim;
    };
    const std::string two = "He was sent to prison for 2 years and 40 more on parole in that case.";
    const std::string three = "He was sent to prison for 3 years and 40 more on parole in that case.";
    const std::string other = "He was sent to prison for 3 years and 50 more on parole in that case.";
    CHECK(printed_twice(term("a", 2, "ada-holm", two), term("b", 3, "karl-brandt", three)));
    CHECK_FALSE(printed_twice(term("a", 2, "ada-holm", two), term("b", 3, "karl-brandt", other)));
    CHECK_FALSE(printed_twice(term("a", 2, "ada-holm", "In Karsu " + two), term("b", 3, "karl-brandt", "In Selim " + three)));
    CHECK(kin_of(term("a", 2, "ada-holm", two), term("b", 3, "karl-brandt", three)).kin == Kin::Linked);
    CHECK(kin_of(term("a", 2, "ada-holm", two), term("b", 3, "karl-brandt", other)).kin == Kin::Barred);
}

TEST_CASE("two authorities in one breath speak of one thing only when they count it by one noun")
{
    auto counted = [](const std::string& noun, const std::string& speaker, double number) {
        return Build("a", "quantity", noun).count(number, "person").says(speaker).rule("generic.quantity");
    };
    auto kin_in = [&](const std::string& noun) {
        Build first = counted("marcher", "police", 30000);
        Build second = counted(noun, "union", 50000);
        first.context().noun = "marcher";
        second.context().noun = noun;
        return kin_of(first.at(3), second.at(4)).kin;
    };
    CHECK(kin_in("marcher") == Kin::Akin);
    CHECK(kin_in("") == Kin::Akin);
    CHECK(kin_in("hostage") == Kin::Barred);
}

TEST_CASE("who was hit is told whole by one and in parts by another")
{
    auto hit = [](const std::string& article, double number, std::vector<std::string> terms) {
        return Build(article, "casualties", "affected").count(number, "person").verb("shoot").terms(std::move(terms)).at(1);
    };
    CHECK(kin_of(hit("a", 3, {"firm", "man", "office", "shoot", "suspect"}), hit("b", 1, {"death", "injure", "porch", "shoot", "two"})).kin == Kin::Strangers);
    CHECK(kin_of(hit("a", 3, {"firm", "man", "office", "shoot"}), hit("b", 4, {"firm", "man", "office", "shoot"})).kin == Kin::Linked);
}

TEST_CASE("quakes of two days are two, in articles that name the weekday alone")
{
    EventRef sunday;
    sunday.noun = "quake";
    sunday.place = "harran";
    sunday.weekday = 7;
    EventRef monday = sunday;
    monday.weekday = 1;
    CHECK(different_events(sunday, monday, true));
    CHECK_FALSE(different_events(sunday, sunday, true));
    monday.noun = sunday.noun = "strike";
    CHECK_FALSE(different_events(sunday, monday, true));
}

TEST_CASE("what is news to one article is background to the next: one figure is of one occurrence")
{
    auto dead = [](const std::string& article, const std::string& day, bool background) {
        Build build(article, "casualties", "killed");
        build.count(2, "person").verb("kill").terms({"co-worker", "kill", "shooting"});
        build.context().event = {};
        build.context().event.noun = "shooting";
        build.context().event.names = {"ada-holm"};
        build.context().event.date = {parse_iso_day(day), parse_iso_day(day)};
        build.context().event.background = background;
        return build;
    };
    CHECK(kin_of(dead("a", "2010-09-09", false).at(1), dead("b", "2012-09-10", true).at(1)).kin == Kin::Linked);
    Build elsewhere = dead("b", "2012-09-10", true);
    elsewhere.context().event.names = {"peter-berg"};
    CHECK(kin_of(dead("a", "2010-09-09", false).at(1), elsewhere.at(1)).kin == Kin::Apart);
    CHECK(kin_of(dead("a", "2010-09-09", false).at(1), dead("b", "2012-09-10", true).count(3, "person").at(1)).kin == Kin::Apart);
}

TEST_CASE("a country is no place for one event: what is told of an older one there is of another")
{
    auto hurt = [](const std::string& article, double people, const std::string& place, bool background) {
        Build build(article, "casualties", "injured");
        build.count(people, "person").verb("injure").terms({"injure", "kill", "people", "quake"}).rule("en.casualties.injured");
        build.context().event = {};
        build.context().event.noun = "quake";
        build.context().event.place = place;
        build.context().event.names = {place};
        build.context().event.background = background;
        return build;
    };
    CHECK(kin_of(hurt("a", 80, "iran", false).at(1), hurt("b", 40, "iran", true).at(1)).kin == Kin::Apart);
    CHECK(kin_of(hurt("a", 80, "karsu", false).at(1), hurt("b", 40, "karsu", true).at(1)).kin != Kin::Apart);
    CHECK(kin_of(hurt("a", 80, "iran", false).at(1), hurt("b", 80, "iran", true).at(1)).kin != Kin::Apart);
    Claim dozens = hurt("b", 24, "iran", true).at(1);
    dozens.value.hedge = Hedge::AtLeast;
    dozens.value.upper.reset();
    CHECK(kin_of(hurt("a", 80, "iran", false).at(1), dozens).kin == Kin::Apart);
}

TEST_CASE("an age of a grown-up that each article gives of nobody else is of one person, named or not")
{
    auto unnamed = [](const std::string& article, double years) {
        Build build(article, "age", "age");
        build.measure(years, "year");
        Claim claim = build.at(1);
        claim.subject = "woman";
        claim.rule = "generic.age";
        claim.value.type = ValueType::Age;
        return claim;
    };
    Claim child = age_of("a", "ada-holm");
    child.value.printed = child.value.lower = child.value.upper = 6;
    CHECK(kin_of(age_of("a", "ada-holm"), unnamed("b", 61)).kin == Kin::Linked);
    CHECK(kin_of(child, unnamed("b", 6)).kin != Kin::Linked);
}

TEST_CASE("a range of which one end is the other's day is one date, another day in it is not")
{
    auto offence = [](const std::string& article, const std::string& from, const std::string& to) {
        Build build(article, "date", "event-date");
        build.date(from, to).rule("generic.date").verb("charge").terms({"charge", "fraud", "harbour"}).names({"ada-holm"});
        return build.at(1);
    };
    CHECK(kin_of(offence("a", "2005-05-01", "2006-12-08"), offence("b", "2005-05-01", "2005-05-01")).kin == Kin::Linked);
}

TEST_CASE("two figures of one article are two, although one of them is an upper bound")
{
    auto hours = [](double number) {
        return Build("a", "quantity", "hours").measure(number, "hour").terms({"battery", "charge", "chip"}).rule("generic.duration");
    };
    Claim bound = hours(8).at(1);
    bound.value.hedge = Hedge::AtMost;
    bound.value.lower.reset();
    CHECK(kin_of(bound, hours(7).at(2)).kin == Kin::Barred);
}

namespace {

/// As kin_of, where both articles make ten other claims in other words: so the words of the two are rare.
Kinship kin_among_others(const Claim& a, const Claim& b)
{
    std::vector<Claim> claims{a, b};
    for (std::uint32_t i = 10; i < 20; ++i)
        for (const Claim* of : {&a, &b})
            claims.push_back(Build(of->article, "quantity", "mile").measure(100 + i, "mile").rule("generic.measure").at(i));
    Vocabulary words;
    std::vector<Features> features = make_features(claims, {test_article(a.article), test_article(b.article)}, words);
    for (Features& feature : features) feature.story = 0;
    weigh_terms(features);
    return kinship(features[0], features[1]);
}

/// A figure in a whole sentence.
Claim told(Build build, const std::string& text, const std::string& sentence)
{
    Claim claim = build.at(1);
    claim.evidence.text = text;
    claim.evidence.sentence_text = sentence;
    return claim;
}

} // namespace

TEST_CASE("equal figures meet where the whole sentences tell the same, though their clauses do not")
{
    auto years = [](const std::string& article, const std::string& term) {
        return Build(article, "quantity", "years").measure(9, "year").terms({term}).rule("generic.duration");
    };
    const Claim first = told(years("a", "seal"), "nine-year", "Corvane sealed a nine-year lease of Tolwe harbour for $310 million, outbidding Selim Freight.");
    const Claim second = told(years("b", "last"), "nine years", "For Tolwe harbour Corvane pays $310 million, more than rival Selim Freight bid; the lease lasts nine years.");
    const Claim other = told(years("b", "last"), "nine years", "The ferry captain had been at sea for nine years.");
    CHECK(kin_among_others(first, second).kin == Kin::Linked);
    CHECK(kin_among_others(first, other).kin == Kin::Strangers);
}

TEST_CASE("twelve who were charged are not the twelve members who stood")
{
    auto twelve = [](const std::string& article, const std::string& noun, std::vector<std::string> terms) {
        return Build(article, "quantity", noun).count(12, "person").terms(std::move(terms)).rule("generic.quantity").at(1);
    };
    auto of = [](Claim claim, const std::string& noun) {
        claim.context.noun = noun;
        return claim;
    };
    const std::vector<std::string> charged{"charge", "guild", "join", "offence"};
    const std::vector<std::string> stood{"court", "guild", "smile", "stand"};
    CHECK(kin_among_others(of(twelve("a", "baker", charged), "baker"), of(twelve("b", "member", stood), "member")).kin != Kin::Linked);
    CHECK(kin_among_others(of(twelve("a", "baker", charged), "baker"), of(twelve("b", "baker", stood), "baker")).kin == Kin::Linked);
}

TEST_CASE("the two of one sentence are not the two prizes of the next, although the sentences are of one film")
{
    auto two = [](const std::string& article, const std::string& noun, const std::string& term) {
        Build build = Build(article, "quantity", noun.empty() ? "number" : noun).count(2, noun).terms({term}).rule("generic.quantity");
        return build;
    };
    const Claim prizes = told(two("a", "prize", "win"), "two prizes", "Corvane of Tolwe filmed The Harbour, which won two prizes, and The Seal, which Selim Freight paid for.");
    const Claim unnamed = told(two("b", "", "film"), "two", "The two had met at school in Varda, sold newspapers, rowed boats and sung in choirs before Corvane took them to Tolwe to play sailors in The Harbour, which Selim disliked.");
    CHECK(kin_among_others(prizes, unnamed).kin != Kin::Linked);
}

TEST_CASE("three people are no three crates, however alike the sentences are")
{
    auto three = [](const std::string& article, const std::string& noun, const std::string& unit) {
        Build build(article, "quantity", noun);
        build.count(3, unit).terms({"dock", "find", "police"}).rule("generic.quantity");
        build.context().noun = noun;
        return build;
    };
    CHECK(kin_of(three("a", "sailor", "person").at(1), three("b", "sailor", "person").at(1)).kin == Kin::Linked);
    CHECK(kin_of(three("a", "sailor", "person").at(1), three("b", "crate", "crate").terms({"crate", "dock", "store"}).at(1)).kin == Kin::Barred);
    CHECK(kin_of(three("a", "barrel", "barrel").at(1), three("b", "crate", "crate").at(1)).kin == Kin::Strangers);
}

TEST_CASE("days that nobody can compare meet where one verb tells them alike, months and years do not")
{
    auto found = [](const std::string& article, const std::string& when, int weekday) {
        Build build(article, "date", "event-date");
        build.rule("generic.date").verb("find").terms({"body", "harbour", "prison"});
        Claim claim = build.at(1);
        claim.value.type = ValueType::Date;
        claim.value.text = when;
        claim.value.weekday = static_cast<std::uint8_t>(weekday);
        claim.value.relative = true;
        return claim;
    };
    CHECK(kin_among_others(found("a", "on Tuesday night", 2), found("b", "last night", 0)).kin == Kin::Akin);
    Claim vague = found("b", "this year", 0);
    vague.context.terms = {"find", "harbour"};
    CHECK(kin_among_others(found("a", "on Tuesday night", 2), vague).kin == Kin::Barred);
}

TEST_CASE("one day told as a fact needs fewer words than one on which somebody said so")
{
    auto landed = [](const std::string& article, const std::string& speaker, const std::string& verb) {
        Build build(article, "date", "event-date");
        build.rule("generic.date").date("2031-05-06", "2031-05-06").verb(verb).terms({verb, "ferry", "pier", "tide"}).says(speaker);
        return told(build, "on 6 May", "On 6 May the ferry had to " + verb + " for want of a free pier.");
    };
    CHECK(kin_among_others(landed("a", "", "wait"), landed("b", "", "return")).kin == Kin::Linked);
    Claim apart = landed("b", "", "return");
    apart.context.terms = {"baker", "bread", "oven"};
    apart.evidence.sentence_text = "On 6 May the baker lit his oven.";
    CHECK(kin_among_others(landed("a", "", "wait"), apart).kin == Kin::Strangers);
}

TEST_CASE("an article's first figure stands beside its later one, two later ones do not")
{
    auto dead = [](double people, const std::string& sentence) {
        Claim claim = Build("a", "casualties", "killed").count(people, "person").verb("die").terms({"die", "victim"}).rule("en.casualties.killed").at(1);
        claim.evidence.sentence_text = sentence;
        return claim;
    };
    Claim one = dead(1, "One of the victims died.");
    Claim two = dead(2, "Two of the victims died.");
    two.context.sentence = 4;
    CHECK(kin_of(one, two).kin == Kin::Barred);
    two.scope["status"] = "provisional";
    CHECK(kin_of(one, two).kin == Kin::Akin);
}

TEST_CASE("what each paper announces on its day is its own news")
{
    auto announced = [](const std::string& article, const std::string& day, const std::string& written) {
        Claim claim = Build(article, "date", "statement-date").rule("generic.date").subject("ada-holm").verb("announce")
                          .names({"ada-holm", "orune-lines"}).terms({"announce", "orune", "service"}).date(day, day).at(1);
        claim.context.occasion = "announcement";
        claim.when.range = {parse_iso_day(written), parse_iso_day(written)};
        claim.when.basis = "published";
        return claim;
    };
    CHECK(kin_of(announced("a", "2031-05-06", "2031-05-06"), announced("b", "2031-05-13", "2031-05-13")).kin == Kin::Strangers);
    CHECK(kin_of(announced("a", "2031-05-06", "2031-05-06"), announced("b", "2031-05-05", "2031-05-06")).kin == Kin::Akin);
}

TEST_CASE("the day something was announced is not the year for which it is planned, and a denial is no claim")
{
    auto day = [](const std::string& article, const std::string& attribute, const std::string& from, const std::string& to) {
        return Build(article, "date", attribute).rule("generic.date").subject("ada-holm").verb("return").terms({"return", "stage"}).date(from, to).at(1);
    };
    CHECK(kin_of(day("a", "statement-date", "2031-05-06", "2031-05-06"), day("b", "event-date", "2031-01-01", "2031-12-31")).kin == Kin::Barred);

    Claim offered = Build("a", "quantity", "years").measure(8, "year").terms({"offer", "contract"}).rule("generic.duration").at(1);
    Claim nobody = offered;
    nobody.article = "b";
    nobody.negated = true;
    nobody.value.hedge = Hedge::MoreThan;
    nobody.value.printed = 7;
    nobody.value.lower = 7.5;
    nobody.value.upper.reset();
    CHECK(kin_of(offered, nobody).kin == Kin::Barred);
}

TEST_CASE("who cannot be one group are two: men and daughters, wives and children, passengers and crew")
{
    auto people = [](const std::string& article, const std::string& noun) {
        return Build(article, "quantity", noun).count(20, noun).subject("karl-brandt").terms({"farm", "live"}).rule("generic.quantity").at(1);
    };
    CHECK(kin_of(people("a", "man"), people("b", "daughter")).kin == Kin::Barred);
    for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{
             {"man", "wife"}, {"wife", "child"}, {"mother", "son"}, {"passenger", "crewman"}, {"student", "teacher"}, {"soldier", "civilian"}, {"gunman", "hostage"}}) {
        CAPTURE(one, other);
        CHECK(kin_of(people("a", one), people("b", other)).kin == Kin::Barred);
    }
    for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{{"wife", "woman"}, {"child", "son"}, {"boy", "kid"}, {"person", "soldier"}}) {
        CAPTURE(one, other);
        CHECK(kin_of(people("a", one), people("b", other)).kin != Kin::Barred);
    }
}

TEST_CASE("nouns of two words count what one noun does: crew members and sailors, fire engines and appliances")
{
    auto counted = [](const std::string& article, double number, const std::string& noun, const std::string& printed) {
        Build build(article, "quantity", noun);
        build.count(number, noun).scope("unit_noun", printed).verb("wait").terms({"harbour", "night", "wait"}).rule("generic.quantity");
        build.context().noun = noun;
        return build.at(1);
    };
    CHECK(kin_of(counted("a", 12, "member", "crew members"), counted("b", 14, "sailor", "sailors")).kin == Kin::Linked);
    CHECK(kin_of(counted("a", 6, "engine", "red fire engines"), counted("b", 4, "appliance", "appliances")).kin == Kin::Linked);
    CHECK(kin_of(counted("a", 12, "member", "board members"), counted("b", 14, "sailor", "sailors")).kin != Kin::Linked);
    CHECK(kin_of(counted("a", 6, "engine", "jet engines"), counted("b", 4, "crate", "crates")).kin != Kin::Linked);
}

TEST_CASE("figures of two countries are two, and of a country and a part of it perhaps one")
{
    auto share = [](const std::string& article, double percent, const std::string& place) {
        Build build(article, "percent", "share");
        build.measure(percent, "percent").scope("of", "traffic").scope("place", place).verb("fall").terms({"cable", "fall", "internet", "sea", "traffic"}).rule("generic.percent");
        build.names({"france", "india", "saudi-arabia", "united-kingdom", "scotland"});
        return build.at(1);
    };
    CHECK(kin_of(share("a", 55, "saudi-arabia"), share("b", 65, "india")).kin == Kin::Barred);
    CHECK(kin_of(share("a", 82, "india"), share("b", 65, "india")).kin == Kin::Linked);
    CHECK(kin_of(share("a", 55, "scotland"), share("b", 65, "united-kingdom")).kin == Kin::Linked);
    CHECK(kin_of(share("a", 55, "scotland"), share("b", 65, "france")).kin == Kin::Barred);
}

TEST_CASE("a sentence retold ties its figure, whatever its noun")
{
    auto led = [](const std::string& article, const std::string& noun, std::vector<std::string> terms, const std::string& tail) {
        Claim claim = Build(article, "quantity", noun).count(400, noun).terms(std::move(terms)).rule("generic.quantity").at(1);
        claim.value.unit = noun == "member" ? "person" : noun;
        claim.evidence.text = "about 400";
        claim.evidence.sentence_text = "Karl Brandt, known as the miller, leads an independent sect of about 400" + tail + " in a valley of Orune, where it bakes, weaves and mills flour for the harbour.";
        return claim;
    };
    const std::vector<std::string> words{"bake", "brandt", "flour", "harbour", "independent", "karl", "known", "lead", "mill", "miller", "orune", "sect", "valley", "weave"};
    CHECK(kin_of(led("a", "member", words, " members"), led("b", "sect", words, "")).kin == Kin::Linked);
    CHECK(kin_of(led("a", "member", words, " members"), led("b", "crate", {"boat", "harbour", "lead"}, " crates")).kin != Kin::Linked);
}

TEST_CASE("'defendants' are no group of those who were charged, 'farmers' are")
{
    auto charged = [](const std::string& article, double number, const std::string& group) {
        return Build(article, "count", "charged").count(number, "person").scope("group", group).subject("harran-raid").names({}).verb("charge").terms({"charge", "fraud", "raid"}).at(1);
    };
    CHECK(kin_of(charged("a", 11, "other men"), charged("b", 12, "other defendants")).kin == Kin::Linked);
    CHECK(kin_of(charged("a", 11, "farmers"), charged("b", 12, "defendants")).kin == Kin::Barred);
}

TEST_CASE("two sums of one story that lie far apart are two things, however alike the words")
{
    auto sum = [](const std::string& article, double dollars) {
        return Build(article, "money", "amount").money(dollars, "USD").verb("pay").terms({"harbour", "ferry", "pay", "lease", "crane"}).rule("generic.money").at(1);
    };
    CHECK(kin_of(sum("a", 34.5e6), sum("b", 35.4e6)).kin == Kin::Linked);
    CHECK(kin_of(sum("a", 34.5e6), sum("b", 120e6)).kin == Kin::Strangers);
}

TEST_CASE("an age whose person the other sentence names is that person's")
{
    Claim named = age_of("b", "harbour-master");
    named.context.names = {"ada-holm", "harbour-master"};
    CHECK(kin_of(age_of("a", "ada-holm"), named).kin == Kin::Linked);
    CHECK(kin_of(age_of("a", "ada-holm"), age_of("b", "harbour-master")).kin == Kin::Barred);
}

TEST_CASE("a bound ties the claim with its own number more than one that merely lets a figure be true")
{
    auto goals = [](const std::string& article, double number, Hedge hedge) {
        Build build(article, "count", "goals");
        build.count(number, "goal").subject("ada-holm").terms({"goal", "score", "season"}).verb("score").changes(Changes::Fixed);
        Claim claim = build.at(1);
        claim.value.hedge = hedge;
        if (hedge == Hedge::AtLeast)
            claim.value.upper.reset();
        return claim;
    };
    const Claim bound = goals("a", 30, Hedge::AtLeast);
    CHECK(kin_of(bound, goals("b", 30, Hedge::Exact)).strength > kin_of(bound, goals("b", 33, Hedge::Exact)).strength);
}

TEST_CASE("a period is the stretch of time it names: six seasons of one league are six of another's words")
{
    auto goals = [](const std::string& article, const std::string& period) {
        return Build(article, "count", "goals").count(30, "goal").scope("period", period).subject("ada-holm").terms({"goal", "score"}).at(1);
    };
    CHECK(kin_of(goals("a", "in her six big-league seasons"), goals("b", "in her six major-league seasons")).kin == Kin::Linked);
    CHECK(kin_of(goals("a", "in her six big-league seasons"), goals("b", "in her five big-league seasons")).kin == Kin::Barred);
    CHECK(kin_of(goals("a", "this season"), goals("b", "last season")).kin == Kin::Barred);
}

TEST_CASE("what two texts say of one person to the minute is one thing, and at a full hour perhaps two")
{
    auto at_time = [](const std::string& article, const std::string& time, const std::string& occasion) {
        Build build(article, "date", "event-date");
        build.subject("ada-holm").terms({occasion, article}).verb(occasion).rule("generic.date");
        build.context().occasion = "to " + occasion;
        Claim claim = build.at(1);
        claim.value.type = ValueType::Date;
        claim.value.relative = true;
        claim.value.time = time;
        return claim;
    };
    CHECK(kin_of(at_time("a", "16:20", "wait"), at_time("b", "16:20", "look")).kin == Kin::Linked);
    CHECK(kin_of(at_time("a", "16:00", "wait"), at_time("b", "16:00", "look")).kin != Kin::Linked);
}

TEST_CASE("a death is one, whatever background it stands in, and a fire may be another")
{
    auto told = [](const std::string& article, const std::string& attribute, const std::string& occasion, bool background, const std::string& from, const std::string& to) {
        Build build(article, "date", attribute);
        build.subject("ada-holm").terms({"harbour", article}).date(from, to).rule("generic.date");
        build.context().occasion = occasion;
        build.context().event = {};
        build.context().event.background = background;
        return build.at(1);
    };
    CHECK(kin_of(told("a", "date", "death", true, "2031-05-01", "2031-05-31"), told("b", "event-date", "death", false, "2031-01-01", "2031-12-31")).kin == Kin::Linked);
    CHECK(kin_of(told("a", "date", "fire", true, "2031-05-01", "2031-05-31"), told("b", "event-date", "fire", false, "2031-01-01", "2031-12-31")).kin == Kin::Barred);
}

TEST_CASE("days of one deed are near by days apart, not by the ratio of their numbers")
{
    auto charged = [](const std::string& article, const std::string& year, std::uint32_t sentence) {
        Build build(article, "date", "event-date");
        build.subject("karl-brandt").verb("charge").date(year + "-01-01", year + "-12-31").rule("generic.date")
            .terms({"bribe", "charge", "entire", "force", "guard", "harbour", "mill", "police", "tell", "town"});
        build.context().occasion = "charge";
        return build.at(sentence);
    };
    auto kin = [&](const std::string& one, const std::string& other) {
        std::vector<Claim> claims{charged("a", one, 1), charged("a", "1997", 9), charged("b", other, 1), charged("b", "1997", 9)};
        for (std::size_t i : {1U, 3U})
            claims[i].context.terms = {"racket"};
        Vocabulary words;
        std::vector<Features> features = make_features(claims, {test_article("a"), test_article("b")}, words);
        for (Features& feature : features) feature.story = 0;
        weigh_terms(features);
        return kinship(features[0], features[2]).kin;
    };
    CHECK(kin("1969", "1970") == Kin::Akin);
    CHECK(kin("1990", "1991") == Kin::Akin);
    CHECK(kin("1985", "1994") == Kin::Strangers);
}

TEST_CASE("one goes by several names in a story, and two who share the last of theirs do not")
{
    auto of_names = [](const std::string& article, std::vector<std::string> names) { return Build(article, "count", "goods").count(3, "crate").names(std::move(names)).at(1); };
    auto overlaps = [&](std::vector<std::vector<std::string>> names) {
        std::vector<Claim> claims;
        for (std::size_t i = 0; i < names.size(); ++i)
            claims.push_back(of_names(std::string(1, static_cast<char>('a' + i)), names[i]));
        std::vector<ArticleSummary> articles;
        for (const Claim& claim : claims)
            articles.push_back(test_article(claim.article));
        Vocabulary words;
        std::vector<Features> features = make_features(claims, articles, words);
        for (Features& feature : features) feature.story = 0;
        unify_names(features, words);
        return overlap(features[0].names, features[1].names) > 0;
    };
    CHECK(overlaps({{"karl-brandt"}, {"karl-m-brandt"}}));
    CHECK(overlaps({{"karl-brandt"}, {"brandt"}}));
    CHECK_FALSE(overlaps({{"karl-brandt"}, {"brandt"}, {"ivo-brandt"}}));
    CHECK_FALSE(overlaps({{"north-harran"}, {"south-harran"}}));
}

TEST_CASE("what was before an event is not what came after it, and 'ago' and 'before the fire' may be one")
{
    auto span = [](const std::string& article, const std::string& attribute, double weeks) {
        return Build(article, "quantity", attribute).measure(weeks, "week").subject("ada-holm").verb("marry").terms({"baker", "marry", "second", "wife"}).rule("generic.duration").at(1);
    };
    CHECK(kin_of(span("a", "time-ago", 2), span("b", "time-earlier", 2)).kin == Kin::Linked);
    CHECK(kin_of(span("a", "time-earlier", 2), span("b", "time-later", 2)).kin == Kin::Barred);
    CHECK(kin_of(span("a", "time-earlier", 2), span("b", "duration", 3)).kin == Kin::Barred);
    Claim trial = span("b", "duration", 2);
    trial.kind = "measure"; // a rule knows what lasted
    CHECK(kin_of(span("a", "time-earlier", 2), trial).kin == Kin::Barred);
    CHECK(kin_of(span("a", "duration", 2), trial).kin != Kin::Barred);
}

TEST_CASE("one article that gives one person's death two days is held against itself")
{
    auto kin = [](const std::string& occasion) {
        auto day = [&](std::uint32_t at, const std::string& when) {
            Build build("a", "date", "event-date");
            build.date(when, when).rule("generic.date").subject("ada-holm").names({"ada-holm"}).verb("die");
            build.context().occasion = occasion;
            return build.at(at);
        };
        return kin_of(day(1, "2020-05-06"), day(2, "2020-05-07")).kin;
    };
    CHECK(kin("death") == Kin::Linked);
    CHECK(kin("arrest") == Kin::Barred);
}

TEST_CASE("heaps that no number counts are as many as there are texts")
{
    auto rare = [](const std::string& text) {
        Claim claim = Build("a", "quantity", "bank").count(24, "bank").rule("generic.count").at(1);
        claim.value.hedge = Hedge::AtLeast;
        claim.value.text = text;
        Vocabulary words;
        const std::vector<Claim> claims{claim};
        return rarity(make_features(claims, {test_article("a")}, words).front());
    };
    CHECK(rare("dozens of banks") == 0);
    CHECK(rare("several dozen banks") == 0);
    CHECK(rare("more than 24 banks") > 1);
}

TEST_CASE("what one says on days weeks apart are two statements")
{
    auto said = [](const std::string& article, const std::string& day) {
        Build build(article, "date", "statement-date");
        build.date(day, day).rule("generic.date").subject("orune-lines").names({"orune-lines"}).verb("announce").terms({"announce", "cable", "customer", "restore"});
        build.context().occasion = "announcement";
        return build.at(1);
    };
    CHECK(kin_of(said("a", "2020-05-06"), said("b", "2020-05-27")).kin == Kin::Strangers);
    CHECK(kin_of(said("a", "2020-05-06"), said("b", "2020-05-07")).kin == Kin::Akin);
}

TEST_CASE("so much a season is so much a year, and not so much a month")
{
    auto paid = [](const std::string& article, double sum, const std::string& per) {
        Build build(article, "money", "annual-value");
        build.money(sum, "USD").subject("ada-holm").names({"ada-holm"}).verb("seek").terms({"contract", "pitch", "seek", "worth"}).rule("en.money.pay-rate");
        build.context().per = per;
        return build.at(1);
    };
    CHECK(kin_of(paid("a", 22e6, "year"), paid("b", 23e6, "season")).kin == Kin::Linked);
    CHECK(kin_of(paid("a", 22e6, "year"), paid("b", 23e6, "month")).kin == Kin::Barred);
}

TEST_CASE("an hour of the world and one of the place are one moment where whole hours lie between them")
{
    auto ended = [](const std::string& article, const std::string& time, const std::string& text, const std::string& occasion) {
        Build build(article, "date", "event-date");
        build.date("2020-05-06", "2020-05-06").rule("generic.date").subject("orune-lines").names({"orune-lines"}).verb("restore").terms({"line", "outage", "restore"});
        build.context().occasion = occasion;
        Claim claim = build.at(1);
        claim.value.time = time;
        claim.value.text = text;
        return claim;
    };
    CHECK(kin_of(ended("a", "09:40", "09:40", "restoration"), ended("b", "07:36", "07:36 GMT", "restoration")).kin == Kin::Linked);
    CHECK(kin_of(ended("a", "09:40", "09:40", "restoration"), ended("b", "07:36", "07:36 GMT", "outage")).kin == Kin::Barred);
    CHECK(kin_of(ended("a", "09:40", "09:40", "restoration"), ended("b", "07:10", "07:10 GMT", "restoration")).kin == Kin::Barred);
}
