#include "reading/speakers.h"

#include <algorithm>
#include <optional>
#include <string_view>

// A clause is credited to whoever a reporting clause of its sentence names
// ("officials said", "the survey said it was 5.9"), to the source of an
// "according to", to its own subject when its verb gives figures ("the ministry
// put the toll at 12"), and inside a quotation to the quotation's speaker, however
// many sentences it runs over. What nobody is credited with is the outlet's own.

namespace crosscheck {
namespace {

class SpeakerFinder {
  public:
    SpeakerFinder(const std::vector<std::uint32_t>& quotations, Reading& reading)
        : quotations_(quotations), reading_(reading), tokens_(reading.tokens)
    {
    }

    void run()
    {
        std::size_t begin = 0;
        while (begin < reading_.clauses.size()) {
            std::size_t end = begin + 1;
            while (end < reading_.clauses.size() && reading_.clauses[end].sentence == reading_.clauses[begin].sentence) ++end;
            read_sentence(begin, end);
            begin = end;
        }
        carry_quotations();
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    void read_sentence(std::size_t begin, std::size_t end)
    {
        for (std::size_t k = begin; k < end; ++k) mark_reporting(k, end);
        credit_by_reports(begin, end);
        for (std::size_t k = begin; k < end; ++k) credit_by_own_verb(reading_.clauses[k]);
        credit_by_according(begin, end);
        SentenceReading& sentence = reading_.sentences[reading_.clauses[begin].sentence];
        for (std::size_t k = begin; k < end && sentence.attribution.text.empty(); ++k) {
            if (!reading_.clauses[k].reporting) sentence.attribution = reading_.clauses[k].attribution;
        }
        if (!sentence.attribution.text.empty()) last_ = sentence.attribution;
    }

    /// The speaker of a reporting clause: its subject, or what follows "said".
    TokenRange speaker_phrase(const Clause& clause) const
    {
        if (!clause.subject_tokens.empty() && speaks(clause.subject_tokens)) return clause.subject_tokens;
        if (clause.verb_lemma == "tell") return clause.subject_tokens.empty() ? shared_speaker(clause) : TokenRange{}; // whom it tells comes after
        TokenRange after{*clause.verb + 1, *clause.verb + 1};
        if (after.begin < clause.tokens.end && tokens_.lower(after.begin) == "to") return {}; // "will add to a list": nobody says it
        while (after.end < clause.tokens.end && (tokens_[after.end].kind != TokenKind::Symbol || abbreviates(after, clause.tokens.end)) && after.size() < 12) ++after.end;
        std::uint32_t first = after.begin;
        while (first < after.end && (said_when(first) || is(first, WordClass::Adverb))) ++first;
        const bool where = !after.empty() && (first == after.end || is(first, WordClass::Preposition)); // "wrote in the Journal", "revealed today also during"
        if (!where && speaks(after)) return after;
        return clause.subject_tokens.empty() ? shared_speaker(clause) : TokenRange{};
    }

    /// "Said Capt. Ada Holm": the stop goes on with the name.
    bool abbreviates(TokenRange phrase, std::uint32_t end) const
    {
        const std::uint32_t stop = phrase.end;
        return tokens_.raw(stop) == "." && !phrase.empty() && stop + 1 < end && is(stop - 1, WordClass::Title) && tokens_[stop + 1].has(Capitalised);
    }

    TokenRange shared_speaker(const Clause& clause) const
    {
        const bool quoted = quotations_[clause.tokens.begin] != 0 || (clause.tokens.begin > 0 && quotations_[clause.tokens.begin - 1] != 0);
        const bool lent_to = clause.shared_subject.begin > *clause.verb; // "Confirmed by the board, she ..."
        return !quoted && !lent_to && speaks(clause.shared_subject) ? clause.shared_subject : TokenRange{};
    }

    bool speaks(TokenRange phrase) const
    {
        for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
            if (is(i, WordClass::Speaker) || is(i, WordClass::PersonPronoun) || is(i, WordClass::GroupPronoun) ||
                is(i, WordClass::ThingPronoun)) return true;
        }
        const auto [first, last] = entities_in(phrase);
        return first != last;
    }

    std::pair<std::size_t, std::size_t> entities_in(TokenRange range) const
    {
        const auto first = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), range.begin,
                                            [](const EntityMention& e, std::uint32_t t) { return e.tokens.end <= t; });
        const auto last = std::lower_bound(first, reading_.entities.end(), range.end,
                                           [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin < t; });
        return {static_cast<std::size_t>(first - reading_.entities.begin()), static_cast<std::size_t>(last - reading_.entities.begin())};
    }

    bool has_figure(TokenRange range) const
    {
        const auto first = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), range.begin,
                                            [](const Mention& m, std::uint32_t t) { return m.tokens.begin < t; });
        for (auto it = first; it != reading_.mentions.end() && it->tokens.begin < range.end; ++it) {
            if (it->type != MentionType::Date && it->type != MentionType::Ordinal) return true;
        }
        return false;
    }

    /// "The film tells the story of Ada Holm | who".
    bool tells_story(const Clause& clause) const
    {
        const std::uint32_t noun = *clause.verb + 2;
        return clause.verb_lemma == "tell" && noun < clause.tokens.end && (tokens_.lower(noun) == "story" || tokens_.lower(noun) == "tale");
    }

    /// "Officials said": a verb of speech with a speaker, and nothing stated but when.
    void mark_reporting(std::size_t k, std::size_t end)
    {
        Clause& clause = reading_.clauses[k];
        if (!clause.verb) return;
        const bool quoted = quoted_as_saying(clause);
        if (!quoted && (!is(*clause.verb, WordClass::Speech) || clause.passive || accused(clause) || tells_story(clause))) return;
        if (is(*clause.verb, WordClass::Measuring)) {
            const bool that = k + 1 < end && tokens_.lower(reading_.clauses[k + 1].tokens.begin) == "that";
            const bool thinks = k + 1 < end && clause.verb_lemma == "estimate" && clause.tokens.end == *clause.verb + 1 && reading_.clauses[k + 1].verb && !reading_.clauses[k + 1].subject_tokens.empty();
            if (!that && !thinks) return; // "Holm estimated the case will last"
        }
        if (speaker_phrase(clause).empty() || held_to_be(clause) || shows_only(clause)) return;
        const bool content_follows = k + 1 < end;
        const bool content_before = k > 0 && reading_.clauses[k - 1].sentence == clause.sentence;
        TokenRange rest{*clause.verb + 1, clause.tokens.end};
        if (content_before && clause.subject_tokens.empty()) { // ", said Ada Holm, author of two books"
            std::uint32_t comma = rest.begin;
            while (comma < rest.end && tokens_.raw(comma) != ",") ++comma;
            rest.end = comma;
        }
        clause.reporting = (content_follows || content_before || rest.size() < 4) && !has_figure(rest);
    }

    /// "The governor was quoted (by ISNA) as saying": he speaks, although the verb is passive.
    bool quoted_as_saying(const Clause& clause) const
    {
        constexpr std::uint32_t reach = 8;
        if (!clause.passive || clause.verb_lemma != "quote") return false;
        for (std::uint32_t i = *clause.verb + 1; i + 1 < tokens_.size() && i <= *clause.verb + reach; ++i)
            if (tokens_.lower(i) == "as" && tokens_.lower(i + 1) == "saying") return true;
        return false;
    }

    /// "A man accused of theft": others speak of him.
    bool accused(const Clause& clause) const
    {
        const std::uint32_t next = *clause.verb + 1;
        return is(*clause.verb, WordClass::VerbParticiple) && next < clause.tokens.end && tokens_.lower(next) == "of" && clause.verb_lemma == "accuse";
    }

    /// "The presence of Ada Holm revealed a woman who": no presence speaks.
    bool shows_only(const Clause& clause) const
    {
        TokenRange head = clause.subject_tokens;
        for (std::uint32_t i = head.begin + 1; i < head.end; ++i)
            if (is(i, WordClass::Preposition)) head.end = i;
        const bool shows = clause.verb_lemma == "reveal" || clause.verb_lemma == "show" || clause.verb_lemma == "indicate" || clause.verb_lemma == "suggest";
        return shows && head.end < clause.subject_tokens.end && !speaks(head);
    }

    /// "Thought to be the family's dog": nobody speaks.
    bool held_to_be(const Clause& clause) const
    {
        const std::uint32_t next = *clause.verb + 1;
        const bool to_be = next + 1 < clause.tokens.end && tokens_.lower(next) == "to" && is(next + 1, WordClass::BeForm);
        return to_be && is(*clause.verb, WordClass::VerbParticiple) && clause.subject_tokens.empty();
    }

    /// A reporting clause that comes after what it reports: ", officials said".
    bool trails(const Clause& clause) const
    {
        const std::string_view first = tokens_.raw(clause.tokens.begin);
        const TokenRange lent = clause.shared_subject;
        const bool quoted = lent.begin > 0 && quotations_[lent.begin - 1] != 0; // '"...," Ada Holm, the mayor, said'
        if (!lent.empty() && !quoted && speaker_phrase(clause) == lent) return false; // "the officer, who was there, said"
        if (first == "," && (goes_on(clause) || described_by(clause))) return false;
        return first == "," || first == "”" || first == "\"" || first == "“" || tokens_.lower(clause.tokens.begin) == "as";
    }

    /// ", but the mayor said they had": what comes before is not the mayor's.
    bool goes_on(const Clause& clause) const
    {
        const std::uint32_t word = clause.tokens.begin + 1;
        if (word >= clause.tokens.end || quotations_[clause.tokens.begin] != 0) return false;
        const std::string_view text = tokens_.lower(word);
        return is(word, WordClass::Conjunction) || text == "while" || text == "although" || text == "though" || text == "whereas";
    }

    /// ", who some experts said ran it", ", which police say was stolen": only what is said of the one named is theirs.
    bool described_by(const Clause& clause) const
    {
        const std::uint32_t word = clause.tokens.begin + 1;
        if (word + 1 >= clause.tokens.end || quotations_[clause.tokens.begin] != 0) return false;
        const std::string_view text = tokens_.lower(word);
        return (text == "who" || text == "which" || text == "whom" || text == "that") && *clause.verb > word + 1;
    }

    void credit_by_reports(std::size_t begin, std::size_t end)
    {
        Attribution current;
        std::size_t open = begin;  // clauses from here on have no speaker yet
        std::uint32_t aside = 0;   // where the last relative clause begins
        std::uint32_t within = 0;  // where the last report begins
        for (std::size_t k = begin; k < end; ++k) {
            Clause& clause = reading_.clauses[k];
            if (relative(clause)) aside = clause.tokens.begin;
            if (!clause.reporting) {
                const TokenRange lent = clause.subject_tokens.empty() ? clause.shared_subject : TokenRange{};
                if (aside > 0 && !lent.empty() && lent.end <= aside && within > aside) current = {}; // "Holm, who said he would tell it, | was ill"
                clause.attribution = current;
                continue;
            }
            within = clause.tokens.begin;
            current = attribution_of(speaker_phrase(clause), clause.subject);
            const bool quoted_before = k > begin && quotations_[reading_.clauses[k].tokens.begin] != 0;
            for (std::size_t j = open; (trails(clause) || quoted_before) && j < k; ++j) {
                if (reading_.clauses[j].attribution.text.empty()) reading_.clauses[j].attribution = current;
            }
            open = k + 1;
        }
    }

    bool relative(const Clause& clause) const
    {
        return !clause.subject_tokens.empty() && is(clause.subject_tokens.begin, WordClass::Relative) && tokens_.lower(clause.subject_tokens.begin) != "that";
    }

    /// "The ministry put the toll at 12", "police confirmed five deaths".
    void credit_by_own_verb(Clause& clause)
    {
        if (!clause.attribution.text.empty() || !clause.verb || clause.reporting || clause.passive || accused(clause)) return;
        if (!is(*clause.verb, WordClass::Speech) && !is(*clause.verb, WordClass::Measuring)) return;
        if (!has_figure({*clause.verb + 1, clause.tokens.end})) return;
        if (!speaking_head(clause.subject_tokens)) return;
        clause.attribution = attribution_of(clause.subject_tokens, clause.subject);
    }

    /// The phrase's own head speaks: "the ministry", "the survey's experts", "Maas".
    bool speaking_head(TokenRange phrase) const
    {
        if (phrase.empty()) return false;
        const std::uint32_t head = phrase.end - 1;
        if (is(head, WordClass::Speaker) || is(head, WordClass::PersonPronoun)) return true;
        const auto [first, last] = entities_in({head, head + 1});
        if (first == last) return false;
        const EntityType type = reading_.entities[first].type;
        return type == EntityType::Organisation || type == EntityType::Person || type == EntityType::Coalition;
    }

    void credit_by_according(std::size_t begin, std::size_t end)
    {
        const TokenRange sentence{reading_.clauses[begin].tokens.begin, reading_.clauses[end - 1].tokens.end};
        for (std::uint32_t i = sentence.begin; i + 2 < sentence.end; ++i) {
            if (tokens_.lower(i) != "according" || tokens_.lower(i + 1) != "to") continue;
            TokenRange phrase{i + 2, i + 2};
            while (phrase.end < sentence.end && phrase.size() < 16 && tokens_.raw(phrase.end) != "," &&
                   tokens_.raw(phrase.end) != ";" && !dash(phrase.end) && !full_stop(phrase.end, sentence.end)) ++phrase.end;
            if (const std::uint32_t aside = hyphen_aside(phrase); aside < phrase.end) phrase.end = aside;
            if (const std::uint32_t name = runs_on(phrase); name < phrase.end) phrase.end = name;
            if (measure_of(phrase)) continue;
            const Attribution source = attribution_of(phrase, {});
            for (std::size_t k = begin; k < end; ++k) {
                if (reading_.clauses[k].attribution.text.empty()) reading_.clauses[k].attribution = source;
            }
        }
    }

    /// "Who-according to police-Holm shot": the hyphen that closes the aside stands before a name.
    std::uint32_t hyphen_aside(TokenRange phrase) const
    {
        const bool opened = phrase.begin >= 3 && tokens_.raw(phrase.begin - 3) == "-";
        for (std::uint32_t i = phrase.begin + 1; opened && i + 1 < phrase.end; ++i) {
            if (tokens_.raw(i) == "-" && tokens_[i + 1].has(Capitalised)) return i;
        }
        return phrase.end;
    }

    /// "According to its own needs", "according to plan": by what, and not by whom.
    bool measure_of(TokenRange phrase) const
    {
        if (phrase.empty()) return true;
        for (const std::string_view what : {"need", "plan", "schedule", "taste", "ability", "age", "size", "weight", "custom", "tradition", "wish", "merit", "income"})
            if (reading_.lemmas[phrase.end - 1] == what) return true;
        return false;
    }

    /// "According to Tatra's Ada Holm first signs point to": no comma ends the name of the person.
    std::uint32_t runs_on(TokenRange phrase) const
    {
        const auto [first, last] = entities_in(phrase);
        for (std::size_t e = first; e < last; ++e) {
            const EntityMention& name = reading_.entities[e];
            const std::uint32_t next = name.tokens.end;
            const bool person = name.type == EntityType::Person && !name.pronoun && next < phrase.end && tokens_[next].kind == TokenKind::Word && !tokens_[next].has(Capitalised);
            if (person) return is(next, WordClass::Adjective) || is(next, WordClass::Determiner) ? next : phrase.end;
        }
        return phrase.end;
    }

    /// Not the ones of "the U.N.'s envoy" and of "R. B. I. records".
    bool full_stop(std::uint32_t i, std::uint32_t end) const
    {
        if (tokens_.raw(i) != ".") return false;
        const bool initial = i > 0 && tokens_.raw(i - 1).size() == 1 && tokens_[i - 1].has(Capitalised);
        return i + 1 >= end || (tokens_[i + 1].has(SpaceBefore) && !initial);
    }

    /// Not the hyphen of "the vice-mayor".
    bool dash(std::uint32_t i) const
    {
        const std::string_view raw = tokens_.raw(i);
        return raw == "—" || raw == "–" || (raw == "-" && tokens_[i].has(SpaceBefore));
    }

    std::string text_of(TokenRange range) const
    {
        const Span span = tokens_.span(range);
        return std::string(tokens_.text().substr(span.begin, span.size()));
    }

    bool said_when(std::uint32_t i) const
    {
        const std::string_view word = tokens_.lower(i);
        return word == "today" || word == "yesterday" || word == "tonight" || word == "earlier" || word == "later";
    }

    /// Without "that" before it and the day behind it: "the mayor" of "the mayor on Friday".
    TokenRange trimmed(TokenRange phrase) const
    {
        while (phrase.size() > 1 && (is(phrase.begin, WordClass::Relative) || said_when(phrase.begin) || tokens_.raw(phrase.begin) == "," ||
                                    tokens_.lower(phrase.begin) == "in")) ++phrase.begin; // "which the mayor", "today the mayor", "in a note from the mayor"
        const bool adverb = phrase.size() > 2 && tokens_.raw(phrase.begin + 1) == "," && (is(phrase.begin, WordClass::Adverb) || ends_as_adverb(tokens_.lower(phrase.begin)));
        if (adverb) phrase.begin += 2; // "Additionally, the mayor"
        const auto first = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), phrase.begin + 1,
                                            [](const Mention& m, std::uint32_t t) { return m.tokens.begin < t; });
        for (auto it = first; it != reading_.mentions.end() && it->tokens.begin < phrase.end; ++it) {
            if (it->type == MentionType::Date && it->tokens.end >= phrase.end) {
                phrase.end = it->tokens.begin;
                const bool led = phrase.size() > 1 && is(phrase.end - 1, WordClass::Preposition);
                if (led) --phrase.end;
                break;
            }
        }
        return phrase;
    }

    Attribution attribution_of(TokenRange phrase, const std::string& subject) const
    {
        phrase = trimmed(phrase);
        if (phrase.empty()) return {};
        const auto [first, last] = entities_in(phrase);
        for (std::size_t i = first; i < last; ++i) // a stop may cut a name in two: "U. S. Geological Survey"
            phrase.end = std::max(phrase.end, reading_.entities[i].tokens.end);
        if (phrase.size() > 1 && is(phrase.end - 1, WordClass::Speech) && is(phrase.end - 1, WordClass::VerbPast) && tokens_.lower(phrase.end - 1) == "said") --phrase.end; // "Holm said, adding"
        while (phrase.size() > 1 && tokens_.raw(phrase.end - 1) == ",") --phrase.end; // "The bank, citing its own figures, | said"
        if (phrase.size() > 1 && tokens_.lower(phrase.end - 1) == "as") --phrase.end; // "quoted the mayor as | saying"
        Attribution attribution{speaker_slug(phrase), text_of(phrase)};
        if (attribution.speaker.empty()) attribution.speaker = subject;
        if (attribution.speaker.empty() && pronoun(phrase)) attribution.speaker = last_.speaker;
        return attribution;
    }

    bool pronoun(TokenRange phrase) const
    {
        const std::uint32_t i = phrase.end - 1;
        return is(i, WordClass::PersonPronoun) || is(i, WordClass::GroupPronoun) || is(i, WordClass::ThingPronoun);
    }

    /// A person, else a body by its name, else the words for the speaker with the place they are of.
    std::string speaker_slug(TokenRange phrase) const
    {
        const auto [first, last] = entities_in(phrase);
        const EntityMention* body = nullptr;
        const EntityMention* agency = nullptr;
        for (std::size_t i = first; i < last; ++i) {
            const EntityMention& entity = reading_.entities[i];
            if (entity.type == EntityType::Person) return entity.entity;
            const bool place = entity.people || entity.type == EntityType::Place || entity.type == EntityType::Country;
            if (place) continue;
            if (entity.agency) agency = agency == nullptr ? &entity : agency;
            else if (body == nullptr) body = &entity;
        }
        if (body != nullptr) return body->entity;
        if (agency != nullptr) return agency->entity;
        return described(phrase, first, last);
    }

    std::string described(TokenRange phrase, std::size_t first, std::size_t last) const
    {
        std::string out;
        const auto add = [&](std::string_view word) {
            if (!out.empty()) out += '-';
            out += word;
        };
        for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
            while (first < last && reading_.entities[first].tokens.end <= i) ++first;
            if (first < last && reading_.entities[first].tokens.begin <= i) {
                if (i == reading_.entities[first].tokens.begin && !(i > phrase.begin && is(i - 1, WordClass::Preposition))) add(reading_.entities[first].entity);
                continue;
            }
            const bool further = is(i, WordClass::Relative) && i > phrase.begin && tokens_.lower(i) != "that"; // "three jurors who spoke outside the court"
            if (further || (is(i, WordClass::Preposition) && !out.empty())) break;
            if (is(i, WordClass::Speaker) || is(i, WordClass::BodyNoun)) add(reading_.lemmas[i]);
        }
        return slug(out);
    }

    static std::string slug(std::string text)
    {
        text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == '.' || c == '\''; }), text.end());
        return text;
    }

    /// A sentence inside a quotation has the quotation's speaker: named where it
    /// ends, else where it begins, else the speaker before.
    void carry_quotations()
    {
        std::vector<Attribution> speaker(1);
        for (const Clause& clause : reading_.clauses) note_quotation(clause, speaker);
        const Attribution* before = nullptr;
        std::uint32_t sentence_before = 0;
        for (Clause& clause : reading_.clauses) {
            const std::uint32_t quote = quotations_[clause.tokens.begin] != 0 ? quotations_[clause.tokens.begin]
                                                                             : quotations_[clause.tokens.end - 1];
            const bool inside = quote != 0 && quote < speaker.size() && quotations_[(clause.tokens.begin + clause.tokens.end) / 2] != 0;
            if (inside && clause.attribution.text.empty() && !clause.reporting) {
                if (!speaker[quote].text.empty()) clause.attribution = speaker[quote];
                else if (before != nullptr && clause.sentence <= sentence_before + 1 && !called(quote, clause.sentence)) clause.attribution = *before;
                SentenceReading& sentence = reading_.sentences[clause.sentence];
                if (sentence.attribution.text.empty()) sentence.attribution = clause.attribution;
            }
            if (!clause.attribution.text.empty()) {
                before = &clause.attribution;
                sentence_before = clause.sentence;
            }
        }
    }

    /// 'A paper titled "Bread for all"': a name in quotation marks, and nobody's words.
    bool called(std::uint32_t quote, std::uint32_t sentence) const
    {
        const TokenRange words = reading_.sentences[sentence].tokens;
        std::uint32_t first = words.begin;
        while (first < words.end && quotations_[first] != quote) ++first;
        if (first == words.begin || first == words.end) return false;
        for (const std::string_view naming : {"titled", "entitled", "called", "named", "dubbed", "nicknamed", "headlined", "labelled", "labeled"}) {
            if (tokens_.lower(first - 1) == naming) return true;
        }
        return false;
    }

    void note_quotation(const Clause& clause, std::vector<Attribution>& speaker) const
    {
        if (clause.tokens.empty()) return;
        const std::uint32_t quote = std::max(quotations_[clause.tokens.begin], quotations_[clause.tokens.end - 1]);
        if (quote == 0) return;
        if (speaker.size() <= quote) speaker.resize(quote + 1);
        if (!clause.attribution.text.empty() && !clause.reporting) speaker[quote] = clause.attribution;
    }

    const std::vector<std::uint32_t>& quotations_;
    Reading& reading_;
    const TokenBuffer& tokens_;
    Attribution last_;
};

} // namespace

namespace {

enum class Mark : std::uint8_t { None, Opens, Closes };

/// What a straight quotation mark does: it opens where it stands at the word behind
/// it, closes where it stands at the one before; '17"' and '17 " lamp' are inches.
Mark straight_mark(const TokenBuffer& tokens, TokenRange sentence, std::uint32_t i, bool open)
{
    const bool gap_before = i == sentence.begin || tokens[i].has(SpaceBefore);
    const bool gap_behind = i + 1 >= sentence.end || tokens[i + 1].has(SpaceBefore);
    const bool inches = !open && i > sentence.begin && tokens[i - 1].kind == TokenKind::Number;
    if (inches) return Mark::None;
    if (gap_before && !gap_behind) return open && i != sentence.begin ? Mark::Closes : Mark::Opens; // ', "she said' lost its space
    if (!gap_before && gap_behind) return open ? Mark::Closes : Mark::None;
    return open ? Mark::Closes : Mark::Opens;
}

} // namespace

std::vector<std::uint32_t> find_quotations(const Reading& reading)
{
    const TokenBuffer& tokens = reading.tokens;
    std::vector<std::uint32_t> numbers(tokens.size(), 0);
    std::uint32_t number = 0;
    bool open = false;
    std::uint32_t opened_in = 0;
    std::uint32_t paragraph = 0;
    for (std::uint32_t s = 0; s < reading.sentences.size(); ++s) {
        const SentenceReading& sentence = reading.sentences[s];
        if (sentence.paragraph != paragraph || s > opened_in + 12) open = false;
        paragraph = sentence.paragraph;
        for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            const std::string_view raw = tokens.raw(i);
            Mark mark = raw == "\"" ? straight_mark(tokens, sentence.tokens, i, open) : Mark::None;
            const bool turned = open && raw == "“" && i + 1 < sentence.tokens.end && tokens.raw(i + 1) == ","; // 'it is late “, he said'
            if (turned) mark = Mark::Closes;
            if ((raw == "“" && !turned) || raw == "«" || mark == Mark::Opens) {
                const bool again = open && i == sentence.tokens.begin; // the next paragraph of one quotation
                if (!again) ++number;
                open = true;
                opened_in = s;
                numbers[i] = number;
                continue;
            }
            if (open) numbers[i] = number;
            if (raw == "”" || raw == "»" || mark == Mark::Closes) open = false;
        }
    }
    return numbers;
}

void find_speakers(const std::vector<std::uint32_t>& quotations, Reading& reading)
{
    SpeakerFinder(quotations, reading).run();
}

} // namespace crosscheck
