#include "extract/beside.h"

#include <algorithm>
#include <string_view>

#include "extract/deeds_beside.h"
#include "extract/noun_phrases.h"
#include "reading/gazetteer.h"

// What a figure is of need not be the subject of its clause: the name it stands
// at, its owner, the noun whose clause is cut short ("a ship seized on Friday").

namespace crosscheck {
namespace {

constexpr std::uint32_t bracket_reach = 12; // words between a bracket and a figure in it

class Beside {
  public:
    Beside(const Reading& reading, const Clause& clause, const Mention& mention)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(&mention), phrases_(reading, clause, &mention)
    {}

    std::string find() const
    {
        if (const EntityMention* owner = named_beside()) return owner->entity;
        if (const EntityMention* owner = named_before_sum()) return owner->entity;
        if (std::string counted = apposed(); !counted.empty()) return counted;
        if (std::string whole = part_of_owned(); !whole.empty()) return whole;
        if (std::string whole = made_up(); !whole.empty()) return whole;
        if (const EntityMention* owner = owner_before()) return owner->entity;
        if (std::string owner = owning_noun(); !owner.empty()) return owner;
        if (const EntityMention* home = home_of()) return home->entity;
        if (std::string group = group_of(); !group.empty()) return group;
        if (std::string valued = worth(); !valued.empty()) return valued;
        if (const EntityMention* described = described_as()) return described->entity;
        if (std::string model = sized_so(); !model.empty()) return model;
        if (std::string winner = times_over(); !winner.empty()) return winner;
        if (std::string craft = aboard(); !craft.empty()) return craft;
        if (std::string priced = priced_so(); !priced.empty()) return priced;
        if (std::string sold = sold_for(); !sold.empty()) return sold;
        if (std::string deed = deed_beside(reading_, clause_, *mention_); !deed.empty()) return deed;
        return cut_short();
    }

    /// "At 2 kg (4 lb) for the 11-inch model": the model whose figure it is.
    std::string model_behind() const
    {
        if (mention_->type != MentionType::Measure && mention_->type != MentionType::Money && mention_->type != MentionType::Duration) return {};
        std::uint32_t at = mention_->tokens.end;
        const std::uint32_t limit = std::min(clause_.tokens.end, at + bracket_reach);
        if (at < limit && tokens_.raw(at) == "(") {
            while (at < limit && tokens_.raw(at) != ")") ++at;
        }
        if (at < limit && tokens_.raw(at) == ")") ++at;
        if (at + 3 >= clause_.tokens.end || tokens_.lower(at) != "for" || tokens_.lower(at + 1) != "the") return {};
        const std::uint32_t first = at + 2;
        for (std::uint32_t i = first; i < clause_.tokens.end && i < first + 6; ++i) {
            const bool word = tokens_[i].kind != TokenKind::Symbol || tokens_.raw(i) == "-" || tokens_.raw(i) == "\"";
            if (!word || is(i, WordClass::Conjunction) || is(i, WordClass::Preposition)) break;
            for (const std::string_view sort : {"model", "version", "edition", "variant"}) {
                if (tokens_.lower(i) == sort) return i > first ? phrases_.named({first, i + 1}) : std::string();
            }
        }
        return {};
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    /// "Orune island, home to 900 people", "Orune, a town of 900": of the place.
    const EntityMention* home_of() const
    {
        const bool people = mention_->type == MentionType::Count || mention_->type == MentionType::Number;
        const std::uint32_t comma = people ? before_apposition() : 0;
        if (comma <= reading_.sentences[clause_.sentence].tokens.begin || tokens_.raw(comma) != ",") return nullptr;
        for (const std::uint32_t at : {comma, comma - 1}) { // "Orune island"
            const EntityMention* name = entity_ending_at(reading_, at);
            if (name != nullptr && !name->pronoun && !name->people) return name;
        }
        return nullptr;
    }

    /// Where the comma before "home to 900 people" or "a small town of 900" should stand; 0 where there is no such thing.
    std::uint32_t before_apposition() const
    {
        constexpr std::uint32_t adjectives = 3;
        const std::uint32_t begin = mention_->tokens.begin;
        const std::uint32_t first = reading_.sentences[clause_.sentence].tokens.begin;
        if (begin < first + 4) return 0;
        if (tokens_.lower(begin - 1) == "to" && tokens_.lower(begin - 2) == "home") return begin - 3;
        if (tokens_.lower(begin - 1) != "of") return 0;
        bool place = false;
        for (const std::string_view noun : {"town", "village", "city", "community", "island", "county", "suburb", "hamlet", "settlement", "municipality", "country", "nation"})
            place = place || tokens_.lower(begin - 2) == noun;
        for (std::uint32_t at = begin - 3; place && at > first && at + 3 + adjectives >= begin; --at)
            if (tokens_.lower(at) == "a" || tokens_.lower(at) == "an") return at - 1;
        return 0;
    }

    /// "Cards up to 16 GB": of the cards; "the Orion 17-inch (late 2019)": of the Orion.
    std::string sized_so() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if (mention_->type != MentionType::Measure || begin < clause_.tokens.begin + 2) return {};
        const EntityMention* name = mention_->unit == "inch" ? party_ending_at(begin) : nullptr;
        if (name != nullptr) return name->entity;
        const bool bounded = mention_->hedge == Hedge::AtMost && tokens_.lower(begin) == "up";
        const bool several = bounded && phrases_.noun_word(begin - 1) && reading_.lemmas[begin - 1] != tokens_.lower(begin - 1) && tokens_.lower(begin - 1).ends_with("s") && !is(begin - 1, WordClass::VerbThird);
        if (!several) return {};
        std::uint32_t first = begin - 1;
        while (first > clause_.tokens.begin && phrases_.noun_word(first - 1) && !is(first - 1, WordClass::VerbThird)) --first;
        return phrases_.named({first, begin});
    }

    /// "The two-time winner helped", "such as the four time nominee": of whoever did it as often.
    std::string times_over() const
    {
        std::uint32_t i = mention_->tokens.end;
        if (mention_->type != MentionType::Number || i + 2 >= clause_.tokens.end || mention_->tokens.begin <= clause_.tokens.begin || tokens_.lower(mention_->tokens.begin - 1) != "the") return {};
        if (tokens_.raw(i) == "-") ++i;
        if (tokens_.lower(i) != "time") return {};
        std::uint32_t end = i + 1;
        while (end < clause_.tokens.end && phrases_.noun_word(end)) ++end;
        if (end == i + 1) return {};
        const EntityMention* name = entity_ending_at(reading_, end);
        const bool person = name != nullptr && name->type == EntityType::Person;
        return person ? name->entity : phrases_.named({i + 1, end});
    }

    /// "The capture of the tug Orune, with 18 sailors on board": of the tug.
    std::string aboard() const
    {
        const std::uint32_t with = mention_->tokens.begin - 1;
        const std::uint32_t next = mention_->tokens.end;
        if (mention_->type != MentionType::Count || mention_->tokens.begin < clause_.tokens.begin + 3 || tokens_.lower(with) != "with" || next >= tokens_.size()) return {};
        const bool on_board = tokens_.lower(next) == "aboard" || (tokens_.lower(next) == "on" && next + 1 < tokens_.size() && tokens_.lower(next + 1) == "board");
        if (!on_board) return {};
        const std::uint32_t end = tokens_.raw(with - 1) == "," ? with - 1 : with;
        const EntityMention* name = entity_ending_at(reading_, end);
        if (name != nullptr && !name->pronoun && !name->people) return name->entity;
        std::uint32_t first = end;
        while (first > clause_.tokens.begin && phrases_.noun_word(first - 1)) --first;
        return first < end ? phrases_.named({first, end}) : std::string();
    }

    /// "Police described Ada Holm as a mother with two sons": of whom it is said, not of who says it.
    const EntityMention* described_as() const
    {
        const bool tells = mention_->type == MentionType::Count || mention_->type == MentionType::Age || mention_->type == MentionType::Duration || mention_->type == MentionType::Measure;
        if (!tells || !clause_.verb || mention_->tokens.begin < *clause_.verb + 3) return nullptr;
        bool describes = false;
        for (const std::string_view verb : {"describe", "identify", "name", "portray", "depict", "praise", "hail", "remember", "characterise", "characterize"}) {
            describes = describes || reading_.lemmas[*clause_.verb] == verb;
        }
        const EntityMention* name = entity_beginning_at(reading_, *clause_.verb + 1);
        const bool next = describes && name != nullptr && name->tokens.end < mention_->tokens.begin;
        return next && tokens_.lower(name->tokens.end) == "as" ? name : nullptr;
    }

    /// "A necklace worth $99 was sold", "a $99 necklace was sold": of the necklace.
    std::string worth() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if (mention_->type != MentionType::Money || begin < clause_.tokens.begin + 3) return {};
        if (tokens_.lower(begin - 1) != "worth") return {};
        std::uint32_t first = begin - 1;
        while (first > clause_.tokens.begin && phrases_.noun_word(first - 1) && !is(first - 1, WordClass::VerbThird)) --first;
        const bool led = first + 1 < begin && first > clause_.tokens.begin && is(first - 1, WordClass::Determiner);
        return led ? phrases_.named({first, begin - 1}) : std::string();
    }

    /// "A $99 necklace was sold": of the necklace.
    std::string priced_so() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        const std::uint32_t next = mention_->tokens.end;
        if (mention_->type != MentionType::Money || begin <= clause_.tokens.begin || !is(begin - 1, WordClass::Determiner) || next >= clause_.tokens.end) return {};
        std::uint32_t end = next;
        while (end < clause_.tokens.end && phrases_.noun_word(end) && !is(end, WordClass::VerbThird)) ++end;
        const bool subject = clause_.verb && end > next && end <= *clause_.verb && clause_.subject_tokens.contains(end - 1);
        return subject && phrases_.event_noun_at(end - 1) == nullptr ? phrases_.named({next, end}) : std::string();
    }

    /// "Tatra will ship the new Orion in May for $99": of what is had for it.
    std::string sold_for() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if (mention_->type != MentionType::Money || !clause_.verb || clause_.passive || begin < *clause_.verb + 3 || tokens_.lower(begin - 1) != "for") return {};
        bool trades = false;
        std::uint32_t from = *clause_.verb;
        for (std::uint32_t i = *clause_.verb; i + 2 < begin && i < *clause_.verb + 5; ++i) { // "will start shipping", "will be able to get"
            for (const std::string_view verb : {"sell", "ship", "buy", "get", "offer", "launch", "release", "purchase", "order", "grab", "carry", "deliver"}) {
                if (reading_.lemmas[i] != verb) continue;
                trades = true;
                from = i;
            }
        }
        if (!trades) return {};
        const auto first = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), from, [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin <= t; });
        for (auto it = first; it != reading_.entities.end() && it->tokens.end < begin; ++it) {
            const std::string_view led = tokens_.lower(it->tokens.begin - 1);
            const bool thing = it->type == EntityType::Unknown || it->type == EntityType::Company || it->type == EntityType::Organisation;
            if (thing && !it->pronoun && !it->people && led != "from" && led != "at" && led != "in" && led != "to" && led != "with" && led != "through") return it->entity;
        }
        const TokenRange phrase = is(from + 1, WordClass::Determiner) ? phrases_.noun_phrase({from + 1, begin - 1}) : TokenRange{};
        return phrase.empty() || phrases_.pronoun(phrase.end - 1) ? std::string() : phrases_.named(phrase);
    }

    /// "The brother of a baker found dead on Sunday was charged": of the baker.
    std::string cut_short() const
    {
        const TokenRange words = clause_.subject_tokens;
        if (!clause_.verb || !words.contains(mention_->tokens.begin) || mention_->type == MentionType::Count || mention_->type == MentionType::Percent || mention_->type == MentionType::Age) return {};
        for (std::uint32_t i = mention_->tokens.begin; i > words.begin + 1; --i) {
            const std::uint32_t participle = i - 1;
            if (tokens_[participle].kind == TokenKind::Symbol || is(participle, WordClass::Relative)) return {};
            const bool noun_before = phrases_.noun_word(participle - 1) && !is(participle - 1, WordClass::Adjective);
            if (!is(participle, WordClass::VerbParticiple) || !noun_before) continue;
            std::uint32_t begin = participle;
            while (begin > words.begin && !is(begin - 1, WordClass::Determiner) && tokens_[begin - 1].kind != TokenKind::Symbol) --begin;
            const TokenRange phrase = phrases_.noun_phrase({begin, participle});
            return phrase.empty() || phrases_.pronoun(phrase.end - 1) ? std::string() : phrases_.named(phrase);
        }
        return {};
    }

    /// The name at which the figure stands without a verb: "the Falcons (seven years,
    /// $40 million)", "the Falcons bid $3m and the Rovers $2m".
    const EntityMention* named_beside() const
    {
        const bool figure = mention_->type == MentionType::Money || mention_->type == MentionType::Percent || mention_->type == MentionType::Duration ||
                            mention_->type == MentionType::Measure || mention_->type == MentionType::Count;
        const std::uint32_t begin = reading_.sentences[clause_.sentence].tokens.begin;
        if (!figure) return nullptr;
        std::uint32_t token = mention_->tokens.begin;
        for (std::uint32_t steps = 0; token > begin && steps < bracket_reach; ++steps, --token) {
            if (tokens_.raw(token - 1) == "(") {
                const bool numbered = token > begin + 2 && tokens_[token - 2].kind == TokenKind::Number; // "a new Orion 09 ($99 for two)"
                return party_ending_at(token - (numbered ? 2U : 1U));
            }
            if (tokens_.raw(token - 1) == ")" || is(token - 1, WordClass::Auxiliary) || is(token - 1, WordClass::VerbPast)) break;
        }
        const bool share = mention_->type == MentionType::Money || mention_->type == MentionType::Percent;
        const EntityMention* name = share ? party_ending_at(mention_->tokens.begin) : nullptr;
        if (name == nullptr || name->tokens.begin < begin + 2 || !figure_before(begin, name->tokens.begin)) return nullptr;
        std::uint32_t before = name->tokens.begin - 1;
        while (before > begin && is(before, WordClass::Determiner)) --before;
        const bool listed = tokens_.raw(before) == "," || tokens_.raw(before) == ";" || is(before, WordClass::Conjunction);
        return listed ? name : nullptr;
    }

    /// "Latvia and Estonia, two countries", "the three leads Ada Holm, Karl Brandt and Ivo Trask": the figure counts those who are named.
    std::string apposed() const
    {
        if (mention_->type != MentionType::Count || !mention_->head) return {};
        const std::uint32_t head = *mention_->head;
        const auto behind = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), head, [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin <= t; });
        const bool names = behind != reading_.entities.end() && behind->tokens.begin == head + 1 && behind->type == EntityType::Person && tokens_.raw(behind->tokens.end) == ",";
        if (names && mention_->tokens.end == head + 1 && clause_.subject_tokens.contains(head)) return phrases_.named({head, head + 1});
        const std::uint32_t comma = mention_->tokens.begin - 1;
        if (mention_->tokens.begin < clause_.tokens.begin + 5 || tokens_.raw(comma) != ",") return {};
        const EntityMention* last = entity_ending_at(reading_, comma);
        if (last == nullptr || last->pronoun || last->tokens.begin < 2 || tokens_.lower(last->tokens.begin - 1) != "and") return {};
        const EntityMention* first = entity_ending_at(reading_, last->tokens.begin - 1);
        return first != nullptr && !first->pronoun && phrases_.noun_word(head) ? phrases_.named({head, head + 1}) : std::string();
    }

    /// "Twenty of the office's 40 employees": of the office.
    std::string part_of_owned() const
    {
        const std::uint32_t of = mention_->tokens.end;
        const bool part = (mention_->type == MentionType::Count || mention_->type == MentionType::Number) && of + 4 < clause_.tokens.end && tokens_.lower(of) == "of" && is(of + 1, WordClass::Determiner);
        const Mention* next = mention_ + 1;
        if (!part || next == reading_.mentions.data() + reading_.mentions.size() || next->type != MentionType::Count || next->tokens.begin > of + 5) return {};
        return Beside(reading_, clause_, *next).owning_noun();
    }

    /// "The Falcons bid $3m over two years, the Rovers $2m over five": of whom the sum before is.
    const EntityMention* named_before_sum() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if (mention_->type != MentionType::Duration || mention_ == reading_.mentions.data() || begin == 0) return nullptr;
        const Mention& sum = *(mention_ - 1);
        const bool over = sum.type == MentionType::Money && sum.tokens.end + 1 == begin && is(begin - 1, WordClass::Preposition);
        return over && sum.tokens.begin >= clause_.tokens.begin ? Beside(reading_, clause_, sum).named_beside() : nullptr;
    }

    /// "His eight children", "the Falcons' two goals": whose what is counted is.
    const EntityMention* owner_before() const
    {
        const bool counts = mention_->type == MentionType::Count || mention_->type == MentionType::Number; // "Oslo's 1,800"
        if (!counts || mention_->tokens.begin <= clause_.tokens.begin) return nullptr;
        std::uint32_t last = mention_->tokens.begin - 1;
        if (is(last, WordClass::Adjective) && last > clause_.tokens.begin) --last; // "the Falcons' usual 4,000 fans"
        const bool plural = (tokens_.raw(last) == "'" || tokens_.raw(last) == "’") && !tokens_[last].has(SpaceBefore) && last > clause_.tokens.begin && tokens_.lower(last - 1).ends_with("s");
        if (plural) --last;
        const auto at = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), last,
                                         [](const EntityMention& e, std::uint32_t t) { return e.tokens.end <= t; });
        if (at == reading_.entities.end() || !at->tokens.contains(last) || at->people || at->agency) return nullptr;
        const bool owns = plural || without_possessive(tokens_.raw(last)).size() != tokens_.raw(last).size();
        const bool his = at->pronoun && tokens_.lower(last) != "he" && tokens_.lower(last) != "she" && tokens_.lower(last) != "it" && tokens_.lower(last) != "him";
        return owns || his ? &*at : nullptr;
    }

    /// "His 15-bed jail", "Ada Holm's four-book series": what is made up of them.
    std::string made_up() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        const std::uint32_t next = mention_->tokens.end;
        const bool joined = mention_->type == MentionType::Count && begin > clause_.tokens.begin && next < clause_.tokens.end && begin + 2 < next && tokens_.raw(begin + 1) == "-";
        const bool plain = joined && next + 1 < clause_.tokens.end && phrases_.noun_word(next) && reading_.lemmas[next] != tokens_.lower(next) && tokens_.lower(next).ends_with("s"); // "four-finger gestures"
        const bool owned = plain || (joined && (without_possessive(tokens_.raw(begin - 1)).size() != tokens_.raw(begin - 1).size() || is(begin - 1, WordClass::Determiner) || is(begin - 1, WordClass::PersonPronoun)));
        std::uint32_t end = next;
        while (owned && end < clause_.tokens.end && phrases_.noun_word(end) && !is(end, WordClass::VerbThird)) ++end;
        return end > next && phrases_.event_noun_at(end - 1) == nullptr ? phrases_.named({next, end}) : std::string();
    }

    /// "The office's 40 employees": of the office.
    std::string owning_noun() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if ((mention_->type != MentionType::Count && mention_->type != MentionType::Measure) || begin < clause_.tokens.begin + 2 || tokens_[begin - 1].has(Capitalised) || phrases_.dated(begin - 1)) return {};
        const std::string_view owner = tokens_.raw(begin - 1);
        if (without_possessive(owner).size() + 2 != owner.size()) return {};
        std::uint32_t first = begin - 1;
        while (first > clause_.tokens.begin && phrases_.noun_word(first - 1)) --first;
        return first > clause_.tokens.begin && is(first - 1, WordClass::Determiner) ? phrases_.named({first, begin}) : std::string();
    }

    /// "A sect of about 400 members": the group that the counted make up.
    std::string group_of() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if (mention_->type != MentionType::Count || begin < clause_.tokens.begin + 2 || tokens_.lower(begin - 1) != "of") return {};
        for (const std::string_view group : {"sect", "group", "team", "crew", "staff", "force", "crowd", "party", "family", "community", "band", "gang", "fleet", "panel", "board",
                                             "jury", "delegation", "workforce", "audience", "village", "town", "congregation", "squad", "unit", "consortium", "network", "chain"}) {
            if (reading_.lemmas[begin - 2] != group) continue;
            std::uint32_t first = begin - 2;
            while (first > clause_.tokens.begin && phrases_.noun_word(first - 1)) --first;
            const bool counted = first > clause_.tokens.begin && tokens_[first - 1].kind == TokenKind::Number;
            return counted || (is(first, WordClass::VerbPast) && first + 1 == begin - 1) ? std::string() : phrases_.named({first, begin - 1});
        }
        return {};
    }

    /// The name that ends there and is one of a body or a person, or null.
    const EntityMention* party_ending_at(std::uint32_t end) const
    {
        const EntityMention* name = entity_ending_at(reading_, end);
        const bool there = name != nullptr && !name->pronoun && !name->people && !phrases_.in_number(end - 1);
        return there && name->type != EntityType::Place ? name : nullptr;
    }

    /// A figure of the same type stands between.
    bool figure_before(std::uint32_t begin, std::uint32_t end) const
    {
        auto at = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), begin,
                                   [](const Mention& m, std::uint32_t t) { return m.tokens.begin < t; });
        for (; at != reading_.mentions.end() && at->tokens.begin < end; ++at) {
            if (at->type == mention_->type) return true;
        }
        return false;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention* mention_;
    NounPhrases phrases_;
};

} // namespace

std::string stands_beside(const Reading& reading, const Clause& clause, const Mention& mention)
{
    return Beside(reading, clause, mention).find();
}

std::string model_behind(const Reading& reading, const Clause& clause, const Mention& mention)
{
    return Beside(reading, clause, mention).model_behind();
}

} // namespace crosscheck
