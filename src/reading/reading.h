#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/article.h"
#include "mention/mention.h"
#include "reading/words.h"
#include "text/per_token.h"
#include "text/tokens.h"

namespace crosscheck {

/// What kind of thing a name stands for.
enum class EntityType : std::uint8_t { Person, Organisation, Coalition, Armed, Country, Place, Company, Event, Unknown };
std::string_view name(EntityType type);

/// A name, or a short form that was resolved to one, in the text.
struct EntityMention {
    TokenRange tokens;
    std::string entity; ///< slug: gazetteer id ("islamic-state") or made from the fullest form ("heiko-maas")
    EntityType type = EntityType::Unknown;
    bool pronoun = false; ///< "it", "the group": resolved to the nearest compatible name before it
    bool people = false;  ///< "Iranian", "Germans": of that country
    bool title = false;   ///< `tokens` begin with a title that is not part of the name
    bool agency = false;  ///< a news agency or outlet: passes on what others say
    std::string within;   ///< slug of the country a place lies in, when the packs know it
};

enum class Modality : std::uint8_t { Asserted, Pledged, Planned, Expected, Alleged, Denied, Hypothetical };
std::string_view name(Modality modality);
std::optional<Modality> parse_modality(std::string_view name);

/// Who says a clause: "officials", "the US Geological Survey".
struct Attribution {
    std::string speaker; ///< slug; empty = the outlet itself
    std::string text;    ///< as printed
};

/// The event that words speak of: the story's own, or one in its background
/// ("the 2003 quake in Bam"). Unknown parts are empty.
struct EventRef {
    std::string noun;   ///< lemma of the event noun: "quake", "attack", "meeting"
    std::string place;  ///< slug
    DateRange date;     ///< when it happened, as far as the words say
    std::vector<std::string> names; ///< entity slugs that tell it apart
    bool background = false; ///< not the event the article reports
    std::uint8_t weekday = 0; ///< when only that is known of its day: ISO 8601, Monday is 1; else 0
    bool assumed = false;    ///< of a clause whose own words name no event: taken for the story's
};

/// A stretch of one sentence with one verb group: what a figure's words belong to.
struct Clause {
    TokenRange tokens;
    std::uint32_t sentence = 0;
    std::optional<std::uint32_t> verb; ///< the main verb's token
    std::string verb_lemma;
    bool passive = false;
    bool reporting = false; ///< says who speaks ("officials said") and states nothing else
    TokenRange subject_tokens; ///< the noun phrase before the verb; empty when it has none of its own
    TokenRange shared_subject; ///< without one of its own: the noun phrase elsewhere in the sentence that its verb is of; may be empty
    std::string subject;    ///< slug of that phrase's name, or of the clause whose subject it shares; may be empty
    Attribution attribution;
    EventRef event;
    Modality modality = Modality::Asserted;
    bool negated = false;
    bool retracted = false; ///< what it states is said to be wrong
};

struct SentenceReading {
    TokenRange tokens;
    bool set_aside = false;  ///< page furniture: no claims
    bool headline = false;
    bool quoted = false;     ///< wholly inside quotation marks
    std::uint32_t story = 0;  ///< its first token behind a dateline ("KARSU (Reuters) -")
    std::uint32_t paragraph = 0;
    std::uint32_t occurrence = 0; ///< how many sentences of the same words come before it
    Attribution attribution; ///< of the sentence as a whole
    EventRef event;          ///< what the sentence speaks of
};

/// The structure of one article's text: everything rules match on. Borrows
/// nothing but `tokens.text()`, which is the Article's source.
struct Reading {
    TokenBuffer tokens;
    std::vector<Mention> mentions;       ///< in text order
    std::vector<EntityMention> entities; ///< in text order, disjoint
    std::vector<Clause> clauses;         ///< in text order; together they cover every sentence
    std::vector<SentenceReading> sentences; ///< parallel to tokens.sentences()
    PerToken<std::string> lemmas;        ///< per token: "injure" for "injured", lower case
    PerToken<WordClasses> classes;       ///< per token: what its word can do
    /// Tokens that name an event, with the class of the event ("quake" for a temblor), in text order.
    std::vector<std::pair<std::uint32_t, std::string>> event_nouns;
    /// Tokens of event nouns, of verbs and of their nouns ("indictment"), with the family of occasions they name ("violence" for "shot"), in text order.
    std::vector<std::pair<std::uint32_t, std::string>> occasions;
    std::vector<std::uint32_t> line_starts; ///< byte offsets of the lines of the text
    std::map<std::string, std::string> labels; ///< per entity slug, its name as questions say it
    std::map<std::string, EntityType> types;   ///< per entity slug, as first named
    std::optional<Day> date;             ///< what relative dates were resolved against
    EventRef event;                      ///< the story's main event
    std::string occasion;                ///< the family of occasions that it is of: "violence" for a shooting
    bool given_up = false;               ///< stopped on the way: the parts do not belong together

    /// Index of the clause that holds `token`.
    std::uint32_t clause_of(std::uint32_t token) const;
};

/// The entity whose last token stands before `end`, or null; lives as long as the reading.
const EntityMention* entity_ending_at(const Reading& reading, std::uint32_t end);

/// The entity whose first token is `begin`, or null; lives as long as the reading.
const EntityMention* entity_beginning_at(const Reading& reading, std::uint32_t begin);

/// The class beside the token in `event_nouns` or `occasions`, or null; lives as long as `classes`.
const std::string* class_at(const std::vector<std::pair<std::uint32_t, std::string>>& classes, std::uint32_t token);

/// Per token, whether a date holds it: "March" is no march.
PerToken<bool> dated_tokens(const Reading& reading);

/// Per token, whether a name holds it; a pronoun is none.
PerToken<bool> named_tokens(const Reading& reading);

class Gazetteer; // reading/gazetteer.h: names, aliases and types from the packs

/// Reads an article. Where `stop` says yes, what comes back is `given_up`.
Reading read_article(const Article& article, const Lexicon& lexicon, const Gazetteer& gazetteer,
                     const StopCheck& stop = {});

} // namespace crosscheck
