#include <algorithm>
#include <array>
#include <string_view>

#include "extract/ages.h"
#include "extract/assembly.h"
#include "extract/bare_numbers.h"
#include "extract/clause_question.h"
#include "extract/context.h"
#include "extract/generic_date.h"
#include "extract/lone_ones.h"
#include "extract/noun_phrases.h"
#include "extract/offspring.h"
#include "extract/told_before.h"
#include "extract/wholes.h"
#include "extract/wording.h"
#include "text/plural.h"

// The generic rules: a figure that no pack named is still a claim when it has a
// unit or a head noun, stands in a clause and is no idiom. Its kind comes from
// the mention's type, its attribute from what is counted or measured; what tells
// two such claims apart is their context, which alignment reads.

namespace crosscheck {
namespace {

struct UnitDimension {
    std::string_view unit;
    std::string_view attribute;
};

constexpr std::array<UnitDimension, 41> kUnits{{
    {"magnitude", "magnitude"}, {"richter", "magnitude"}, {"km", "distance"}, {"kilometre", "distance"}, {"mile", "distance"},
    {"m", "length"}, {"metre", "length"}, {"cm", "length"}, {"mm", "length"}, {"foot", "length"}, {"inch", "length"},
    {"yard", "length"}, {"nautical-mile", "distance"}, {"km2", "area"}, {"square-kilometre", "area"}, {"square-mile", "area"},
    {"hectare", "area"}, {"acre", "area"}, {"m2", "area"}, {"square-metre", "area"}, {"square-foot", "area"},
    {"km/h", "speed"}, {"mph", "speed"}, {"knot", "speed"}, {"m/s", "speed"}, {"celsius", "temperature"},
    {"fahrenheit", "temperature"}, {"degree", "temperature"}, {"kg", "weight"}, {"tonne", "weight"}, {"ton", "weight"},
    {"pound", "weight"}, {"ounce", "weight"}, {"g", "weight"}, {"litre", "volume"}, {"gallon", "volume"}, {"barrel", "volume"},
    {"watt", "power"}, {"megawatt", "power"}, {"basis-point", "basis-points"},
    {"caliber", "calibre"},
}};

class GenericRules {
  public:
    GenericRules(const Article& article, const Reading& reading) : article_(article), reading_(reading), tokens_(reading.tokens) {}

    std::optional<Claim> claim(const Mention& mention) const
    {
        const std::uint32_t token = mention.tokens.begin;
        if (token >= tokens_.size() || mention.idiom || mention.type == MentionType::Ordinal) return std::nullopt;
        const SentenceReading& sentence = reading_.sentences[tokens_.sentence_of(token)];
        if (sentence.set_aside) return std::nullopt;
        ClaimSeed seed;
        if (!name_kind(mention, sentence, seed)) return std::nullopt;
        if (!seed.value.printed) seed.value = value_of(mention, tokens_);
        seed.mention = &mention;
        seed.evidence = mention.span;
        seed.anchor = token;
        return assemble_claim(article_, reading_, std::move(seed));
    }

    /// "If you are among the thousands": what the reader may do.
    bool asides(const Mention& mention) const
    {
        const Clause& clause = clause_of(mention);
        const TokenRange own = clause.subject_tokens;
        if (!clause.verb || own.size() != 1 || !clause.attribution.speaker.empty()) return false;
        const bool we = tokens_.lower(own.begin) == "we" || tokens_.lower(own.begin) == "i";
        const bool supposed = own.begin > clause.tokens.begin && tokens_.lower(own.begin - 1) == "if";
        return tokens_.lower(own.begin) == "you" || (we && supposed);
    }

  private:
    std::string_view word(std::uint32_t i) const { return tokens_.lower(i); }
    std::string_view before(const Mention& mention, std::uint32_t steps) const
    {
        return mention.tokens.begin >= steps ? tokens_.lower(mention.tokens.begin - steps) : std::string_view{};
    }

    const Clause& clause_of(const Mention& mention) const { return reading_.clauses[reading_.clause_of(mention.tokens.begin)]; }

    static void set(ClaimSeed& seed, const char* rule, const char* kind, std::string attribute, const char* question)
    {
        seed.rule = rule;
        seed.kind = kind;
        seed.attribute = std::move(attribute);
        seed.question = question;
    }

    bool name_kind(const Mention& mention, const SentenceReading& sentence, ClaimSeed& seed) const
    {
        switch (mention.type) {
        case MentionType::Money: {
            set(seed, "generic.money", "money", "amount", "What sum is named for {subject}?");
            if (auto question = question_of_sum(reading_, clause_of(mention), mention)) seed.question = std::move(*question);
            return true;
        }
        case MentionType::Percent: set(seed, "generic.percent", "percent", compares(reading_, mention) ? "difference" : "share", "What percentage is given for {subject}?"); return true;
        case MentionType::Measure: return measure(mention, sentence, seed);
        case MentionType::Ratio: set(seed, "generic.ratio", "quantity", "factor", "What factor is given for {subject}?"); return true;
        case MentionType::Age: return age(mention, seed);
        case MentionType::Duration: return duration(mention, seed);
        case MentionType::Date: return date_seed(article_, reading_, mention, seed);
        case MentionType::Count: return count(mention, seed);
        case MentionType::Number: return number(mention, sentence, seed);
        case MentionType::Ordinal: break;
        }
        return false;
    }

    bool count(const Mention& mention, ClaimSeed& seed) const
    {
        const bool one = word(mention.tokens.begin) == "one" && mention.hedge == Hedge::Exact;
        if (one_of_many(mention) || (one && !one_counts(reading_, mention)) || ranking(mention) || restated(reading_, mention) || emergency_line(mention) || lists(mention)) return false;
        if (mention.noun == "caliber" || mention.noun == "calibre") return false;
        const std::string noun = mention.noun.empty() ? "thing" : lemma_slug(mention);
        set(seed, "generic.quantity", "quantity", noun, "");
        const std::string counted = counted_words(mention, noun, reading_);
        seed.question = question_of_count(reading_, clause_of(mention), mention, counted).value_or("How many " + counted + " are reported in connection with {subject}?");
        return true;
    }

    /// "Five Thoughts on the Vote", "Ten photos of the fair": the headline counts its own parts.
    bool lists(const Mention& mention) const
    {
        static constexpr std::array<std::string_view, 14> kParts{"thing", "thought", "reason", "way", "fact", "photo", "picture", "takeaway", "tip", "lesson", "moment", "question", "idea", "theory"};
        const SentenceReading& sentence = reading_.sentences[tokens_.sentence_of(mention.tokens.begin)];
        const bool opens = sentence.headline && mention.tokens.begin == sentence.story && mention.hedge == Hedge::Exact;
        return opens && !clause_of(mention).verb && mention.head && std::find(kParts.begin(), kParts.end(), reading_.lemmas[*mention.head]) != kParts.end();
    }

    /// "911 calls": the number is dialled, not counted.
    bool emergency_line(const Mention& mention) const
    {
        const double number = mention.printed.value_or(0);
        const bool line = number == 911 || number == 999 || number == 112;
        return line && mention.hedge == Hedge::Exact && (mention.noun == "call" || mention.noun == "caller" || mention.noun == "dispatcher" || mention.noun == "operator");
    }

    static std::string spaced(std::string slug)
    {
        std::replace(slug.begin(), slug.end(), '-', ' ');
        return slug;
    }

    std::string lemma_slug(const Mention& mention) const
    {
        std::string noun = mention.head ? reading_.lemmas[*mention.head] : mention.noun;
        if (!noun.empty() && noun.front() >= '0' && noun.front() <= '9') noun = mention.unit; // "AK-47s"
        const bool compound = mention.head && reading_.lemmas[*mention.head].ends_with("ed") && !mention.noun.ends_with("ed"); // "four-legged"
        if (compound) noun = mention.noun;
        // "Thousands who fled", "two of them".
        if (mention.head && (reading_.classes[*mention.head].is(WordClass::Relative) || reading_.classes[*mention.head].is(WordClass::GroupPronoun))) noun = "person";
        std::replace(noun.begin(), noun.end(), ' ', '-');
        static constexpr std::array<std::string_view, 8> kTails{"in", "ins", "up", "ups", "off", "offs", "out", "outs"};
        const bool tail = std::find(kTails.begin(), kTails.end(), noun) != kTails.end();
        if (mention.head && *mention.head >= 2 && tail && tokens_.raw(*mention.head - 1) == "-") { // "break-ins", "run-offs"
            if (noun.ends_with('s')) noun.pop_back();
            noun = std::string(tokens_.lower(*mention.head - 2)) + "-" + noun;
        }
        if (const std::string counted = offspring(mention); !counted.empty()) noun = counted;
        return noun;
    }

    /// "A father of two", "the grandmother-of-three": what the figure counts; empty for other figures.
    std::string offspring(const Mention& mention) const
    {
        const std::optional<std::uint32_t> parent = parent_noun(reading_, mention);
        return !parent ? std::string() : tokens_.lower(*parent).starts_with("grand") ? "grandchild" : "child";
    }

    /// "One of the ships", "one day", "this one": counts nothing.
    bool one_of_many(const Mention& mention) const
    {
        const std::string_view first = word(mention.tokens.begin);
        if (first == "about" && word(mention.tokens.begin + 1) == "one" && mention.type == MentionType::Count) return true; // "it is about one man"
        if (first != "one" || mention.hedge != Hedge::Exact) return false;
        if (mention.tokens.size() == 1) return true;
        const std::string_view next = word(mention.tokens.begin + 1);
        return next == "of" || next == "another" || next == "day" || next == "time" || next == "way" || next == "thing";
    }

    /// "The two biggest unions", "the top 10": a place in an order.
    bool ranking(const Mention& mention) const
    {
        if (before(mention, 1) == "top") return true;
        if (mention.noun_phrase.size() < 2) return false;
        const std::string_view first = word(mention.noun_phrase.begin);
        return first.size() > 5 && first.substr(first.size() - 3) == "est" && before(mention, 1) == "the";
    }

    /// A bare number counts what its sentence counted before it ("two of them"),
    /// or what its verb says of it ("the toll rose to 84").
    bool number(const Mention& mention, const SentenceReading& sentence, ClaimSeed& seed) const
    {
        if ((!mention.printed && !mention.upper) || one_of_many(mention)) return false;
        if (is_age(reading_, mention)) return age(mention, seed);
        if (counts_nothing(reading_, mention)) return false;
        if (magnitude_like(mention, sentence)) {
            set(seed, "generic.measure", "measure", "magnitude", "What magnitude is given for {subject}?");
            seed.value = value_of(mention, tokens_);
            seed.value.type = ValueType::Measure;
            seed.value.unit = "magnitude";
            seed.changes = Changes::Fixed;
            return true;
        }
        const Mention* side = other_side(reading_, mention);
        if (const Mention* like = side != nullptr ? side : measured_before(mention, sentence)) {
            if (!name_kind(*like, sentence, seed)) return false;
            seed.value = value_of(mention, tokens_);
            seed.value.type = value_of(*like, tokens_).type;
            seed.value.unit = like->unit;
            return true;
        }
        if (is_multiple(reading_, mention)) {
            set(seed, "generic.ratio", "quantity", "factor", "What factor is given for {subject}?");
            seed.value = value_of(mention, tokens_);
            seed.value.type = ValueType::Ratio;
            seed.value.unit = "factor";
            if (seed.value.hedge == Hedge::MoreThan) seed.value.lower = seed.value.printed; // "more than three times" may be three and a half
            if (seed.value.hedge == Hedge::LessThan) seed.value.upper = seed.value.printed;
            return true;
        }
        const std::string_view next = word(mention.tokens.end);
        const bool times = word(mention.tokens.end - 1) == "twice" || next == "times" || next == "time" || (next == "-" && word(mention.tokens.end + 1) == "time"); // "a two-time winner"
        set(seed, "generic.number", "quantity", times ? "times" : !offspring(mention).empty() ? offspring(mention) : counted_before(mention, sentence), times ? "What number of times is given for {subject}?" : "What number is given for {subject}?");
        return true;
    }

    /// "Aftershocks measuring up to 4.3": a small figure with a decimal where
    /// the clause speaks of a quake.
    bool magnitude_like(const Mention& mention, const SentenceReading& sentence) const
    {
        const double number = mention.printed.value_or(mention.upper.value_or(0));
        const std::uint32_t next = mention.tokens.end;
        const bool strength = mention.hedge != Hedge::Exact && next < sentence.tokens.end && reading_.classes[next].is(WordClass::EventNoun) && tokens_.lower(next) == reading_.lemmas[next];
        if (strength && number > 1 && number < 10) return speaks_of_quake({next, next + 1}); // "a 4-plus quake"
        if (number < 1 || number >= 10 || number == static_cast<double>(static_cast<long>(number))) return false;
        return speaks_of_quake(sentence.tokens);
    }

    bool speaks_of_quake(TokenRange range) const
    {
        const auto first = std::lower_bound(reading_.event_nouns.begin(), reading_.event_nouns.end(), range.begin,
                                            [](const auto& noun, std::uint32_t t) { return noun.first < t; });
        for (auto it = first; it != reading_.event_nouns.end() && it->first < range.end; ++it) {
            if (it->second == "quake" || it->second == "aftershock") return true;
        }
        return false;
    }

    /// "Put it at magnitude 5.9, but the survey said it was 6.1": the figure that
    /// this one answers to, when it has a unit and is of its size.
    const Mention* measured_before(const Mention& mention, const SentenceReading& sentence) const
    {
        const Clause& clause = clause_of(mention);
        if (clause.verb_lemma != "be" || !mention.printed) return nullptr;
        const auto [first, last] = mentions_in(reading_, {sentence.tokens.begin, mention.tokens.begin});
        for (std::size_t i = last; i > first && last - i < 4; --i) {
            const Mention& other = reading_.mentions[i - 1];
            if (other.type != MentionType::Measure && other.type != MentionType::Percent) continue;
            const bool near = other.printed && *mention.printed * 4 > *other.printed && *mention.printed < *other.printed * 4;
            return near ? &other : nullptr;
        }
        return nullptr;
    }

    /// The noun of the nearest count before it in the sentence, or "number".
    std::string counted_before(const Mention& mention, const SentenceReading& sentence) const
    {
        const auto [first, last] = mentions_in(reading_, {sentence.tokens.begin, mention.tokens.begin});
        for (std::size_t i = last; i > first && last - i < 4; --i) {
            if (reading_.mentions[i - 1].type == MentionType::Count) return lemma_slug(reading_.mentions[i - 1]);
        }
        return "number";
    }

    bool measure(const Mention& mention, const SentenceReading& sentence, ClaimSeed& seed) const
    {
        if (told_by_size(reading_, mention)) return false;
        std::string attribute = mention.unit;
        for (const UnitDimension& unit : kUnits) {
            if (unit.unit == mention.unit) attribute = unit.attribute;
        }
        const bool place = mention.unit == "degree" && placed(mention, sentence.tokens);
        if (place) attribute = "coordinate";
        if (mention.unit == "degree" && !place && mention.printed.value_or(10) < 10 && speaks_of_quake(sentence.tokens)) {
            attribute = "magnitude"; // "a 6.7 degree quake"
            seed.value = value_of(mention, tokens_);
            seed.value.unit = "magnitude";
        }
        if (attribute == "distance" || attribute == "length") attribute = named_dimension(mention, sentence.tokens, attribute);
        set(seed, "generic.measure", "measure", attribute, "");
        seed.question = attribute == mention.unit ? "How many " + plural_of(spaced(attribute)) + " are given for {subject}?"
                                                  : "What " + spaced(attribute) + " is given for {subject}?";
        seed.changes = attribute == "magnitude" || attribute == "depth" ? Changes::Fixed : Changes::Freely;
        return true;
    }

    /// "At a depth of 10 km", "10 km deep", "a 30-foot-high wave".
    std::string named_dimension(const Mention& mention, TokenRange sentence, const std::string& otherwise) const
    {
        static constexpr std::pair<std::string_view, std::string_view> kNames[] = {
            {"depth", "depth"}, {"deep", "depth"}, {"underground", "depth"}, {"beneath", "depth"}, {"below", "depth"}, {"height", "height"},
            {"high", "height"}, {"tall", "height"}, {"width", "width"}, {"wide", "width"}, {"thick", "thickness"}, {"thickness", "thickness"}, {"thin", "thickness"}, {"long", "length"}, {"length", "length"},
            {"radius", "radius"}, {"altitude", "altitude"}, {"elevation", "altitude"},
            {"wave", "height"}, {"waves", "height"}, {"crested", "height"}, {"surge", "height"}, {"rain", "rainfall"}, {"rainfall", "rainfall"}, {"snow", "snowfall"}, {"snowfall", "snowfall"}};
        const std::uint32_t from = mention.tokens.begin > sentence.begin + 6 ? mention.tokens.begin - 6 : sentence.begin;
        const std::uint32_t to = std::min(sentence.end, mention.tokens.end + 3);
        if (bore(mention, to)) return "calibre";
        for (std::uint32_t i = to; i-- > from;) {
            for (const auto& [name, attribute] : kNames) {
                if (tokens_.lower(i) == name) return std::string(attribute);
            }
        }
        if (stature(mention)) return "height";
        return otherwise == "distance" && word(mention.tokens.end) == "of" ? "length" : otherwise; // "20 km of cable"
    }

    /// "26.94 degrees in latitude", "38.8 degrees north".
    bool placed(const Mention& mention, TokenRange sentence) const
    {
        static constexpr std::string_view kWords[] = {"latitude", "longitude", "north", "south", "east", "west"};
        const std::uint32_t from = mention.tokens.begin > sentence.begin + 3 ? mention.tokens.begin - 3 : sentence.begin;
        for (std::uint32_t i = from; i < std::min(sentence.end, mention.tokens.end + 3); ++i)
            if (std::find(std::begin(kWords), std::end(kWords), tokens_.lower(i)) != std::end(kWords)) return true;
        return false;
    }

    /// "A 9mm pistol", "120 mm mortars".
    bool bore(const Mention& mention, std::uint32_t end) const
    {
        static constexpr std::string_view kArms[] = {"pistol", "rifle", "gun", "handgun", "revolver", "ammunition", "rounds", "cannon", "mortar", "mortars", "pistols", "rifles", "bullets", "howitzer", "shells", "cartridges", "semi-automatic", "semiautomatic"};
        if (mention.unit != "mm") return false;
        for (std::uint32_t i = mention.tokens.end; i < end; ++i)
            if (std::find(std::begin(kArms), std::end(kArms), tokens_.lower(i)) != std::end(kArms)) return true;
        return false;
    }

    /// "5-foot-8", "6 feet 2 inches": feet with inches, of the size of people.
    static bool stature(const Mention& mention)
    {
        const double feet = mention.printed.value_or(0);
        return mention.unit == "foot" && feet > 4 && feet < 8 && feet != static_cast<double>(static_cast<long>(feet));
    }

    /// "An 18-year-old civil war", "a 41-year-old murder case": for how long, and nobody's age.
    bool lasts(const Mention& mention) const
    {
        static constexpr std::string_view kLasting[] = {"war", "case", "conflict", "feud", "dispute", "strike", "ban", "embargo", "insurgency", "rebellion", "mystery", "tradition", "agreement", "treaty", "ceasefire", "truce", "record", "law", "policy", "crisis", "drought", "occupation", "blockade", "rivalry", "debate"};
        if (mention.type != MentionType::Age || tokens_.raw(mention.tokens.end - 1) != "old") return false;
        const std::uint32_t end = std::min(tokens_.size(), mention.tokens.end + 4);
        for (std::uint32_t i = mention.tokens.end; i < end; ++i) {
            if (std::find(std::begin(kLasting), std::end(kLasting), tokens_.lower(i)) != std::end(kLasting)) return true;
            const WordClasses word = reading_.classes[i];
            if (tokens_[i].kind != TokenKind::Word || word.is(WordClass::Preposition) || word.is(WordClass::VerbPast) || word.is(WordClass::Title)) return false;
        }
        return false;
    }

    bool age(const Mention& mention, ClaimSeed& seed) const
    {
        if (lasts(mention)) {
            set(seed, "generic.duration", "quantity", "duration", "What length of time is given for {subject}?");
            seed.value = value_of(mention, tokens_);
            seed.value.type = ValueType::Duration;
            return true;
        }
        if (known_by_age(reading_, mention)) return false;
        const std::string limit = age_limit(mention);
        if (limit.empty())
            set(seed, "generic.age", "age", "age", "How old is {subject}?");
        else
            set(seed, "generic.age", "age", limit, "");
        if (mention.type == MentionType::Number) {
            seed.value = value_of(mention, tokens_);
            seed.value.type = ValueType::Age;
            seed.value.unit = "year";
        }
        if (limit.empty())
            seed.subject = whose_age(reading_, mention);
        else
            seed.question = "What " + spaced(limit) + " is given in connection with {subject}?";
        return true;
    }

    /// "Raise the retirement age for women to 65": an age that the law sets, "retirement-age"; empty for that of a person.
    std::string age_limit(const Mention& mention) const
    {
        static constexpr std::array<std::string_view, 9> kLimits{"retirement", "pension", "pensionable", "voting", "drinking", "minimum", "legal", "marriage", "smoking"};
        constexpr std::uint32_t reach = 8;
        const std::uint32_t clause = clause_of(mention).tokens.begin;
        for (std::uint32_t i = mention.tokens.begin; i > clause + 1 && mention.tokens.begin - i < reach; --i) {
            if (reading_.lemmas[i - 1] != "age") continue;
            const std::string_view of = tokens_.lower(i - 2);
            if (std::find(kLimits.begin(), kLimits.end(), of) != kLimits.end()) return std::string(of) + "-age";
        }
        return {};
    }

    bool duration(const Mention& mention, ClaimSeed& seed) const
    {
        const std::string_view next = word(mention.tokens.end);
        const bool apart = next == "after" || next == "before"; // "one day after the vote"
        if ((one_of_many(mention) && !apart) || !mention.printed || before(mention, 1) == "posted") return false;
        const bool distance = next == "ago" || next == "later" || next == "earlier"; // from now, or from what was told before
        const bool prior = next == "prior" && word(mention.tokens.end + 1) == "to";
        const std::string from_event = !goes_on(mention) && (apart || prior) ? (next == "after" ? "later" : "earlier") : ""; // "married two weeks before the fire"
        // One attribute for all units, so that "40 hours" and "two days" meet.
        const std::string way = distance ? std::string(next) : from_event;
        set(seed, "generic.duration", "quantity", way.empty() ? "duration" : "time-" + way, "");
        seed.question = way.empty() ? "What length of time is given in connection with {subject}?" : (way == "ago" ? "How long " : "How much ") + way + " did it happen in connection with {subject}?";
        if (auto question = question_of_duration(reading_, clause_of(mention), mention)) seed.question = std::move(*question);
        if (const std::string when = from_event.empty() ? std::string() : named_moment(mention); !when.empty()) seed.question = "How long " + when + " did it happen in connection with {subject}?";
        return true;
    }

    /// "After the vote" of "two days after the vote": what an event's time is told from, where a noun says it.
    std::string named_moment(const Mention& mention) const
    {
        constexpr std::uint32_t longest = 6;
        const std::uint32_t begin = mention.tokens.end;
        const TokenRange phrase = NounPhrases(reading_, clause_of(mention), nullptr).noun_phrase({begin + 1, std::min(clause_of(mention).tokens.end, begin + longest)});
        const bool told = !phrase.empty() && phrase.begin <= begin + 2 && reading_.classes[phrase.end - 1].is(WordClass::EventNoun);
        const Span words = told ? tokens_.span({begin, phrase.end}) : Span{};
        return std::string(tokens_.text().substr(words.begin, words.size()));
    }

    /// "Waited two hours before leaving", "for three days": how long something went on, and no way from one thing to another.
    bool goes_on(const Mention& mention) const
    {
        static constexpr std::array<std::string_view, 22> kLasting{"wait", "last", "take", "spend", "serve", "stay", "live", "work", "search", "run", "hold", "remain", "play",
                                                                   "sit", "talk", "travel", "drive", "walk", "hide", "sleep", "fight", "need"};
        std::uint32_t i = mention.tokens.begin;
        while (i > 0 && reading_.classes[i - 1].is(WordClass::Adverb)) --i;
        if (i == 0) return false;
        const std::string_view lead = tokens_.lower(i - 1);
        return lead == "for" || lead == "over" || lead == "during" || lead == "the" || lead == "in" || lead == "within" ||
               std::find(kLasting.begin(), kLasting.end(), reading_.lemmas[i - 1]) != kLasting.end();
    }

    const Article& article_;
    const Reading& reading_;
    const TokenBuffer& tokens_;
};

} // namespace

std::vector<Claim> generic_claims(const Article& article, const Reading& reading, const std::vector<std::uint32_t>& unclaimed)
{
    std::vector<Claim> claims;
    claims.reserve(unclaimed.size());
    const GenericRules rules(article, reading);
    for (const std::uint32_t index : unclaimed) {
        auto claim = rules.claim(reading.mentions[index]);
        if (claim && !(claim->subject.empty() && rules.asides(reading.mentions[index]))) claims.push_back(std::move(*claim));
    }
    return claims;
}

} // namespace crosscheck
