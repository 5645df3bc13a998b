#include "reading/entities.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "reading/names.h"
#include "reading/pronouns.h"
#include "reading/surnames.h"
#include "text/seen_words.h"

// Names are found in three passes over the tokens. The first marks what the
// gazetteer knows and every run of capitalised words; the second, once all
// full forms of the article are known, gives each run its entity ("Maas" is
// Heiko Maas, wherever it stands); the third lets pronouns and "the company"
// point back. Headlines in title case prove nothing about names, so their words
// count only when the body or the gazetteer knows them.

namespace crosscheck {
namespace {

constexpr std::string_view kJoiners[] = {"of", "de", "del", "di", "da", "bin", "ibn", "al", "el", "van", "von", "der", "la", "le", "du", "dos"};
constexpr std::string_view kDirections[] = {"north", "south", "east", "west", "northern", "southern", "eastern", "western",
                                            "central", "northeastern", "northwestern", "southeastern", "southwestern", "upper", "lower",
                                            "northeast", "northwest", "southeast", "southwest", "greater"};
constexpr std::string_view kDepartments[] = {"state", "staff", "finance", "defense", "defence", "health", "justice", "education", "transport", "energy", "police", "sales"};

template <typename List>
bool one_of(std::string_view word, const List& list)
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// A run of capitalised words.
struct Run {
    TokenRange tokens;   ///< of the name itself
    TokenRange whole;    ///< with its title
    std::uint32_t sentence = 0;
};

class EntityFinder {
  public:
    EntityFinder(const Gazetteer& gazetteer, Reading& reading)
        : gazetteer_(gazetteer), reading_(reading), tokens_(reading.tokens), dated_(tokens_.size()), common_(tokens_.size()), proper_(tokens_.size())
    {
    }

    void run()
    {
        prepare();
        for (std::uint32_t s = 0; s < reading_.sentences.size(); ++s) scan_sentence(s);
        names_.settle();
        settle_surnames(reading_, plain_runs(), names_);
        for (const Run& run : runs_) place_run(run);
        for (const auto& [match, token] : by_context_) {
            if (named_.count(gazetteer_.entity(match.entity).id) != 0) place_match(match, token);
        }
        settle_overlaps(reading_.entities);
        resolve_pronouns(reading_);
    }

  private:
    bool is(std::uint32_t token, WordClass c) const { return reading_.classes[token].is(c); }
    bool capital(std::uint32_t i) const
    {
        return tokens_[i].kind == TokenKind::Word && (tokens_[i].has(Capitalised) || camel(tokens_.raw(i))) && !dated_[i];
    }
    /// "iPhone", "eBay".
    static bool camel(std::string_view word)
    {
        return word.size() > 3 && word[0] >= 'a' && word[0] <= 'z' && word[1] >= 'A' && word[1] <= 'Z' && word[2] >= 'a' && word[2] <= 'z';
    }
    std::string bare(std::uint32_t i) const
    {
        const std::string_view stem = without_possessive(tokens_.raw(i));
        return std::string(stem.size() > 1 ? stem : tokens_.raw(i));
    }
    /// Not "the O's", a team.
    bool possessive(std::uint32_t i) const { return bare(i).size() != tokens_.raw(i).size(); }

    void prepare()
    {
        for (const Mention& mention : reading_.mentions) {
            const bool date = mention.type == MentionType::Date || mention.type == MentionType::Money; // "22 billion Euros"
            for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end && i < tokens_.size(); ++i) {
                dated_.set(i, dated_[i] || date || mention.number.overlaps(tokens_[i].span));
            }
        }
        for (const SentenceReading& sentence : reading_.sentences) {
            const bool titled = title_case(sentence.tokens);
            for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
                if (tokens_[i].kind != TokenKind::Word) continue;
                if (!tokens_[i].has(Capitalised)) common_.add(tokens_.lower(i));
                else if (i > sentence.tokens.begin && !opens_quote(i) && !titled) proper_.add(tokens_.lower(i));
            }
        }
    }

    /// Most of its words are capitalised, whatever they are.
    bool title_case(TokenRange range) const
    {
        std::uint32_t words = 0;
        std::uint32_t capitals = 0;
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            if (tokens_[i].kind != TokenKind::Word || tokens_[i].span.size() < 4) continue;
            ++words;
            if (tokens_[i].has(Capitalised)) ++capitals;
        }
        const bool full_stop = !range.empty() && tokens_.raw(range.end - 1) == ".";
        return words >= (full_stop ? 5U : 3U) && capitals * 10 >= words * (full_stop ? 10U : 8U);
    }

    void scan_sentence(std::uint32_t s)
    {
        const TokenRange range = reading_.sentences[s].tokens;
        const bool titled = title_case(range);
        std::uint32_t i = range.begin;
        while (i < range.end) {
            const auto match = gazetteer_.match(tokens_, i);
            if (match && match->kind == NameKind::ByContext) by_context_.emplace_back(*match, i);
            if (!capital(i) && !(match && match->kind != NameKind::ByContext)) {
                ++i;
                continue;
            }
            i = titled ? scan_titled(i, match, s) : scan_run(i, range, match, s);
        }
    }

    /// In a headline each capitalised stretch is only tried against what is known.
    std::uint32_t scan_titled(std::uint32_t i, const std::optional<NameMatch>& match, std::uint32_t s)
    {
        if (match && match->kind != NameKind::ByContext) {
            place_match(*match, i);
            return i + match->size;
        }
        runs_.push_back({{i, i + 1}, {i, i + 1}, s});
        return i + 1;
    }

    std::uint32_t run_end(std::uint32_t begin, TokenRange sentence) const
    {
        std::uint32_t end = begin + 1;
        while (end < sentence.end && !possessive(end - 1)) {
            if (capital(end) && !is(end, WordClass::NotName) && !office_letters(end)) {
                ++end;
                continue;
            }
            const std::string_view raw = tokens_.raw(end);
            if (const std::uint32_t on = joins_field(begin, end, sentence); on > end) {
                end = on;
                continue;
            }
            const bool lower_part = raw == "-" && end + 2 < sentence.end && !tokens_[end].has(SpaceBefore) && !tokens_[end + 1].has(SpaceBefore) && !capital(end + 1); // "Latter-day Saints"
            if (lower_part && capital(end + 2) && tokens_[end + 1].kind == TokenKind::Word && tokens_.raw(end - 1).size() > 1 && end - begin > 1) {
                end += 3;
                continue;
            }
            const bool letters = raw == "." && end == begin + 1 && tokens_[begin].has(AllCaps) && tokens_.raw(begin).find('.') != std::string_view::npos && !gazetteer_.match(tokens_, begin); // "L.A. Times"
            const bool glue = raw == "-" || raw == "&" || (raw == "." && tokens_.raw(end - 1).size() == 1) || letters;
            const bool joiner = one_of(raw, kJoiners);
            if (const std::uint32_t nicknamed = behind_nickname(end, sentence); nicknamed > end) {
                end = nicknamed;
                continue;
            }
            if ((!glue && !joiner) || end + 1 >= sentence.end || !capital(end + 1)) break;
            const bool person = raw == "of" && end - begin > 1 && (is(begin, WordClass::MaleName) || is(begin, WordClass::FemaleName));
            if (person) break; // "Karl Brandt of New Orune"
            if (raw == "-" && (tokens_[end].has(SpaceBefore) || tokens_[end + 1].has(SpaceBefore))) break;
            end += 2;
        }
        return end;
    }

    /// "Ministry of Trade, Transport | and Ports", "Academy of Arts | and Sciences": behind the next of its fields, or `end`.
    std::uint32_t joins_field(std::uint32_t begin, std::uint32_t end, TokenRange sentence) const
    {
        if (end < begin + 3 || !field_body(begin) || tokens_.raw(begin + 1) != "of") return end;
        const bool joined = tokens_.raw(end) == "and" && end + 1 < sentence.end && field(end + 1);
        const bool comma = tokens_.raw(end) == "," && end + 3 < sentence.end && field(end + 1) && (tokens_.raw(end + 2) == "and" || tokens_.raw(end + 3) == "and");
        return joined || comma ? end + 2 : end;
    }

    bool field_body(std::uint32_t i) const
    {
        static constexpr std::string_view bodies[] = {"academy", "ministry", "department", "institute", "bureau", "office", "board", "council", "society", "association", "federation",
                                                      "college", "school", "faculty", "museum", "center", "centre", "commission", "chamber", "committee", "minister", "secretary"};
        return one_of(tokens_.lower(i), bodies);
    }

    /// A capitalised word that neither the gazetteer nor the list of first names knows.
    bool field(std::uint32_t i) const
    {
        const auto known = gazetteer_.match(tokens_, i);
        return capital(i) && !is(i, WordClass::MaleName) && !is(i, WordClass::FemaleName) && !is(i, WordClass::Title) && !(known && known->kind != NameKind::ByContext);
    }

    /// "Riga Falcons GM Ada Holm": what she is.
    bool office_letters(std::uint32_t i) const
    {
        const bool letters = tokens_.raw(i) == "GM" || tokens_.raw(i) == "MD";
        return letters && i + 1 < tokens_.size() && (is(i + 1, WordClass::MaleName) || is(i + 1, WordClass::FemaleName));
    }

    /// "Secretary of State | Ada Holm".
    bool department(std::uint32_t i) const
    {
        return i >= 2 && tokens_.lower(i - 1) == "of" && is(i - 2, WordClass::Title) &&
               one_of(tokens_.lower(i), kDepartments);
    }

    /// 'Ada "the Crane" Holm': where the name goes on, or `quote` itself.
    std::uint32_t behind_nickname(std::uint32_t quote, TokenRange sentence) const
    {
        constexpr std::uint32_t longest = 4;
        if (!quotation_mark(quote) || !tokens_[quote].has(SpaceBefore)) return quote;
        std::uint32_t close = quote + 1;
        while (close < sentence.end && close - quote <= longest && tokens_[close].kind == TokenKind::Word) ++close;
        const bool closed = close > quote + 1 && close + 1 < sentence.end && quotation_mark(close) && capital(close - 1) && capital(close + 1);
        return closed ? close + 1 : quote;
    }

    bool quotation_mark(std::uint32_t i) const
    {
        const std::string_view raw = tokens_.raw(i);
        return raw == "\"" || raw == "“" || raw == "”" || raw == "'" || raw == "‘" || raw == "’";
    }

    std::uint32_t scan_run(std::uint32_t i, TokenRange sentence, const std::optional<NameMatch>& match, std::uint32_t s)
    {
        const bool known = match && match->kind != NameKind::ByContext;
        const std::uint32_t end = capital(i) ? run_end(i, sentence) : i + 1;
        if (known) {
            const std::uint32_t after = i + match->size;
            if (after >= end || splits_after(*match, after, end)) {
                place_match(*match, i);
                return after;
            }
        }
        std::uint32_t begin = i;
        const bool plain_word = is(i, WordClass::NotName) || office_letters(i) || (is(i, WordClass::Determiner) && i > sentence.begin && !tokens_[i].has(AllCaps));
        if (plain_word || (end >= i + 3 && department(i))) return i + 1; // look again at what follows
        if (begin == sentence.begin || opens_quote(begin)) begin = without_common_start(begin, end);
        while (begin < end && one_of(tokens_.lower(begin), kDirections)) ++begin;
        if (begin > i && begin < end) return begin; // look again: the rest may be in the gazetteer
        const bool pronoun = end - begin == 1 && (first_person(begin) || is(begin, WordClass::PersonPronoun) || is(begin, WordClass::ThingPronoun) || is(begin, WordClass::GroupPronoun));
        const bool shown_large = end - begin == 1 && is(begin, WordClass::EventNoun) && common_.has(tokens_.lower(begin)); // "in Shooting"
        if (begin < end && !pronoun && !shown_large) add_run(begin, end, s);
        return end;
    }

    /// "I", "I'm", "I'd".
    bool first_person(std::uint32_t i) const
    {
        const std::string_view word = tokens_.raw(i);
        return word == "I" || word.starts_with("I'") || word.starts_with("I\xE2\x80\x99");
    }

    /// "Iranian President X", "US Secretary of State X", "London Mayor X": the
    /// known name stands for itself. "Jordan Smith", "Tehran University" do not.
    bool splits_after(const NameMatch& match, std::uint32_t after, std::uint32_t end) const
    {
        if (match.kind == NameKind::People || match.size > 1) return true;
        if (tokens_[after - 1].has(AllCaps)) return true;
        if (!capital(after)) return tokens_.raw(after) == "-" || one_of(tokens_.raw(after), kJoiners);
        (void)end;
        return is(after, WordClass::Title);
    }

    bool opens_quote(std::uint32_t i) const
    {
        if (i == 0) return false;
        const bool single = tokens_.raw(i - 1) == "'" || tokens_.raw(i - 1) == "‘"; // "'She was glad,' he said"
        if (single && tokens_.sentences()[tokens_.sentence_of(i)].begin + 1 == i) return true;
        return tokens_.raw(i - 1) == "\"" || tokens_.raw(i - 1) == "“" || tokens_.raw(i - 1) == ":";
    }

    /// A sentence's first word is capitalised whatever it is.
    std::uint32_t without_common_start(std::uint32_t begin, std::uint32_t end) const
    {
        const bool joined = begin + 2 < end && tokens_.raw(begin + 1) == "-" && tokens_[begin].span.size() == 1; // "T-Mobile"
        if (joined && !tokens_[begin + 1].has(SpaceBefore) && !tokens_[begin + 2].has(SpaceBefore)) return begin;
        const std::string_view opening = tokens_.lower(begin);
        const bool describes = opening.ends_with("ed") || opening.ends_with("ist") || opening.ends_with("er") || opening.ends_with("or"); // "Unemployed Karl Brandt", "Novelist Ada Holm"
        const bool person = begin + 2 < end && (is(begin + 1, WordClass::MaleName) || is(begin + 1, WordClass::FemaleName));
        const bool own_name = is(begin, WordClass::MaleName) || is(begin, WordClass::FemaleName) || is(begin, WordClass::Title);
        if (describes && person && !own_name && !proper_.has(opening)) return begin + 1;
        const WordClasses classes = reading_.classes[begin];
        WordClasses naming;
        for (const WordClass c : {WordClass::BodyNoun, WordClass::Title, WordClass::PlaceNoun, WordClass::CompanyNoun, WordClass::MaleName, WordClass::FemaleName, WordClass::Adjective}) naming.add(c);
        if (proper_.has(tokens_.lower(begin))) { // "Banks fled": printed large elsewhere as well
            for (const WordClass c : {WordClass::VerbBase, WordClass::VerbThird, WordClass::VerbPast, WordClass::VerbParticiple, WordClass::VerbIng, WordClass::EventNoun}) naming.add(c);
            if (!common_.has(tokens_.lower(begin))) naming.add(WordClass::Speech); // "Felt", where nobody felt
        }
        const bool first_name = classes.is(WordClass::MaleName) || classes.is(WordClass::FemaleName);
        const bool ordinary = (classes.bits & ~naming.bits) != 0 || common_.has(tokens_.lower(begin));
        if (tokens_[begin].has(AllCaps) && tokens_[begin].span.size() > 1) return begin;
        if (first_name && end - begin > 1) return begin; // "Mark Holm": no verb
        if (ordinary) return begin + 1;
        const bool alone = end - begin == 1;
        if (alone && !first_name && !proper_.has(tokens_.lower(begin))) return begin + 1;
        const bool said_large = proper_.has(tokens_.lower(begin)) && !classes.is(WordClass::Adjective);
        if (alone && classes.any() && !first_name && !said_large) return begin + 1;
        return begin;
    }

    /// Shouting, not a name.
    bool shouted(std::uint32_t begin, std::uint32_t end) const
    {
        if (end - begin < 5) return false;
        for (std::uint32_t i = begin; i < end; ++i) {
            if (tokens_[i].kind == TokenKind::Word && tokens_[i].span.size() > 1 && !tokens_[i].has(AllCaps)) return false;
        }
        return true;
    }

    bool only_title(std::uint32_t begin, std::uint32_t end) const
    {
        bool title = false;
        for (std::uint32_t i = begin; i < end; ++i) {
            if (!is(i, WordClass::Title) && !is(i, WordClass::TitleTail)) return false;
            title = title || is(i, WordClass::Title);
        }
        return title;
    }

    /// "of State", "-General": goes on a title.
    bool continues_title(std::uint32_t i, std::uint32_t end) const
    {
        const bool hyphen = tokens_.raw(i) == "-" && i + 1 < end && is(i + 1, WordClass::TitleTail);
        return hyphen || is(i, WordClass::TitleTail);
    }

    /// "Commerce Secretary Ada Holm", "Prime Minister Ada Holm": where the name begins behind the
    /// last office of the run, or `begin`. "Mary Governor", "Chief Mountain Park" are names.
    std::uint32_t behind_office(std::uint32_t begin, std::uint32_t end) const
    {
        constexpr std::uint32_t longest_name = 4;
        if (is(begin, WordClass::MaleName) || is(begin, WordClass::FemaleName) || is(end - 1, WordClass::BodyNoun) || is(end - 1, WordClass::PlaceNoun)) return begin;
        for (std::uint32_t i = end - 1; i-- > begin;) {
            if (!is(i, WordClass::Office)) continue;
            std::uint32_t name = i + 1;
            while (name < end && (is(name, WordClass::Title) || continues_title(name, end))) ++name;
            bool names = name < end && end - name <= longest_name && capital(name) && tokens_.raw(i + 1) != "of";
            for (std::uint32_t k = name; k < end; ++k) names = names && !is(k, WordClass::Title) && !is(k, WordClass::Office); // "Chief Fire Officer"
            return names ? name : begin;
        }
        return begin;
    }

    /// "Minister of Trade and Ports Ada Holm": where her name begins; `begin` where no portfolio stands, `end` where no name does.
    std::uint32_t behind_portfolio(std::uint32_t begin, std::uint32_t end) const
    {
        const bool minister = tokens_.lower(begin) == "minister" || tokens_.lower(begin) == "secretary";
        if (!minister || end < begin + 3 || tokens_.raw(begin + 1) != "of") return begin;
        for (std::uint32_t i = begin + 3; i + 1 < end; ++i) {
            if (is(i, WordClass::MaleName) || is(i, WordClass::FemaleName)) return i;
        }
        for (std::uint32_t i = begin + 3; i < end; ++i) {
            if (tokens_.raw(i) == "and") return end - i > 3 ? end - 2 : end; // "and Information Technology" | "Taro Hal"
        }
        return begin;
    }

    /// "Senior Trooper", "Acting Mayor": of the title behind it.
    bool ranks(std::uint32_t i, std::uint32_t end) const
    {
        static constexpr std::string_view degrees[] = {"senior", "junior", "staff", "master", "acting", "interim", "assistant", "petty", "lance"};
        return i + 1 < end && is(i + 1, WordClass::Title) && one_of(tokens_.lower(i), degrees);
    }

    void add_run(std::uint32_t begin, std::uint32_t end, std::uint32_t s)
    {
        if (shouted(begin, end)) return;
        std::uint32_t name = begin;
        while (name < end && (is(name, WordClass::Title) || ranks(name, end) || (name > begin && continues_title(name, end)))) ++name;
        if (name == end || only_title(begin, end)) return; // "the Foreign Minister" names nobody
        if (is(name, WordClass::TitleTail) && tokens_.raw(name) == "of") name = begin;
        if (name == begin) name = behind_office(begin, end);
        if (const std::uint32_t field = behind_portfolio(begin, end); field > begin) name = field;
        if (name == end) return;
        const bool titled = name > begin;
        const bool nobody = titled && end - name == 2 && (is(end - 1, WordClass::Office) || tokens_.lower(end - 1) == "officer") && !is(name, WordClass::MaleName) && !is(name, WordClass::FemaleName);
        if (nobody) return; // "Assistant Chief Fire Officer at"
        const Run run{{name, end}, {begin, end}, s};
        runs_.push_back(run);
        names_.add(words_of(run.tokens), type_of(run.tokens, titled));
        note_abbreviation(run.tokens);
    }

    std::vector<std::string> words_of(TokenRange range) const
    {
        std::vector<std::string> words;
        bool hyphen = false;
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            if (const std::uint32_t on = i > range.begin ? behind_nickname(i, range) : i; on > i && on < range.end) i = on;
            if (tokens_[i].kind == TokenKind::Symbol) {
                hyphen = tokens_.raw(i) == "-" && !words.empty();
                continue;
            }
            if (hyphen) words.back() += "-" + bare(i);
            else words.push_back(bare(i));
            hyphen = false;
        }
        return words;
    }

    EntityType type_of(TokenRange range, bool titled) const
    {
        const std::uint32_t last = range.end - 1;
        const std::uint32_t next = range.end;
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            if (is(i, WordClass::CompanyNoun) && !titled) return EntityType::Company;
        }
        if (is(last, WordClass::BodyNoun) || ship(range)) return EntityType::Organisation;
        if (is(last, WordClass::PlaceNoun) || (range.size() > 1 && is(range.begin, WordClass::PlaceNoun))) return EntityType::Place;
        if (titled) return EntityType::Person;
        if (first_named(range)) return EntityType::Person;
        if (range.size() == 1 && tokens_[last].has(AllCaps)) return EntityType::Organisation;
        const bool the = range.begin > 0 && tokens_.lower(range.begin - 1) == "the";
        const bool speaks = next < tokens_.size() && !the && (is(next, WordClass::Speech) || tokens_.lower(next) == "who" || fares_as_person(next));
        const bool aged = next + 1 < tokens_.size() && tokens_.raw(next) == "," && tokens_[next + 1].kind == TokenKind::Number &&
                          tokens_[next + 1].span.size() <= 2;
        if (speaks && of_itself(next)) return EntityType::Organisation;
        if (range.size() >= 2 && range.size() <= 4 && (speaks || aged)) return EntityType::Person;
        if (range.begin > 0) {
            const std::string_view before = tokens_.lower(range.begin - 1);
            for (const std::string_view place : {"in", "near", "at", "from", "off", "outside", "around"}) {
                if (before == place && range.size() <= 3 && !possessive(last)) return EntityType::Place; // not "in Ada Holm's book"
            }
        }
        return EntityType::Unknown;
    }

    /// "MV Orion", "HMS Orion": may be an "it" and speak by radio.
    bool ship(TokenRange range) const
    {
        return range.size() > 1 && ship_prefix(tokens_.raw(range.begin));
    }

    /// "Ada Holm", "Karl J. Brandt": begins with a first name and has another word.
    bool first_named(TokenRange range) const
    {
        while (range.size() > 2 && tokens_.raw(range.begin).size() == 1 && tokens_.raw(range.begin + 1) == ".") range.begin += 2; // "J. Ada Holm"
        const bool first = is(range.begin, WordClass::MaleName) || is(range.begin, WordClass::FemaleName);
        return first && range.size() > 1 && range.size() <= 5 && !is(range.begin + 1, WordClass::Preposition) && tokens_.raw(range.begin + 1) != "&";
    }

    /// "Brandt Holdings said it", "... said its": no person.
    bool of_itself(std::uint32_t verb) const
    {
        if (verb + 2 >= tokens_.size() || !is(verb, WordClass::Speech)) return false;
        const std::uint32_t next = tokens_.lower(verb + 1) == "that" ? verb + 2 : verb + 1;
        return (tokens_.lower(next) == "it" && tokens_.lower(next + 1) != "was") || tokens_.lower(next) == "its";
    }

    /// "Ada Holm died", "Ada Holm was arrested": said of persons only.
    bool fares_as_person(std::uint32_t verb) const
    {
        static constexpr std::string_view own[] = {"died", "dies", "resigned", "married"};
        static constexpr std::string_view suffered[] = {"born", "arrested", "charged", "sentenced", "convicted", "jailed", "married", "buried", "acquitted",
                                                        "hospitalized", "hospitalised", "survived", "indicted", "extradited", "elected", "sworn"};
        if (one_of(tokens_.lower(verb), own)) return true;
        const std::uint32_t after = verb + 1;
        const bool helped = is(verb, WordClass::BeForm) || is(verb, WordClass::HaveForm);
        return helped && after < tokens_.size() && (one_of(tokens_.lower(after), suffered) || one_of(tokens_.lower(after), own));
    }

    /// "Internationally Recognised Transit Corridor (IRTC)".
    void note_abbreviation(TokenRange range)
    {
        const std::uint32_t bracket = range.end;
        if (bracket + 2 >= tokens_.size() || tokens_.raw(bracket) != "(" || tokens_.raw(bracket + 2) != ")") return;
        if (!tokens_[bracket + 1].has(AllCaps)) return;
        std::string initials;
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            if (capital(i)) initials += tokens_.raw(i).front();
        }
        const std::string letters = bare(bracket + 1);
        if (letters == initials) names_.add_abbreviation(letters, words_of(range));
    }

    void place_match(const NameMatch& match, std::uint32_t token)
    {
        const NamedEntity& entity = gazetteer_.entity(match.entity);
        EntityMention mention;
        mention.tokens = {token, token + match.size};
        mention.entity = entity.id;
        mention.type = entity.type;
        mention.people = match.kind == NameKind::People;
        mention.pronoun = match.kind == NameKind::ByContext;
        mention.agency = entity.agency;
        mention.within = entity.country;
        named_.insert(entity.id);
        reading_.entities.push_back(std::move(mention));
    }

    std::vector<TokenRange> plain_runs() const
    {
        std::vector<TokenRange> plain;
        for (const Run& run : runs_) plain.push_back(run.tokens);
        return plain;
    }

    void place_run(const Run& run)
    {
        const ArticleName* name = names_.resolve(words_of(run.tokens), is(run.whole.begin, WordClass::BodyNoun) || (run.whole.begin > 0 && tokens_.lower(run.whole.begin - 1) == "the"));
        if (name == nullptr) return;
        EntityMention mention;
        mention.tokens = run.whole;
        mention.title = run.whole.begin != run.tokens.begin;
        mention.entity = name->slug;
        mention.type = name->type;
        reading_.entities.push_back(std::move(mention));
    }

    const Gazetteer& gazetteer_;
    Reading& reading_;
    const TokenBuffer& tokens_;
    PerToken<bool> dated_;
    SeenWords common_; ///< words printed in lower case somewhere
    SeenWords proper_; ///< words printed with a capital where none is due
    std::vector<Run> runs_;
    std::vector<std::pair<NameMatch, std::uint32_t>> by_context_;
    std::unordered_set<std::string> named_;
    ArticleNames names_;
};

} // namespace

void settle_overlaps(std::vector<EntityMention>& all)
{
    std::stable_sort(all.begin(), all.end(), [](const EntityMention& a, const EntityMention& b) {
        if (a.tokens.begin != b.tokens.begin) return a.tokens.begin < b.tokens.begin;
        return a.tokens.end > b.tokens.end;
    });
    std::vector<EntityMention> kept;
    for (EntityMention& mention : all) {
        const bool same = !kept.empty() && kept.back().entity == mention.entity && kept.back().tokens.end == mention.tokens.begin &&
                          !kept.back().people;
        if (same) {
            kept.back().pronoun = kept.back().pronoun && mention.pronoun;
            kept.back().tokens.end = mention.tokens.end;
        } else if (kept.empty() || !kept.back().tokens.overlaps(mention.tokens)) {
            kept.push_back(std::move(mention));
        }
    }
    all = std::move(kept);
}

void find_entities(const Gazetteer& gazetteer, Reading& reading)
{
    EntityFinder(gazetteer, reading).run();
}

} // namespace crosscheck
