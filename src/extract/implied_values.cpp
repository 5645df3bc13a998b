// What is counted without a figure: "a woman was killed" and "another wounded" are
// one, "both women died" two, "no-one was hurt" and "no injuries" none.
#include "extract/argument_finder.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::uint32_t complement = 10; // words between "no one on the ground" and its verb

} // namespace

void ArgumentFinder::add_implied(TokenRange words, double value)
{
    Candidate candidate;
    candidate.rule = match_.rule_index;
    candidate.trigger = match_.trigger;
    candidate.trigger_tokens = match_.tokens;
    candidate.words = words;
    candidate.implied = value;
    found_.push_back(candidate);
}

/// "an Indian vessel": a people's name says whose the thing is.
bool ArgumentFinder::describes_next(std::uint32_t token) const
{
    const EntityMention* entity = scene_.entity_at(token);
    const std::uint32_t next = token + 1;
    if (entity == nullptr || !entity->people || next >= match_.sentence.end || scene_.is_punctuation(next)) return false;
    const FrameWords& words = scene_.words();
    return !scene_.is_verb(next) && !scene_.is(next, words.prepositions) && !scene_.is(next, words.conjunctions) &&
           !scene_.is(next, words.relatives) && !scene_.is(next, words.adverbs) && !scene_.is(next, words.stops);
}

/// "Nobody" is an answer to how many people, and none to how many lives.
bool ArgumentFinder::counts_people() const
{
    return spec_.of.empty() || std::find(spec_.of.begin(), spec_.of.end(), "person") != spec_.of.end();
}

/// "No one", "nobody", "none", "no passengers" at `token`: where the phrase ends, or nothing.
std::optional<std::uint32_t> ArgumentFinder::nobody_at(std::uint32_t token) const
{
    const FrameWords& words = scene_.words();
    const std::uint32_t end = match_.sentence.end;
    if (scene_.is(token, words.nobody)) return counts_people() ? std::optional(token + 1) : std::nullopt;
    if (!scene_.is(token, words.zero) || scene_.is(token, words.prepositions)) return std::nullopt;
    std::uint32_t next = token + 1;
    if (next < end && scene_.is_symbol(next, "-")) ++next;
    if (next < end && scene_.lower(next) == "one") return counts_people() ? std::optional(next + 1) : std::nullopt;
    const Lexicon& lexicon = scene_.rules().lexicon();
    for (std::uint32_t noun = token + 1; noun < end && noun < token + 4; ++noun) {
        if (scene_.is_punctuation(noun) || scene_.is(noun, words.prepositions)) return std::nullopt;
        const bool last = noun + 1 >= end || !lexicon.person(scene_.lower(noun + 1));
        const bool meant = std::find(spec_.of.begin(), spec_.of.end(), scene_.reading().lemmas[noun]) != spec_.of.end();
        if (last && (meant || (counts_people() && lexicon.person(scene_.lower(noun))))) return noun + 1;
    }
    return std::nullopt;
}

/// "No one on the ground was hurt": nobody, before the verb group that begins after `last`.
bool ArgumentFinder::nobody_before(std::uint32_t last)
{
    if (!spec_.zero) return false;
    const FrameWords& words = scene_.words();
    const std::uint32_t begin = last > match_.sentence.begin + complement ? last - complement : match_.sentence.begin;
    for (std::uint32_t token = last + 1; token-- > begin;) {
        const auto end = nobody_at(token);
        if (end && *end <= last + 1) {
            const bool whole = *end > last || scene_.is(*end, words.prepositions) || scene_.is(*end, words.groups) || scene_.lower(*end) == "else";
            if (whole) add_implied({token, last + 1}, 0);
            return whole;
        }
        const bool hyphen = scene_.is_symbol(token, "-");
        if ((scene_.is_punctuation(token) && !hyphen) || scene_.is(token, words.conjunctions) || scene_.is(token, words.relatives)) return false;
        const bool participle = scene_.is_verb(token) && !scene_.is(token, words.adverbs) && !scene_.is(token, words.groups);
        if (participle) return false;
    }
    return false;
}

/// "Injured no one", "without injuring anyone", "did not hurt anybody".
bool ArgumentFinder::nobody_object(std::uint32_t from)
{
    if (!spec_.zero) return false;
    if (const auto end = nobody_at(from)) {
        add_implied({from, *end}, 0);
        return true;
    }
    if (!scene_.is(from, scene_.words().anybody)) return false;
    const Clause& clause = scene_.reading().clauses[scene_.reading().clause_of(match_.tokens.begin)];
    const bool without = match_.tokens.begin > match_.sentence.begin && scene_.is(match_.tokens.begin - 1, scene_.words().zero);
    if (!clause.negated && !without) return false;
    add_implied({from, from + 1}, 0);
    return true;
}

/// "A third", "another", "the second" at the end of a phrase without a noun, where
/// the sentence has counted people before, or is about the one after them.
bool ArgumentFinder::counts_on(std::uint32_t token) const
{
    const bool ordinal = scene_.is(token, scene_.words().ordinals);
    if (!ordinal && scene_.lower(token) != "another") return false;
    if (ordinal && (token == match_.sentence.begin || !scene_.is(token - 1, scene_.words().indefinite))) return false;
    constexpr std::uint32_t earlier = 80; // words in which the others were counted
    const auto [first, last] = scene_.mentions_in({!ordinal ? match_.sentence.begin : token > earlier ? token - earlier : 0, token});
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& mention = scene_.reading().mentions[m];
        const bool number = mention.type == MentionType::Count || mention.type == MentionType::Number;
        if (number && (mention.unit == "person" || mention.type == MentionType::Number)) return true;
    }
    const Lexicon& lexicon = scene_.rules().lexicon();
    for (std::uint32_t i = match_.sentence.begin; i + 1 < token; ++i) { // "a guard was killed and another wounded"
        if (scene_.is(i, scene_.words().indefinite) && lexicon.person(scene_.lower(i + 1))) return true;
    }
    return false;
}

/// "Killed both", "killed both men".
bool ArgumentFinder::both_object(std::uint32_t from)
{
    if (!spec_.indefinite || scene_.lower(from) != "both") return false;
    const std::uint32_t next = from + 1;
    const bool person = next < match_.sentence.end && scene_.rules().lexicon().person(scene_.lower(next));
    const bool alone = next >= match_.sentence.end || scene_.is_punctuation(next) || scene_.is(next, scene_.words().conjunctions);
    if (person || alone) add_implied({from, person ? next + 1 : next}, 2);
    return person || alone;
}

/// "Both women died", "both of whom died", "both of the guards were hurt", before
/// the verb group that begins at `verb`.
bool ArgumentFinder::both_before(std::uint32_t verb)
{
    if (!spec_.indefinite) return false;
    const std::uint32_t last = verb - 1;
    for (std::uint32_t back = 0; back < 4 && last >= match_.sentence.begin + back; ++back) {
        const std::uint32_t token = last - back;
        if (scene_.lower(token) == "both" && !governed(token)) {
            const bool of = scene_.lower(token + 1) == "of";
            const bool people = scene_.rules().lexicon().person(scene_.lower(last)) || scene_.is(last, scene_.words().relatives) ||
                                scene_.lower(last) == "them";
            if (!people || (!of && back > 2)) return false;
            add_implied({token, verb}, 2);
            return true;
        }
        const bool inner = (!scene_.is_punctuation(token) || scene_.is_symbol(token, "-")) && !scene_.is(token, scene_.words().conjunctions);
        if (!inner) return false;
    }
    return false;
}

/// "Holm and his wife both died": within the verb group.
bool ArgumentFinder::both_within(TokenRange group)
{
    for (std::uint32_t token = group.begin; spec_.indefinite && token < group.end; ++token) {
        if (scene_.lower(token) != "both") continue;
        add_implied({token, token + 1}, 2);
        return true;
    }
    return false;
}

/// "Killing a guard is a crime", "he boasted about killing a guard one day": of no guard there is.
bool ArgumentFinder::of_any() const
{
    const std::uint32_t trigger = match_.tokens.begin;
    if (!scene_.lower(trigger).ends_with("ing") || match_.definition().role != Role::Patient) return false;
    if (trigger > match_.sentence.begin && scene_.lower(trigger - 1) == "about") return true;
    if (trigger > match_.sentence.begin && scene_.lower(trigger - 1) != "that") return false;
    constexpr std::uint32_t near = 16;
    for (std::uint32_t token = match_.tokens.end; token < std::min(match_.sentence.end, trigger + near) && !scene_.is_punctuation(token); ++token) {
        if (scene_.reading().classes[token].is(WordClass::Auxiliary) || scene_.reading().classes[token].is(WordClass::BeForm)) return true;
    }
    return false;
}

/// "The murders of a mother and her daughter": not of one.
bool ArgumentFinder::of_several() const
{
    const std::uint32_t noun = match_.tokens.begin;
    return match_.definition().role == Role::Object && scene_.lower(noun).ends_with("s") && scene_.lower(noun) != scene_.lemma(noun) && !scene_.is_verb(noun);
}

/// "One count of murder of a policeman", "first-degree murder of a clerk": what the law calls it, told of no one.
bool ArgumentFinder::names_offence() const
{
    const std::uint32_t noun = match_.tokens.begin;
    if (match_.definition().role != Role::Object || scene_.is_verb(noun) || noun < match_.sentence.begin + 2) return false;
    if (scene_.lower(noun - 1) == "degree") return true;
    if (scene_.lower(noun - 1) != "of") return false;
    for (const std::string_view word : {"count", "circumstance", "allegation", "accusation", "charge", "crime", "offence", "offense"})
        if (scene_.lemma(noun - 2) == word) return true;
    return false;
}

/// "killed a woman": an indefinite noun of people is one.
bool ArgumentFinder::implied_object(std::uint32_t from)
{
    if (nobody_object(from) || both_object(from)) return true;
    if (!spec_.indefinite) return false;
    if (of_several() || names_offence()) return false;
    const std::uint32_t second = from + 1;
    if (second < match_.sentence.end && counts_on(second) && ends_object(second + 1)) {
        add_implied({from, second + 1}, 1);
        return true;
    }
    if (counts_on(from) && ends_object(second)) {
        add_implied({from, second}, 1);
        return true;
    }
    if (second >= match_.sentence.end) return false;
    const std::string_view owner = scene_.lower(from);
    const bool owned = owner == "his" || owner == "her" || owner == "their"; // "killed his wife": only where the noun is of one
    if (!owned && !scene_.is(from, scene_.words().indefinite)) return false;
    const Lexicon& lexicon = scene_.rules().lexicon();
    std::uint32_t limit = from + 5;
    for (std::uint32_t token = from + 1; token < match_.sentence.end && token < limit; ++token) {
        if (const Mention* age = age_at(token)) { // "killed a 37-year-old guard"
            if (!owned && token == from + 1 && scene_.lower(age->tokens.end - 1) == "old" && ends_object(age->tokens.end)) {
                add_implied({from, age->tokens.end}, 1); // "shot a 16-year-old"
                return true;
            }
            limit += age->tokens.end - token;
            token = age->tokens.end - 1;
            continue;
        }
        if (scene_.is_punctuation(token) && scene_.lower(token) != "-") return false;
        if (scene_.is(token, scene_.words().prepositions) || scene_.is(token, scene_.words().stops)) return false;
        if (next_is_figure(token)) return false; // "another five people" has a figure of its own
        const bool person = lexicon.person(scene_.lower(token));
        const bool last = token + 1 >= match_.sentence.end || !lexicon.person(scene_.lower(token + 1));
        if (scene_.lower(token) == "couple" && !owned) {
            add_implied({from, token + 1}, 2);
            return true;
        }
        if (owned && person && !only_relative(token)) return false;
        if (person && last && token + 1 < match_.sentence.end && (describes_next(token) || scene_.is(token + 1, scene_.words().things))) return false;
        if (person && last) {
            add_implied({from, token + 1}, 1);
            return true;
        }
    }
    return false;
}

/// Whether what stands at `token` ends the noun phrase before it; an "of" goes on with it.
bool ArgumentFinder::ends_object(std::uint32_t token) const
{
    if (token >= match_.sentence.end || scene_.is_punctuation(token)) return true;
    const FrameWords& words = scene_.words();
    if (scene_.lower(token) == "of") return false;
    return scene_.is(token, words.prepositions) || scene_.is(token, words.conjunctions) || scene_.is(token, words.stops) || scene_.is(token, words.adverbs);
}

/// "a woman was killed": the same before the verb group that begins after `last`.
bool ArgumentFinder::implied_before(std::uint32_t last)
{
    if (!spec_.indefinite) return false;
    const Lexicon& lexicon = scene_.rules().lexicon();
    last = before_age(last);
    if (const auto [first, end] = scene_.mentions_in({last, last + 1}); first < end && children_of(scene_.reading().mentions[first])) {
        std::uint32_t of = scene_.reading().mentions[first].tokens.begin - 1; // "a mother of three was killed"
        if (scene_.is_symbol(of, "-")) --of;
        last = scene_.is_symbol(of - 1, "-") ? of - 2 : of - 1;
    }
    const bool ordinal = scene_.is(last, scene_.words().ordinals);
    const std::string_view verb = last + 1 < match_.sentence.end ? scene_.lower(last + 1) : std::string_view();
    const bool share = ordinal && (verb == "were" || verb == "are" || verb == "have"); // "a third were hurt"
    if (const Mention* age = age_at(last); age != nullptr && age->tokens.end == last + 1 && age->tokens.begin > match_.sentence.begin &&
                                           scene_.lower(last) == "old" && scene_.is(age->tokens.begin - 1, scene_.words().indefinite)) {
        const std::uint32_t begin = age->tokens.begin - 1; // "a 16-year-old was shot"
        if (governed(begin) && !opens_clause(begin)) return false;
        add_implied({begin, last + 1}, 1);
        return true;
    }
    if (counts_on(last) && !share && !governed(ordinal ? last - 1 : last)) {
        add_implied({ordinal ? last - 1 : last, last + 1}, 1);
        return true;
    }
    if (!lexicon.person(scene_.lower(last))) return false;
    const bool two = last >= match_.sentence.begin + 2 && (scene_.lower(last - 1) == "," || scene_.lower(last - 1) == "and") &&
                     lexicon.person(scene_.lower(last - 2)) && headline_person(last - 2); // "Teen, mother killed in crash"
    if (two || headline_person(last)) {
        add_implied({last, last + 1}, 1);
        if (two) add_implied({last - 2, last - 1}, 1);
        for (Candidate& one : found_) one.listed = two && one.implied.has_value();
        return true;
    }
    for (std::uint32_t token = last; token > match_.sentence.begin && token + 4 > last; --token) {
        std::uint32_t before = token - 1;
        if (const Mention* age = age_at(before)) { // "a 37-year-old guard"
            if (age->tokens.begin <= match_.sentence.begin) return false;
            before = age->tokens.begin - 1;
        }
        if (with_relative(before, last)) return true;
        if (scene_.is(before, scene_.words().indefinite)) {
            if ((governed(before) && !opens_clause(before)) || object_of_relative(before)) return false; // "the scandal that toppled a president has died down"
            add_implied({before, last + 1}, scene_.lower(last) == "couple" ? 2 : 1);
            return true;
        }
        if (scene_.is_punctuation(before) && scene_.lower(before) != "-") return false;
        if (scene_.is(before, scene_.words().prepositions) || scene_.is(before, scene_.words().determiners)) return false;
        if (scene_.is(before, scene_.words().stops)) return false; // "a place where traders ..."
        token = before + 1;
    }
    return false;
}

/// "Killed his wife at home": one, where the words name nobody beside her. "His mother and
/// sister", "his mother Ada Holm, 58, and" go on.
bool ArgumentFinder::only_relative(std::uint32_t noun) const
{
    if (match_.definition().role != Role::Patient || scene_.lemma(noun) != scene_.lower(noun)) return false;
    const std::uint32_t next = noun + 1;
    if (next >= match_.sentence.end || scene_.lower(next) == "." || scene_.is(next, scene_.words().prepositions) || scene_.lower(next) == "just")
        return true;
    return scene_.lower(next) == "and" && next + 1 < match_.sentence.end && scene_.lower(next + 1) == "then";
}

/// "Man shot dead in Leeds", "Crash leaves woman injured": headlines drop the article.
bool ArgumentFinder::headline_person(std::uint32_t noun) const
{
    const Reading& reading = scene_.reading();
    if (!reading.sentences[reading.tokens.sentence_of(noun)].headline || scene_.lemma(noun) != scene_.lower(noun)) return false;
    if (noun == match_.sentence.begin) return true;
    const std::string_view lead = scene_.lower(noun - 1);
    return lead == "leaves" || lead == "leave" || lead == "left" || lead == "kills" || scene_.is_symbol(noun - 1, ":") || scene_.is_symbol(noun - 1, ",");
}

/// "Killed two women, leaving a man wounded": whoever stands right between the
/// two verbs, and no figure before the first of them.
bool ArgumentFinder::left_so(std::uint32_t last)
{
    if (!implied_before(last)) return false;
    const std::uint32_t begin = found_.back().words.begin;
    const bool verb = begin > match_.sentence.begin && (scene_.is_verb(begin - 1) || scene_.lower(begin - 1).ends_with("ing"));
    // "left two guards dead and a clerk wounded": each with an adjective of its own.
    const bool joined = begin > match_.sentence.begin + 1 && scene_.is(begin - 1, scene_.words().conjunctions) && says_what_happened(begin - 2);
    if (!verb && !joined) found_.pop_back();
    return verb || joined;
}

void ArgumentFinder::none()
{
    if (!spec_.zero) return;
    const FrameWords& words = scene_.words();
    std::uint32_t token = match_.tokens.begin;
    for (std::uint32_t i = 0; i < 5 && token > match_.sentence.begin; ++i) {
        --token;
        if (scene_.is(token, words.zero)) {
            add_implied({token, match_.tokens.end}, 0);
            return;
        }
        const bool listed = token + 1 < match_.tokens.begin && scene_.is(token + 1, words.conjunctions) && !scene_.is_verb(token) &&
                            !scene_.is_punctuation(token); // "no damage or injuries"
        const bool filler = listed || scene_.is(token, words.reported) || scene_.is(token, words.adverbs) ||
                            scene_.is(token, words.determiners) || scene_.is(token, words.conjunctions) ||
                            scene_.lower(token) == "of" || scene_.lemma(token) == "report" ||
                            scene_.is(token, words.groups) || scene_.lower(token) == "immediate" ||
                            scene_.lower(token) == "serious" || scene_.lower(token) == "major";
        if (!filler) return;
    }
}

bool ArgumentFinder::next_is_figure(std::uint32_t token) const
{
    const auto [first, last] = scene_.mentions_in({token, token + 1});
    if (first == last) return false;
    const MentionType type = scene_.reading().mentions[first].type;
    return type != MentionType::Ordinal && type != MentionType::Age; // "a third guard" is one, "a 37-year-old guard", too
}

/// The mention of an age that covers `token`, or null.
const Mention* ArgumentFinder::age_at(std::uint32_t token) const
{
    const auto [first, last] = scene_.mentions_in({token > 6 ? token - 6 : 0, token + 1});
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& mention = scene_.reading().mentions[m];
        if (mention.type == MentionType::Age && mention.tokens.contains(token)) return &mention;
    }
    return nullptr;
}

/// "A man, 37": the noun before the age that ends at `last`; `last` itself where there is none.
std::uint32_t ArgumentFinder::before_age(std::uint32_t last) const
{
    const std::uint32_t inner = scene_.is_symbol(last, ",") && last > match_.sentence.begin ? last - 1 : last;
    const Mention* age = age_at(inner);
    const bool set_off = age != nullptr && age->tokens.end == inner + 1 && age->tokens.begin > match_.sentence.begin + 1 &&
                         scene_.is_symbol(age->tokens.begin - 1, ",");
    return set_off ? age->tokens.begin - 2 : last;
}

/// "A woman and her daughter were killed": each is one.
bool ArgumentFinder::with_relative(std::uint32_t owner, std::uint32_t last)
{
    const std::string_view word = scene_.lower(owner);
    if ((word != "his" && word != "her") || scene_.lemma(last) != scene_.lower(last) || owner < match_.sentence.begin + 3 || scene_.lower(owner - 1) != "and")
        return false;
    const std::uint32_t noun = before_age(owner - 2);
    const auto first = one_ending_at(noun);
    if (!first || governed(*first) || object_of_relative(*first)) return false;
    add_implied({*first, noun + 1}, 1);
    add_implied({owner, last + 1}, 1);
    for (Candidate& one : found_) one.listed = one.implied.has_value();
    return true;
}

} // namespace crosscheck
