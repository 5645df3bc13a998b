#include "reading/reading.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

#include "mention/lexicon.h"
#include "reading/clauses.h"
#include "reading/dateline.h"
#include "reading/entities.h"
#include "reading/events.h"
#include "reading/gazetteer.h"
#include "reading/labels.h"
#include "reading/occasions.h"
#include "reading/speakers.h"

namespace crosscheck {

PerToken<bool> dated_tokens(const Reading& reading)
{
    PerToken<bool> dated(reading.tokens.size());
    for (const Mention& mention : reading.mentions) {
        if (mention.type != MentionType::Date) continue;
        for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) dated.set(i, true);
    }
    return dated;
}

const EntityMention* entity_ending_at(const Reading& reading, std::uint32_t end)
{
    const auto at = std::lower_bound(reading.entities.begin(), reading.entities.end(), end,
                                     [](const EntityMention& e, std::uint32_t t) { return e.tokens.end < t; });
    return at != reading.entities.end() && at->tokens.end == end ? &*at : nullptr;
}

const EntityMention* entity_beginning_at(const Reading& reading, std::uint32_t begin)
{
    const auto at = std::lower_bound(reading.entities.begin(), reading.entities.end(), begin,
                                     [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin < t; });
    return at != reading.entities.end() && at->tokens.begin == begin ? &*at : nullptr;
}

const std::string* class_at(const std::vector<std::pair<std::uint32_t, std::string>>& classes, std::uint32_t token)
{
    const auto at = std::lower_bound(classes.begin(), classes.end(), token, [](const auto& item, std::uint32_t t) { return item.first < t; });
    return at != classes.end() && at->first == token ? &at->second : nullptr;
}

PerToken<bool> named_tokens(const Reading& reading)
{
    PerToken<bool> named(reading.tokens.size());
    for (const EntityMention& entity : reading.entities) {
        for (std::uint32_t i = entity.tokens.begin; i < entity.tokens.end; ++i) named.set(i, !entity.pronoun);
    }
    return named;
}

namespace {

constexpr std::array<std::string_view, 9> kEntityNames{"person", "organisation", "coalition", "armed", "country",
                                                        "place", "company", "event", "unknown"};
constexpr std::array<std::string_view, 7> kModalityNames{"asserted", "pledged", "planned", "expected", "alleged",
                                                          "denied", "hypothetical"};

std::string with_straight_apostrophes(std::string_view word)
{
    constexpr std::string_view curly = "’";
    std::string out(word);
    for (std::size_t at = out.find(curly); at != std::string::npos; at = out.find(curly, at + 1)) out.replace(at, curly.size(), "'");
    return out;
}

/// "Emptied", "rerouted": a past form of a verb that no list has; "hundred", "seaweed" and "unnamed" end so, too.
bool unlisted_past(std::string_view lower)
{
    if (lower.size() < 6 || !lower.ends_with("ed") || lower.ends_with("eed") || lower.starts_with("un")) return false;
    for (const std::string_view other : {"hundred", "kindred", "sacred", "naked", "wicked", "rugged", "ragged", "infrared", "beloved", "crooked", "indeed",
                                         "bloodshed", "thoroughbred", "newlywed", "purebred", "watershed", "wretched", "jagged", "seabed", "embed"}) {
        if (lower == other) return false;
    }
    return std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

WordClasses without(WordClasses word, std::initializer_list<WordClass> classes)
{
    for (const WordClass one : classes) word.bits &= ~(std::uint64_t{1} << static_cast<unsigned>(one));
    return word;
}

/// What the word can do, and what its lemma names. `listed`: the word's own entry, or null.
WordClasses classes_of(const Words& words, const Words::Entry* listed, std::string_view bare, const std::string& lemma, bool capitalised)
{
    WordClasses own;
    if (listed != nullptr) {
        own = listed->classes;
    } else if (!capitalised && unlisted_past(bare)) {
        own.add(WordClass::VerbPast);
        own.add(WordClass::VerbParticiple);
    }
    if (bare.size() > 3 && bare.substr(bare.size() - 3) == "n't") own.add(WordClass::Negation);
    const Words::Entry* entry = lemma == bare ? listed : words.find(lemma);
    if (entry == nullptr) return own;
    // What a form may do as a verb is its own; what the lemma names holds for every form.
    WordClasses inherited = without(entry->classes, {WordClass::VerbBase, WordClass::VerbThird, WordClass::VerbPast, WordClass::VerbParticiple, WordClass::VerbIng});
    const bool verb_form = own.is(WordClass::VerbPast) || own.is(WordClass::VerbIng) || own.is(WordClass::VerbParticiple);
    if (verb_form && bare != lemma) {
        inherited = without(inherited, {WordClass::EventNoun, WordClass::Speaker, WordClass::Adverb, WordClass::Preposition, WordClass::Title});
    }
    own.add(inherited);
    return own;
}

/// "IT systems", "the WHO": an abbreviation, where the words around it are not all capitals.
bool letters(const TokenBuffer& tokens, std::uint32_t i)
{
    const bool capitals = tokens[i].has(AllCaps) && tokens[i].span.size() > 1;
    const auto shouts = [&](std::uint32_t k) { return k < tokens.size() && tokens[k].has(AllCaps) && tokens[k].span.size() > 1; };
    return capitals && !shouts(i + 1) && !(i > 0 && shouts(i - 1));
}

void look_up_words(const Words& words, Reading& reading)
{
    const std::uint32_t size = reading.tokens.size();
    reading.lemmas = PerToken<std::string>(size);
    reading.classes = PerToken<WordClasses>(size);
    for (std::uint32_t i = 0; i < size; ++i) {
        const std::string_view lower = reading.tokens.lower(i);
        if (reading.tokens[i].kind != TokenKind::Word) {
            reading.lemmas.set(i, std::string(lower));
            continue;
        }
        const std::string rewritten = lower.find('\xE2') == std::string_view::npos ? std::string() : with_straight_apostrophes(lower);
        const std::string_view straight = rewritten.empty() ? lower : std::string_view(rewritten);
        const Words::Entry* entry = words.find(straight);
        const std::string_view bare = entry != nullptr ? straight : without_possessive(straight);
        if (entry == nullptr && bare.size() < straight.size()) entry = words.find(bare);
        const bool listed = entry != nullptr && !entry->lemma.empty() && without_possessive(bare).size() == bare.size();
        reading.lemmas.set(i, listed ? entry->lemma : words.lemma(bare));
        WordClasses classes = classes_of(words, entry, bare, reading.lemmas[i], reading.tokens[i].has(Capitalised));
        if (letters(reading.tokens, i)) classes = without(classes, {WordClass::ThingPronoun, WordClass::PersonPronoun, WordClass::GroupPronoun, WordClass::Relative});
        reading.classes.set(i, classes);
    }
}

/// "Would", "will": a verb follows, and no noun as after "was" and "had".
bool modal(WordClasses word)
{
    return word.is(WordClass::Auxiliary) && !word.is(WordClass::BeForm) && !word.is(WordClass::HaveForm);
}

void note_event_nouns(const Words& words, Reading& reading)
{
    const PerToken<bool> dated = dated_tokens(reading);
    for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
        const WordClasses classes = reading.classes[i];
        if (dated[i]) continue;
        if (!classes.is(WordClass::EventNoun) && !classes.is(WordClass::EventVerb)) continue;
        if (i + 1 < reading.tokens.size() && words.compound_of_no_event(reading.lemmas[i], reading.lemmas[i + 1])) continue; // "talk show"
        const bool title = i > 0 && reading.tokens[i].has(Capitalised) && reading.tokens[i - 1].has(Capitalised) && reading.classes[i - 1].is(WordClass::VerbIng);
        if (title && !reading.tokens[i].has(AllCaps)) continue; // "Catching Fire"
        const bool led = i > 0 && (reading.tokens.lower(i - 1) == "to" || modal(reading.classes[i - 1]));
        const bool infinitive = led && classes.is(WordClass::VerbBase) && !classes.is(WordClass::EventVerb);
        if (infinitive) continue; // "to storm the ship", "would release it"
        if (const std::string* phrase = i > 0 ? words.event_phrase(reading.lemmas[i - 1], reading.lemmas[i]) : nullptr) {
            if (!phrase->empty()) reading.event_nouns.emplace_back(i, *phrase);
            continue;
        }
        const Words::Entry* entry = words.find(without_possessive(reading.tokens.lower(i)));
        if (entry == nullptr || entry->event.empty()) entry = words.find(reading.lemmas[i]);
        if (entry != nullptr && !entry->event.empty()) reading.event_nouns.emplace_back(i, entry->event);
    }
}

void name_occasion(const Words& words, Reading& reading)
{
    const std::string* family = words.occasion(reading.event.noun);
    reading.occasion = family != nullptr ? *family : reading.event.noun;
}

bool blank_line_between(std::string_view text, std::uint32_t from, std::uint32_t to)
{
    bool newline = false;
    for (std::uint32_t i = from; i < to && i < text.size(); ++i) {
        if (text[i] == '\n' && newline) return true;
        if (text[i] == '\n') newline = true;
        else if (text[i] != ' ' && text[i] != '\r' && text[i] != '\t') newline = false;
    }
    return false;
}

bool outside_of_story(const Article& article, Span span, std::size_t& next)
{
    while (next < article.set_aside.size() && article.set_aside[next].span.end <= span.begin) ++next;
    if (next < article.set_aside.size() && article.set_aside[next].span.overlaps(span)) {
        const Span aside = article.set_aside[next].span;
        const std::uint32_t shared = std::min(aside.end, span.end) - std::max(aside.begin, span.begin);
        if (shared * 2 > span.size()) return true;
    }
    return !article.body.empty() && !article.body.contains(span);
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

/// The first line of the story that is no sentence, or repeats the title.
bool reads_as_headline(const Article& article, const TokenBuffer& tokens, TokenRange range, bool first)
{
    const Span span = tokens.span(range);
    const std::string_view text = tokens.text().substr(span.begin, span.size());
    if (!article.title.empty() && trimmed(article.title) == text) return true;
    const std::string_view last = tokens.raw(range.end - 1);
    const bool full = last == "." || last == "”" || last == "\"" || last == "!";
    return first && !full && range.size() <= 30;
}

void read_sentences(const Article& article, Reading& reading)
{
    const TokenBuffer& tokens = reading.tokens;
    std::uint32_t paragraph = 0;
    std::uint32_t previous_end = 0;
    std::size_t next_aside = 0;
    bool first = true;
    std::unordered_map<std::string_view, std::uint32_t> seen;
    for (const TokenRange& range : tokens.sentences()) {
        SentenceReading sentence;
        sentence.tokens = range;
        sentence.story = dateline_end(tokens, range);
        if (!range.empty()) {
            const Span span = tokens.span(range);
            if (blank_line_between(tokens.text(), previous_end, span.begin)) ++paragraph;
            previous_end = span.end;
            sentence.occurrence = seen[tokens.text().substr(span.begin, span.size())]++;
            sentence.set_aside = outside_of_story(article, span, next_aside);
            if (!sentence.set_aside) {
                sentence.headline = reads_as_headline(article, tokens, range, first);
                first = false;
            }
        }
        sentence.paragraph = paragraph;
        reading.sentences.push_back(std::move(sentence));
    }
}

void mark_quoted(const std::vector<std::uint32_t>& quotations, Reading& reading)
{
    for (SentenceReading& sentence : reading.sentences) {
        if (sentence.tokens.empty()) continue;
        const std::uint32_t number = quotations[sentence.tokens.begin];
        sentence.quoted = number != 0;
        for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            if (quotations[i] == 0 && reading.tokens[i].kind != TokenKind::Symbol) sentence.quoted = false;
        }
    }
}

/// "10,000 IS fighters", "83 NATO soldiers": a name in capitals stands between a
/// figure and the people it counts, where the words alone look like a verb.
void count_over_names(const Lexicon& lexicon, Reading& reading)
{
    std::size_t next = 0;
    for (Mention& mention : reading.mentions) {
        if (mention.type != MentionType::Number) continue;
        const std::uint32_t name = mention.tokens.end;
        while (next < reading.entities.size() && reading.entities[next].tokens.begin < name) ++next;
        if (next == reading.entities.size() || reading.entities[next].tokens.begin != name || reading.entities[next].pronoun) continue;
        const std::uint32_t head = reading.entities[next].tokens.end;
        if (head >= reading.tokens.size() || reading.tokens.sentence_of(head) != reading.tokens.sentence_of(name)) continue;
        const LexiconWord* word = lexicon.find(reading.tokens.lower(head));
        if (word == nullptr || !(word->is(WordRole::PersonPlural) || word->is(WordRole::CollectivePerson))) continue;
        mention.type = MentionType::Count;
        mention.unit = "person";
        mention.noun = reading.lemmas[head];
        mention.head = head;
        mention.noun_phrase = {name, head + 1};
        mention.tokens.end = head + 1;
        mention.span.end = reading.tokens[head].span.end;
    }
}

void note_lines(Reading& reading)
{
    reading.line_starts.push_back(0);
    const std::string_view text = reading.tokens.text();
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        reading.line_starts.push_back(static_cast<std::uint32_t>(at + 1));
    }
}

} // namespace

std::string_view name(EntityType type)
{
    return kEntityNames[static_cast<std::size_t>(type)];
}

std::string_view name(Modality modality)
{
    return kModalityNames[static_cast<std::size_t>(modality)];
}

std::optional<Modality> parse_modality(std::string_view name)
{
    for (std::size_t i = 0; i < kModalityNames.size(); ++i) {
        if (kModalityNames[i] == name) return static_cast<Modality>(i);
    }
    return std::nullopt;
}

std::uint32_t Reading::clause_of(std::uint32_t token) const
{
    const auto after = std::upper_bound(clauses.begin(), clauses.end(), token,
                                        [](std::uint32_t t, const Clause& clause) { return t < clause.tokens.begin; });
    return after == clauses.begin() ? 0 : static_cast<std::uint32_t>(after - clauses.begin() - 1);
}

Reading read_article(const Article& article, const Lexicon& lexicon, const Gazetteer& gazetteer,
                     const StopCheck& stop)
{
    Reading reading;
    reading.tokens = tokenize(article.source.text);
    reading.date = article.published.day ? article.published.day : article.modified.day;
    MentionOptions options;
    options.reference = reading.date;
    options.language = article.language;
    options.stop = stop;
    const OutletHabits habits = lexicon.outlets().habits(article.outlet, article.url);
    options.dollar = habits.dollar;
    options.day_first = habits.day_first;
    const Words& words = gazetteer.words(article.language);
    std::vector<std::uint32_t> quotations;
    const std::function<void()> steps[] = {
        [&] { reading.mentions = find_mentions(reading.tokens, lexicon, options); },
        [&] { look_up_words(words, reading); },
        [&] { note_event_nouns(words, reading); },
        [&] { read_sentences(article, reading); },
        [&] { note_occasions(words, reading); },
        [&] { find_entities(gazetteer, reading); },
        [&] { count_over_names(lexicon, reading); },
        [&] { find_clauses(reading); },
        [&] { quotations = find_quotations(reading); },
        [&] { mark_quoted(quotations, reading); },
        [&] { find_speakers(quotations, reading); },
        [&] { find_events(reading); },
        [&] { name_occasion(words, reading); },
        [&] { find_modality(reading); },
        [&] { note_lines(reading); },
        [&] { note_labels(gazetteer, reading); },
    };
    for (const std::function<void()>& step : steps) {
        step();
        reading.given_up = stopped(stop);
        if (reading.given_up) break;
    }
    return reading;
}

} // namespace crosscheck
