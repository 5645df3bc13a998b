#include "mention/noun.h"

#include <algorithm>

// A noun phrase behind a figure is short: adjectives, names of peoples and places,
// nouns used as adjectives, then the head. After a number above one the head is
// the first plural noun that no other plural noun follows, which needs no grammar;
// after "one" and in compounds it is the last word before something that cannot
// belong to a noun phrase.

namespace crosscheck {
namespace {

constexpr std::uint32_t longest_phrase = 9;

bool ends_with(std::string_view word, std::string_view end)
{
    return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

bool participle(std::string_view word)
{
    return word.size() > 4 && (ends_with(word, "ed") || ends_with(word, "ing"));
}

bool regular_plural(std::string_view word)
{
    return word.size() > 2 && word.back() == 's' && !ends_with(word, "ss") && !ends_with(word, "'s") &&
           !ends_with(word, "’s") && !ends_with(word, "’ s") && (!ends_with(word, "us") || word == "menus" || word == "gurus") &&
           !ends_with(word, "ous") && (!ends_with(word, "is") || word == "taxis" || word == "skis");
}

bool people_by_form(std::string_view word, bool capital)
{
    if (capital && (ends_with(word, "ans") || ends_with(word, "ese") || ends_with(word, "crats") ||
                    ends_with(word, "nis") || ends_with(word, "qis") || ends_with(word, "lis") ||
                    ends_with(word, "ites")))
        return true;
    return word.size() >= 8 && (ends_with(word, "ists") || ends_with(word, "ologists")) &&
           !ends_with(word, "lists");
}

/// "you're", "they'll": a pronoun and its verb.
bool contraction(std::string_view word)
{
    for (std::string_view end : {"'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "n't", "n’t"})
        if (ends_with(word, end))
            return true;
    return false;
}

/// A word that by its form stands before a noun.
bool adjective_form(std::string_view word)
{
    if (participle(word))
        return true;
    for (std::string_view end : {"ful", "ous", "ish", "less", "able", "ible", "ical", "ive", "ary", "ese", "ant", "ent", "ic", "al"})
        if (word.size() >= end.size() + 3 && ends_with(word, end))
            return true;
    static constexpr std::string_view usual[] = {
        "big", "small", "large", "huge", "tiny", "new", "old", "young", "long", "short", "tall", "high", "low", "wide", "thick", "thin",
        "heavy", "light", "strong", "weak", "hard", "soft", "fast", "slow", "rich", "poor", "good", "bad", "great", "loud", "quiet",
        "bright", "dark", "black", "white", "red", "green", "blue", "brown", "grey", "gray", "yellow", "hot", "cold", "warm", "dry",
        "wet", "clean", "dirty", "empty", "full", "free", "safe", "rare", "major", "minor", "key", "main", "top", "separate", "costly",
        "deadly", "lengthy", "angry", "hungry", "pretty", "healthy", "wealthy", "busy", "easy", "ugly", "remote", "severe", "modern"};
    return std::find(std::begin(usual), std::end(usual), word) != std::end(usual);
}

class NounReader {
  public:
    NounReader(const Scan& scan, std::uint32_t i, NounNumber number)
        : scan_(scan), begin_(i), number_(number)
    {
    }
    std::optional<Noun> read();

  private:
    bool ends_phrase(std::uint32_t i) const;
    bool model_number(std::uint32_t i) const;
    bool joins_adjectives(std::uint32_t i) const;
    std::uint32_t after_measure(std::uint32_t i) const;
    /// The stop of "U.S." inside the phrase.
    bool short_form_stop(std::uint32_t i) const
    {
        return i > begin_ && scan_.is(i, ".") && scan_.glued(i) && scan_.word(i + 1) &&
               scan_.raw(i - 1).find('.') != std::string_view::npos;
    }
    bool possessive(std::uint32_t i) const
    {
        return scan_.inside(i) && scan_.stem(i).size() != scan_.lower(i).size();
    }
    std::optional<Noun> plural_head();
    std::optional<Noun> model_plural(std::uint32_t i) const;
    std::optional<Noun> singular_head();
    std::optional<std::uint32_t> behind_name(std::uint32_t plural) const;
    std::optional<Noun> elliptic() const;
    Noun make(std::uint32_t head) const;
    std::uint32_t coordination_end(std::uint32_t head) const;
    std::uint32_t skip_adjectives(std::uint32_t i) const;

    const Scan& scan_;
    std::uint32_t begin_;
    NounNumber number_;
};

Noun NounReader::make(std::uint32_t head) const
{
    Noun noun;
    noun.head = head;
    noun.phrase = {begin_, coordination_end(head)};
    std::string_view word = scan_.stem(head);
    noun.noun = scan_.lexicon().singular(word);
    bool particle = word == "ins" || word == "outs" || word == "ups" || word == "offs" || word == "downs" || word == "overs";
    if (particle && head > begin_ + 1 && scan_.hyphen(head - 1) && scan_.word(head - 2)) // "nine break-ins"
        noun.noun = std::string(scan_.lower(head - 2)) + "-" + std::string(word.substr(0, word.size() - 1));
    if (scan_.role(head, WordRole::State) && !plural_noun(scan_, head))
        noun.noun = "person";
    if (word == "strong" && number_ == NounNumber::Compound) // "the 15,000-strong crowd"
        noun.noun = "person";
    noun.person = scan_.lexicon().person(word) || people_by_form(word, scan_.capital(head)) ||
                  noun.noun == "person";
    // "83 members" of a bloc may be states; "crew members" are people.
    bool bare_members = noun.noun == "member" && (head == begin_ || number_ == NounNumber::Compound);
    noun.person = noun.person && !bare_members;
    return noun;
}

/// Whether the noun phrase cannot go on at `i`.
bool NounReader::ends_phrase(std::uint32_t i) const
{
    if (!scan_.word(i))
        return true;
    std::size_t digit = scan_.raw(i).find_first_of("0123456789");
    bool money = digit != std::string_view::npos && digit >= 2 && // "3 USD50 cards"
                 scan_.lexicon().currency_letters(scan_.raw(i).substr(0, digit)) != 0;
    return money || scan_.role(i, WordRole::Stop) || scan_.role(i, WordRole::Magnitude) || contraction(scan_.lower(i));
}

/// "costly, heavy and loud machines", "Estonian and Latvian smugglers": at `i` stands what
/// joins two adjectives; a noun in the plural must follow soon.
bool NounReader::joins_adjectives(std::uint32_t i) const
{
    bool comma = scan_.is(i, ",");
    if (i == begin_ || !(comma || scan_.is(i, "and") || scan_.is(i, "but") || scan_.is(i, "or")))
        return false;
    auto adjective = [&](std::uint32_t at) {
        std::string_view word = scan_.lower(at);
        bool people = scan_.capital(at) && (scan_.role(at, WordRole::Demonym) || (scan_.known(at) == nullptr &&
                      (ends_with(word, "ian") || ends_with(word, "ean") || ends_with(word, "can") || ends_with(word, "ese") || ends_with(word, "ish"))));
        bool plain = !scan_.capital(at) && !scan_.role(at, WordRole::State) && !scan_.role(at, WordRole::CasualtyVerb) &&
                     !scan_.role(at, WordRole::Verb) && !scan_.role(at, WordRole::Stop) && adjective_form(scan_.lower(at));
        return scan_.word(at) && (people || plain);
    };
    std::uint32_t next = i + 1;
    if (comma && scan_.is(next, "and"))
        ++next;
    if (!adjective(i - 1) || !adjective(next))
        return false;
    for (std::uint32_t at = next + 1; at < next + 4 && scan_.word(at) && !ends_phrase(at); ++at) {
        if (plural_noun(scan_, at))
            return true;
        if (scan_.role(at, WordRole::Verb))
            return false;
    }
    return joins_adjectives(next + 1) && next < begin_ + longest_phrase;
}

/// "8-inch" in "three 8-inch pots": the token behind it, else `i`.
std::uint32_t NounReader::after_measure(std::uint32_t i) const
{
    bool measure = scan_.digits(i) && scan_.hyphen(i + 1) && scan_.glued(i + 1) && scan_.glued(i + 2) && scan_.word(i + 2);
    return measure ? i + 3 : i;
}

/// "47" in "AK 47 rifles", "-47" in "AK-47 rifles".
bool NounReader::model_number(std::uint32_t i) const
{
    bool after_letters = i > begin_ && scan_.word(i - 1) && scan_.tokens()[i - 1].has(AllCaps);
    return scan_.digits(i) && after_letters && scan_.word(i + 1);
}

/// "83 states and international organizations": the end of what the figure counts together.
std::uint32_t NounReader::coordination_end(std::uint32_t head) const
{
    std::uint32_t end = head + 1;
    if (possessive(head))
        return end;
    for (int more = 0; more < 2; ++more) {
        std::uint32_t i = end;
        if (!scan_.is(i, "and") && !scan_.is(i, "or"))
            break;
        std::uint32_t first = ++i;
        if (participle(scan_.lower(i)))
            break;
        while (i < first + 4 && scan_.word(i) && !ends_phrase(i) && !plural_noun(scan_, i) &&
               !scan_.role(i, WordRole::Verb) && !scan_.role(i, WordRole::Cardinal))
            ++i;
        bool plural = scan_.word(i) && plural_noun(scan_, i) && !scan_.role(i, WordRole::Stop);
        bool subject = scan_.role(i + 1, WordRole::Verb) || scan_.is(i + 1, "were") || scan_.is(i + 1, "said") ||
                       scan_.is(i + 1, "are") || scan_.is(i + 1, "have") || scan_.is(i + 1, "had");
        if (!plural || (subject && i > first))
            break;
        end = i + 1;
    }
    return end;
}

std::uint32_t NounReader::skip_adjectives(std::uint32_t i) const
{
    while (scan_.role(i, WordRole::QuantityAdjective) && !scan_.is(i, "others"))
        ++i;
    return i;
}

/// "AK-47s", "F-16s": the model is what is counted.
std::optional<Noun> NounReader::model_plural(std::uint32_t i) const
{
    bool model = scan_.word(i) && scan_.tokens()[i].has(Capitalised) && scan_.raw(i).size() <= 4 && scan_.hyphen(i + 1) &&
                 scan_.digits(i + 2) && scan_.glued(i + 2) && scan_.raw(i + 2).back() == 's';
    if (!model)
        return std::nullopt;
    Noun noun;
    noun.head = i + 2;
    noun.phrase = {begin_, i + 3};
    noun.noun = std::string(scan_.lower(i)) + "-" + std::string(scan_.raw(i + 2).substr(0, scan_.raw(i + 2).size() - 1));
    return noun;
}

std::optional<Noun> NounReader::plural_head()
{
    std::uint32_t i = skip_adjectives(begin_);
    std::uint32_t limit = i + longest_phrase;
    bool quote = false;
    for (; i < limit && scan_.inside(i); ++i) {
        if (scan_.hyphen(i) && scan_.glued(i + 1))
            continue;
        if (!quote && (scan_.is(i, "“") || scan_.is(i, "\"")) && i == begin_) {
            quote = true;
            continue;
        }
        if (quote && (scan_.is(i, "”") || scan_.is(i, "\"")))
            continue;
        if (model_number(i) || short_form_stop(i))
            continue;
        if (joins_adjectives(i))
            continue;
        if (std::uint32_t behind = after_measure(i); behind != i) {
            i = behind - 1;
            continue;
        }
        if (std::optional<Noun> weapon = model_plural(i))
            return weapon;
        bool in_compound = scan_.hyphen(i + 1) && scan_.glued(i + 2) && scan_.word(i + 2) &&
                           !scan_.role(i + 2, WordRole::Cardinal) && // not "four people-one of them"
                           !(plural_noun(scan_, i) && (scan_.role(i + 2, WordRole::Stop) ||
                                                       scan_.role(i + 2, WordRole::Several)));
        bool compounded = i > begin_ && scan_.hyphen(i - 1) && scan_.glued(i);
        if (scan_.word(i) && in_compound)
            continue;
        if (ends_phrase(i) && !compounded)
            return std::nullopt;
        bool adverb_before = i > begin_ && participle(scan_.lower(i)) && ends_with(scan_.lower(i - 1), "ly"); // "heavily armed"
        if (scan_.role(i, WordRole::Verb) && i > begin_ && !compounded && !plural_noun(scan_, i) && !adverb_before)
            return std::nullopt;
        bool comma = scan_.is(i + 1, ",") && participle(scan_.lower(i)) && scan_.word(i + 2) && !joins_adjectives(i + 1);
        if (comma)
            return std::nullopt;
        if (!plural_noun(scan_, i))
            continue;
        bool another = scan_.word(i + 1) && plural_noun(scan_, i + 1) && !ends_phrase(i + 1) &&
                       !scan_.role(i + 1, WordRole::Verb) && !scan_.role(i + 1, WordRole::State) &&
                       !possessive(i);
        if (!another)
            return make(behind_name(i).value_or(i));
    }
    return std::nullopt;
}

/// "Members" of "10,500 Writers Guild of Norland members", where `plural` is of the name before it.
std::optional<std::uint32_t> NounReader::behind_name(std::uint32_t plural) const
{
    if (!scan_.capital(plural) || !scan_.word(plural + 1) || !scan_.capital(plural + 1) || scan_.title_case())
        return std::nullopt;
    std::uint32_t i = plural + 1;
    while (i < plural + longest_phrase && scan_.word(i) && (scan_.capital(i) || (scan_.is(i, "of") && scan_.capital(i + 1))))
        ++i;
    const bool head = scan_.word(i) && !scan_.capital(i) && plural_noun(scan_, i) && !ends_phrase(i) && !scan_.role(i, WordRole::Verb);
    return head ? std::optional(i) : std::nullopt;
}

std::optional<Noun> NounReader::singular_head()
{
    std::uint32_t i = number_ == NounNumber::Singular ? skip_adjectives(begin_) : begin_;
    std::uint32_t limit = i + longest_phrase;
    std::optional<std::uint32_t> head;
    for (; i < limit; ++i) {
        if (scan_.hyphen(i) && scan_.glued(i + 1) && scan_.word(i + 1)) {
            if (number_ == NounNumber::Compound && head)
                break;
            continue;
        }
        if (model_number(i) || short_form_stop(i))
            continue;
        bool compounded = i > begin_ && scan_.hyphen(i - 1) && scan_.glued(i);
        if (ends_phrase(i) && !compounded)
            break;
        bool verb = scan_.role(i, WordRole::Verb) || scan_.role(i, WordRole::State) ||
                    scan_.role(i, WordRole::CasualtyVerb) || participle(scan_.lower(i));
        bool plain_participle = participle(scan_.lower(i)) && !scan_.role(i, WordRole::State) &&
                                !scan_.role(i, WordRole::Verb) && !scan_.role(i, WordRole::CasualtyVerb) &&
                                scan_.word(i + 1) && !ends_phrase(i + 1);
        if (verb && head && !plain_participle) // "one armored van", not "one man wanted"
            break;
        bool verb_of_one = !head && i == begin_ && number_ == NounNumber::Singular && regular_plural(scan_.lower(i)) &&
                           !scan_.capital(i) && scan_.known(i) == nullptr && (!scan_.word(i + 1) || ends_phrase(i + 1));
        if (verb_of_one) // "one imagines that"
            return std::nullopt;
        bool past_person = head && scan_.role(*head, WordRole::Person) && !scan_.role(i, WordRole::Person) &&
                           number_ == NounNumber::Singular && (ends_with(scan_.lower(i), "ly") || scan_.role(i, WordRole::RelativeOrdinal));
        bool time = head && number_ == NounNumber::Singular && scan_.role(i, WordRole::RelativeOrdinal);
        if (past_person || time) // "one other person last night", "one man fatally"
            break;
        bool third_person = head && regular_plural(scan_.lower(i)) && !scan_.capital(i) &&
                            number_ == NounNumber::Singular;
        if (third_person)
            break;
        bool adjective = verb || scan_.role(i, WordRole::QuantityAdjective);
        if (!adjective)
            head = i;
        if (number_ == NounNumber::Compound && head)
            break;
        if (possessive(i))
            break;
    }
    if (!head)
        return std::nullopt;
    return make(*head);
}

/// "30 dead", "two others", "26 Somali", "20 more".
std::optional<Noun> NounReader::elliptic() const
{
    std::uint32_t i = begin_;
    while (scan_.role(i, WordRole::QuantityAdjective) && !scan_.is(i, "others") &&
           scan_.role(i + 1, WordRole::State))
        ++i;
    if (scan_.is(i, "others")) {
        Noun noun = make(i);
        noun.noun = "other";
        noun.person = true;
        return noun;
    }
    bool reported = scan_.is(i, "reported") || scan_.is(i, "confirmed") || scan_.is(i, "were") ||
                    scan_.is(i, "are") || scan_.is(i, "feared") || scan_.is(i, "was") || scan_.is(i, "have") ||
                    scan_.is(i, "people") || scan_.is(i, "is") || scan_.is(i, "has") || scan_.is(i, "remain") || scan_.is(i, "remains");
    std::uint32_t state = i;
    if (reported)
        for (state = i + 1; state < i + 4 && (scan_.is(state, "been") || scan_.is(state, "still") ||
                                              scan_.is(state, "seriously") || scan_.is(state, "also") ||
                                              scan_.is(state, "reported") || scan_.is(state, "feared") ||
                                              scan_.is(state, "confirmed") || scan_.is(state, "presumed"));)
            ++state;
    bool shots = number_ == NounNumber::Singular && scan_.is(state, "shot"); // "one shot"
    bool habit = scan_.is(i, "is") && state == i + 1 && (participle(scan_.lower(state)) || scan_.is(state, "shot") || scan_.is(state, "hurt")); // "when one is killed"
    if (!scan_.role(state, WordRole::State) || shots || habit)
        return std::nullopt;
    Noun noun = make(state);
    noun.phrase = {reported && !scan_.is(i, "people") ? state : i, state + 1}; // not "were confirmed"
    noun.noun = "person";
    noun.person = true;
    return noun;
}

std::optional<Noun> NounReader::read()
{
    if (number_ == NounNumber::Compound)
        return singular_head();
    if (std::optional<Noun> people = elliptic()) {
        // "12 injured soldiers" counts soldiers, "12 injured" people.
        std::optional<Noun> noun = number_ == NounNumber::Singular ? std::nullopt : plural_head();
        return noun ? noun : people;
    }
    if (number_ == NounNumber::Singular)
        return singular_head();
    if (std::optional<Noun> noun = plural_head())
        return noun;
    // "a 400 page report": what stands in a compound whose hyphen is left out.
    static constexpr std::string_view compounds[] = {"page", "member", "seat", "bed", "bedroom", "room", "storey", "story", "car", "song"};
    bool compound = std::find(std::begin(compounds), std::end(compounds), scan_.lower(begin_)) != std::end(compounds) &&
                    scan_.word(begin_ + 1) && !ends_phrase(begin_ + 1) && !scan_.capital(begin_ + 1);
    if (compound)
        return make(begin_);
    // "26 Somali were held": a people's adjective alone.
    bool people = scan_.role(begin_, WordRole::Demonym) && scan_.capital(begin_) && ends_phrase(begin_ + 1);
    return people ? std::optional<Noun>(make(begin_)) : std::nullopt;
}

} // namespace

bool plural_noun(const Scan& scan, std::uint32_t i)
{
    if (!scan.word(i))
        return false;
    if (const LexiconWord* word = scan.known(i)) {
        if (word->is(WordRole::PersonPlural) || word->is(WordRole::Plural) ||
            word->is(WordRole::CollectivePerson) || word->is(WordRole::CollectiveThing))
            return true;
        if (word->is(WordRole::NotPlural) || word->is(WordRole::Stop) || word->is(WordRole::Person))
            return false;
        if (word->is(WordRole::CasualtyVerb) && scan.lower(i) == "kills")
            return false;
    }
    std::string_view stem = scan.stem(i);
    bool capital_people = scan.capital(i) && ends_with(stem, "is") &&
                          (ends_with(stem, "nis") || ends_with(stem, "qis") || ends_with(stem, "lis"));
    bool initialism = ends_with(stem, "s") && !scan.tokens()[i].has(AllCaps) && stem.size() >= 3;
    return capital_people || (regular_plural(stem) && (initialism || !scan.tokens()[i].has(AllCaps) || scan.title_case()));
}

std::optional<Noun> noun_before(const Scan& scan, std::uint32_t i)
{
    std::uint32_t first = scan.sentence().begin;
    std::uint32_t least = i > first + 40 ? i - 40 : first;
    for (std::uint32_t at = i; at > least;) {
        --at;
        if (!plural_noun(scan, at) || scan.role(at, WordRole::Verb))
            continue;
        Noun noun;
        noun.head = at;
        noun.phrase = {at, at + 1};
        noun.noun = scan.lexicon().singular(scan.stem(at));
        noun.person = scan.lexicon().person(scan.stem(at)) ||
                      people_by_form(scan.stem(at), scan.capital(at));
        return noun;
    }
    return std::nullopt;
}

std::optional<Noun> read_noun(const Scan& scan, std::uint32_t i, NounNumber number)
{
    return NounReader(scan, i, number).read();
}

} // namespace crosscheck
