#include "reading/events.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "reading/event_names.h"

// The story's own event is the class of event nouns that its headline and first
// sentences name most, where they place it and when they date it. A clause
// speaks of that event unless its own words lead elsewhere: a date well before
// the story's, a word like "previous" or "deadliest" beside an event noun,
// another class of event with a place or date of its own. A sentence that then
// goes on with "it" or "the quake" stays there. In doubt a clause belongs to the
// story: alignment looks at names, places and dates again.

namespace crosscheck {
namespace {

constexpr std::uint32_t kLeadSentences = 4;
constexpr int kBackgroundDays = 21;
constexpr int told_enough = 5; ///< votes of a headline, or of two words in the lead; a word in passing has fewer

class EventFinder {
  public:
    explicit EventFinder(Reading& reading) : reading_(reading), tokens_(reading.tokens), names_(reading) {}

    void run()
    {
        find_main();
        for (Clause& clause : reading_.clauses) read_clause(clause);
        for (const Clause& clause : reading_.clauses) {
            EventRef& of_sentence = reading_.sentences[clause.sentence].event;
            if (of_sentence.noun.empty() && of_sentence.names.empty() && !of_sentence.background) of_sentence = clause.event;
        }
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    template <typename Items>
    static std::pair<std::size_t, std::size_t> beginning_in(const Items& items, TokenRange range)
    {
        const auto before = [](const auto& item, std::uint32_t token) { return item.tokens.begin < token; };
        const auto first = std::lower_bound(items.begin(), items.end(), range.begin, before);
        const auto last = std::lower_bound(first, items.end(), range.end, before);
        return {static_cast<std::size_t>(first - items.begin()), static_cast<std::size_t>(last - items.begin())};
    }

    std::pair<std::size_t, std::size_t> event_nouns_in(TokenRange range) const
    {
        const auto before = [](const auto& item, std::uint32_t token) { return item.first < token; };
        const auto first = std::lower_bound(reading_.event_nouns.begin(), reading_.event_nouns.end(), range.begin, before);
        const auto last = std::lower_bound(first, reading_.event_nouns.end(), range.end, before);
        return {static_cast<std::size_t>(first - reading_.event_nouns.begin()), static_cast<std::size_t>(last - reading_.event_nouns.begin())};
    }

    /// Tokens of the headline and the first sentences of the body.
    TokenRange lead() const
    {
        TokenRange range{0, 0};
        std::uint32_t sentences = 0;
        for (const SentenceReading& sentence : reading_.sentences) {
            if (sentence.set_aside) continue;
            if (range.empty()) range.begin = sentence.tokens.begin;
            range.end = sentence.tokens.end;
            if (++sentences == kLeadSentences) break;
        }
        return range;
    }

    void find_main()
    {
        const TokenRange range = lead();
        lead_end_ = range.end;
        std::map<std::string, int> votes;
        const auto [first, last] = event_nouns_in(range);
        for (std::size_t i = first; i < last; ++i) {
            const auto& [token, event] = reading_.event_nouns[i];
            if (names_.in_a_name(token) || names_.only_sounds_like(token)) continue;
            const std::uint32_t s = tokens_.sentence_of(token);
            const int weight = reading_.sentences[s].headline ? 6 : 4;
            static const std::set<std::string_view> consequences{"death", "arrest", "rescue", "evacuation", "operation", "season", "launch",
                                                                 "aftershock", "trial", "collapse"};
            const int share = consequences.count(event) != 0 ? 2 : 1; // what follows from an event, or goes with many
            votes[event] += (is(token, WordClass::EventNoun) ? weight : weight - 2) / share;
        }
        int best = 0;
        for (std::size_t i = first; i < last; ++i) { // in text order, so that ties go to the earliest
            const int count = votes[reading_.event_nouns[i].second];
            if (count <= best) continue;
            best = count;
            reading_.event.noun = reading_.event_nouns[i].second;
        }
        if (best < told_enough && !told_again()) reading_.event.noun.clear();
        find_main_place(range);
        find_main_date(range);
        find_main_names(range);
    }

    /// The noun of the story's event stands in the article more than once.
    bool told_again() const
    {
        int times = 0;
        for (const auto& [token, event] : reading_.event_nouns) {
            if (event == reading_.event.noun && !names_.in_a_name(token) && !names_.only_sounds_like(token) && !set_aside(token)) ++times;
        }
        return times > 1;
    }

    /// A place that words put the story in: "in X", "off the southern coast of X", "in the Iraqi capital X".
    bool places(const EntityMention& entity) const
    {
        if (entity.type != EntityType::Place && entity.type != EntityType::Country) return false;
        if (entity.people || entity.pronoun) return false;
        static const std::set<std::string_view> words{"in", "near", "off", "at", "outside", "around", "of", "across", "on", "from", "to",
                                                      "rocks", "hits", "jolts", "shakes", "hit"};
        std::uint32_t at = entity.tokens.begin;
        for (int steps = 0; steps < 4 && at > 0; ++steps) {
            --at;
            if (words.count(tokens_.lower(at)) != 0) return !helpers_from(at);
            if (tokens_[at].kind == TokenKind::Symbol || is(at, WordClass::Preposition) || is(at, WordClass::Auxiliary)) return false;
        }
        return false;
    }

    /// "Fire crews from Riga": they come to where it is.
    bool helpers_from(std::uint32_t from) const
    {
        if (from == 0 || tokens_.lower(from) != "from") return false;
        for (const std::string_view who : {"crew", "firefighter", "engine", "police", "officer", "team", "rescuer", "paramedic", "detective", "ambulance"}) {
            if (reading_.lemmas[from - 1] == who) return true;
        }
        return false;
    }

    void find_main_place(TokenRange range)
    {
        const auto [first, last] = beginning_in(reading_.entities, range);
        const EntityMention* fallback = nullptr;
        for (std::size_t i = first; i < last; ++i) {
            const EntityMention& entity = reading_.entities[i];
            if (places(entity)) {
                set_place(entity);
                return;
            }
            const bool place = entity.type == EntityType::Place || entity.type == EntityType::Country;
            if (place && fallback == nullptr && !based(entity) && !of_a_person(entity) && !(entity.tokens.begin > 0 && helpers_from(entity.tokens.begin - 1))) fallback = &entity;
        }
        if (fallback != nullptr) set_place(*fallback);
    }

    /// "The Norwegian baker", 'star of "Norway"': where somebody is from, and what a work is called, place nothing.
    bool of_a_person(const EntityMention& entity) const
    {
        const std::uint32_t next = entity.tokens.end;
        if (next >= tokens_.size()) return false;
        if (entity.tokens.begin > 0 && quotes(entity.tokens.begin - 1) && quotes(next)) return true;
        return entity.people && (is(next, WordClass::Speaker) || is(next, WordClass::Title)) && !is(next, WordClass::BodyNoun);
    }

    /// "Riga-based Tatra", "Oslo, Norway-based Tatra".
    bool based(const EntityMention& entity) const
    {
        constexpr std::uint32_t reach = 4;
        const std::uint32_t next = entity.tokens.end;
        for (std::uint32_t i = next; i + 1 < tokens_.size() && i < next + reach; ++i) {
            if (tokens_.raw(i) == "-") return tokens_.lower(i + 1) == "based";
            if (tokens_.raw(i) != "," && !tokens_[i].has(Capitalised)) return false;
        }
        return false;
    }

    bool quotes(std::uint32_t i) const
    {
        const std::string_view raw = tokens_.raw(i);
        return raw == "\"" || raw == "“" || raw == "”" || raw == "'" || raw == "‘" || raw == "’";
    }

    void set_place(const EntityMention& entity)
    {
        reading_.event.place = entity.entity;
        main_country_ = entity.type == EntityType::Country ? entity.entity : entity.within;
    }

    void find_main_date(TokenRange range)
    {
        const auto [first, last] = beginning_in(reading_.mentions, range);
        for (std::size_t i = first; i < last; ++i) {
            const Mention& mention = reading_.mentions[i];
            if (mention.type == MentionType::Date && reading_.event.weekday == 0 && !reading_.date) reading_.event.weekday = mention.weekday;
            if (mention.type != MentionType::Date || !mention.resolved || !mention.date.from || !mention.date.to) continue;
            const bool day = mention.date.to->number - mention.date.from->number <= 1;
            if (!day || set_aside(mention.tokens.begin)) continue;
            if (reading_.date && mention.date.from->number > reading_.date->number + 1) continue;
            if (reading_.date && mention.date.to->number < reading_.date->number - 370) continue;
            reading_.event.date = mention.date;
            return;
        }
        if (reading_.date) reading_.event.date = {reading_.date, reading_.date};
    }

    void find_main_names(TokenRange range)
    {
        std::map<std::string, int> counts;
        for (const EntityMention& entity : reading_.entities) {
            if (!entity.agency) ++counts[entity.entity];
        }
        const auto [first, last] = beginning_in(reading_.entities, range);
        std::set<std::string> names;
        for (std::size_t i = first; i < last && names.size() < 8; ++i) {
            const EntityMention& entity = reading_.entities[i];
            if (entity.agency || (counts[entity.entity] < 2 && !entity_leads(entity))) continue;
            names.insert(entity.entity);
        }
        reading_.event.names.assign(names.begin(), names.end());
    }

    bool entity_leads(const EntityMention& entity) const
    {
        const SentenceReading& sentence = reading_.sentences[tokens_.sentence_of(entity.tokens.begin)];
        return sentence.headline;
    }

    bool set_aside(std::uint32_t token) const { return reading_.sentences[tokens_.sentence_of(token)].set_aside; }

    void read_clause(Clause& clause)
    {
        const bool fresh = clause.sentence != sentence_;
        if (fresh) {
            previous_ = in_background_ && clause.sentence == sentence_ + 1 ? current_ : EventRef{};
            in_background_ = false;
            sentence_ = clause.sentence;
            current_ = reading_.event;
        }
        EventRef own = own_event(clause);
        if (own.background) {
            current_ = own;
            in_background_ = true;
        } else if (fresh && previous_.background && goes_on(clause)) {
            own = previous_;
            current_ = own;
            in_background_ = true;
        } else if (in_background_ && shares(clause)) {
            own = current_;
            if (own.noun.empty()) own.noun = named_in(clause); // "Later that year he left | and died in an accident"
        }
        clause.event = std::move(own);
    }

    /// The class of the event noun that the clause names, where it is no mere modifier.
    std::string named_in(const Clause& clause) const
    {
        const auto [first, last] = event_nouns_in(clause.tokens);
        for (std::size_t i = first; i < last; ++i) {
            const auto& [token, event] = reading_.event_nouns[i];
            if (is(token, WordClass::EventNoun) && !names_.modifies(token, clause.tokens) && !names_.in_a_name(token)) return event;
        }
        return {};
    }

    /// The clause hangs on the one before: it has no date and no place of its own.
    bool shares(const Clause& clause) const
    {
        const std::uint32_t at = first_word(clause);
        const std::string_view word = tokens_.lower(at);
        if (word == "but" || word == "while" || word == "although") return false;
        return has_past_date(clause) || no_date(clause);
    }

    std::uint32_t first_word(const Clause& clause) const
    {
        std::uint32_t i = clause.tokens.begin;
        while (i + 1 < clause.tokens.end && tokens_[i].kind == TokenKind::Symbol) ++i;
        return i;
    }

    /// "It killed 612 people", "That quake …" after a sentence about an older one.
    bool goes_on(const Clause& clause) const
    {
        if (!no_date(clause)) return false;
        const std::uint32_t at = first_word(clause);
        const std::string_view word = tokens_.lower(at);
        if (word == "it" || word == "that" || word == "its" || word == "they" || word == "then") return true;
        const auto [first, last] = event_nouns_in(clause.subject_tokens);
        return first < last && word == "the" && tokens_.lower(reading_.event_nouns[first].first) == "disaster";
    }

    bool no_date(const Clause& clause) const
    {
        const auto [first, last] = beginning_in(reading_.mentions, clause.tokens);
        for (std::size_t i = first; i < last; ++i) {
            if (reading_.mentions[i].type == MentionType::Date) return false;
        }
        return true;
    }

    bool has_past_date(const Clause& clause) const { return past_date(clause) != nullptr; }

    /// A date in the clause that lies well before the story's event.
    const Mention* past_date(const Clause& clause) const
    {
        const auto [first, last] = beginning_in(reading_.mentions, clause.tokens);
        for (std::size_t i = first; i < last; ++i) {
            const Mention& mention = reading_.mentions[i];
            const std::uint32_t begin = mention.tokens.begin;
            const std::string_view before = begin > 0 ? tokens_.lower(begin - 1) : std::string_view{};
            if (before == "since" || tokens_.lower(begin) == "since") continue;
            if (lies_before_story(mention) || (tells_past(clause) && other_month(mention))) return &mention;
        }
        return tokens_.lower(first_word(clause)) == "when" && first > 0 ? date_before(clause, first) : nullptr;
    }

    /// "The worst since 2011, when 212 died": the date right before the clause is the clause's.
    const Mention* date_before(const Clause& clause, std::size_t first) const
    {
        const Mention& mention = reading_.mentions[first - 1];
        return mention.tokens.end + 1 >= clause.tokens.begin && lies_before_story(mention) ? &mention : nullptr;
    }

    bool tells_past(const Clause& clause) const
    {
        if (clause.verb && !is(*clause.verb, WordClass::VerbIng)) return is(*clause.verb, WordClass::VerbPast) || is(*clause.verb, WordClass::VerbParticiple);
        for (std::uint32_t i = clause.tokens.begin; i < clause.tokens.end; ++i)
            if (is(i, WordClass::VerbPast)) return true;
        return false;
    }

    /// "A quake struck in September", in an article without a date that tells of Sunday.
    bool other_month(const Mention& mention) const
    {
        return !reading_.date && !reading_.event.date.from && reading_.event.weekday != 0 && mention.type == MentionType::Date && mention.month != 0 &&
               mention.month_day == 0 && mention.weekday == 0;
    }

    bool lies_before_story(const Mention& mention) const
    {
        if (mention.type != MentionType::Date || !mention.resolved || !mention.date.to || !mention.date.from) return false;
        return reading_.event.date.from && mention.date.to->number < reading_.event.date.from->number - kBackgroundDays;
    }

    /// It tells what somebody or something is or came from, and no occurrence: "was founded in 2003".
    bool describes(const Clause& clause) const
    {
        static const std::set<std::string_view> verbs{"be", "become", "found", "establish", "build", "create", "form", "bear", "name",
                                                      "elect", "appoint", "marry", "graduate", "join", "have", "own", "serve", "work"};
        return !clause.verb || verbs.count(clause.verb_lemma) != 0;
    }

    bool years_before_story(const Mention& mention) const
    {
        constexpr int year = 365;
        if (!mention.date.to || !reading_.event.date.from) return false;
        return mention.date.to->number < reading_.event.date.from->number - year;
    }

    bool past_word_beside(std::uint32_t noun, TokenRange clause) const
    {
        const std::uint32_t from = noun > clause.begin + 5 ? noun - 5 : clause.begin;
        for (std::uint32_t i = from; i < noun; ++i) {
            if (is(i, WordClass::StrongBackground)) return true;
            if (tokens_.lower(i + 1) == "of") continue; // "the last of the blaze"
            const std::string_view word = tokens_.lower(i);
            if (word == "last" || word == "earlier" || word == "past") return true;
        }
        for (std::uint32_t i = noun + 1; i < std::min(clause.end, noun + 4); ++i) { // "the largest quake ever recorded", "the worst fire on record"
            const std::string_view word = tokens_.lower(i);
            if (word == "ever" || word == "record" || word == "history" || word == "memory") return true;
        }
        return false;
    }

    EventRef own_event(const Clause& clause) const
    {
        EventRef event = reading_.event;
        const auto [first, last] = event_nouns_in(clause.tokens);
        const std::pair<std::uint32_t, std::string>* noun = nullptr;
        for (std::size_t i = first; i < last; ++i) {
            const auto& candidate = reading_.event_nouns[i];
            if (!is(candidate.first, WordClass::EventNoun)) continue;
            if (noun == nullptr || candidate.second == reading_.event.noun) noun = &candidate;
        }
        const Mention* past = past_date(clause);
        bool occurrence = false;
        bool worded = false;
        for (std::size_t i = first; i < last; ++i) {
            const auto& [token, event_class] = reading_.event_nouns[i];
            if (!is(token, WordClass::EventNoun)) continue;
            occurrence = occurrence || event_class == reading_.event.noun || !names_.modifies(token, clause.tokens);
            worded = worded || past_word_beside(token, clause.tokens);
        }
        if (past != nullptr && !occurrence && !happens(clause) && (!years_before_story(*past) || describes(clause))) past = nullptr;
        const bool another = past == nullptr && !worded && ((noun != nullptr && told_of_another(noun->first, clause)) || lapsed_since(clause));
        if (past == nullptr && !worded && !another) {
            if (noun != nullptr && noun->second == "aftershock") event.noun = noun->second;
            if (event.noun.empty() && clause.verb) event.noun = names_.named_by(*clause.verb);
            event.assumed = first == last;
            return event;
        }
        event.background = true;
        event.noun = noun != nullptr ? noun->second : past != nullptr ? std::string{} : event.noun;
        event.date = past != nullptr ? past->date : DateRange{};
        event.weekday = 0;
        event.place = place_in(clause.tokens);
        event.names = names_in(clause.tokens);
        return event;
    }

    /// "The raid came two months | after robbers fled with": what came before the story's event.
    bool lapsed_since(const Clause& clause) const
    {
        const std::uint32_t after = first_word(clause);
        if (tokens_.lower(after) != "after" || &clause == reading_.clauses.data() || after != clause.tokens.begin) return false;
        const Clause& main = *(&clause - 1);
        bool long_ago = false;
        for (const std::string_view unit : {"week", "weeks", "month", "months", "year", "years"}) long_ago = long_ago || tokens_.lower(after - 1) == unit;
        return long_ago && main.sentence == clause.sentence && main.verb && (main.verb_lemma == "come" || main.verb_lemma == "happen" || main.verb_lemma == "occur");
    }

    /// "A robbery in Riga", "earlier this year in a shooting": one not told of before, at another place or time
    /// than the story's, behind its lead.
    bool told_of_another(std::uint32_t noun, const Clause& clause) const
    {
        if (noun < lead_end_) return false;
        bool one = false;
        for (std::uint32_t i = noun; i > clause.tokens.begin && noun - i < 5 && !one; --i) {
            const std::string_view word = tokens_.lower(i - 1);
            one = word == "a" || word == "an" || word == "another";
            if (tokens_[i - 1].kind != TokenKind::Word || is(i - 1, WordClass::Preposition)) break;
        }
        return one && (elsewhere(clause.tokens) || earlier(clause.tokens));
    }

    /// A known place that neither is nor holds nor lies in the story's.
    bool elsewhere(TokenRange range) const
    {
        if (reading_.event.place.empty() || main_country_.empty()) return false;
        const auto [first, last] = beginning_in(reading_.entities, range);
        bool found = false;
        for (std::size_t i = first; i < last; ++i) {
            const EntityMention& entity = reading_.entities[i];
            if (!places(entity)) continue;
            const bool country = entity.type == EntityType::Country;
            if (!country && entity.within.empty() && !(entity.entity != reading_.event.place && coarsely_dated(range))) continue;
            const bool same = entity.entity == reading_.event.place || entity.within == reading_.event.place || entity.entity == main_country_;
            if (same) return false;
            found = true;
        }
        return found;
    }

    /// "At the end of July": news of the story's own event names its day.
    bool coarsely_dated(TokenRange range) const
    {
        const auto [first, last] = beginning_in(reading_.mentions, range);
        for (std::size_t i = first; i < last; ++i) {
            const Mention& mention = reading_.mentions[i];
            const bool month = mention.precision == DatePrecision::Month || mention.precision == DatePrecision::Year;
            if (mention.type == MentionType::Date && month && mention.weekday == 0 && mention.time_of_day.empty()) return true;
        }
        return false;
    }

    /// "Earlier this year" begins well before the story's event.
    bool earlier(TokenRange range) const
    {
        const auto [first, last] = beginning_in(reading_.mentions, range);
        for (std::size_t i = first; i < last; ++i) {
            const Mention& mention = reading_.mentions[i];
            if (mention.type != MentionType::Date || !mention.date.from || !reading_.event.date.from) continue;
            if (tokens_.lower(mention.tokens.begin) == "earlier" && mention.date.from->number < reading_.event.date.from->number - kBackgroundDays) return true;
        }
        return false;
    }

    /// Its verb is one of occurrences: "hit the town in 2003", not "was founded in 2003".
    bool happens(const Clause& clause) const
    {
        if (!clause.verb) return false;
        static const std::set<std::string_view> verbs{"kill", "die", "hit", "strike", "happen", "occur", "leave", "destroy", "injure",
                                                      "claim", "devastate", "rock", "fall", "break", "level", "wound", "perish"};
        return is(*clause.verb, WordClass::EventVerb) || verbs.count(clause.verb_lemma) != 0;
    }

    std::string place_in(TokenRange range) const
    {
        const auto [first, last] = beginning_in(reading_.entities, range);
        for (std::size_t i = first; i < last; ++i) {
            if (places(reading_.entities[i])) return reading_.entities[i].entity;
        }
        return {};
    }

    std::vector<std::string> names_in(TokenRange range) const
    {
        std::set<std::string> names;
        const auto [first, last] = beginning_in(reading_.entities, range);
        for (std::size_t i = first; i < last; ++i) names.insert(reading_.entities[i].entity);
        return {names.begin(), names.end()};
    }

    Reading& reading_;
    const TokenBuffer& tokens_;
    EventNames names_;
    std::string main_country_;
    std::uint32_t lead_end_ = 0;
    std::uint32_t sentence_ = UINT32_MAX;
    bool in_background_ = false;
    EventRef current_;
    EventRef previous_;
};

} // namespace

void find_events(Reading& reading)
{
    EventFinder(reading).run();
}

} // namespace crosscheck
