// Arguments of a trigger, found by the words that stand between: a figure is
// taken only when what lies between it and the trigger is what grammar allows
// there (the rest of a verb group, a determiner, "and injuring"), never because
// it happens to be near. "Police said 10 people in a bus, among them three
// children, were killed": from `killed` back over "were" to a comma; "three
// children" is opened by "among them", so the subject is "10 people", and the
// three are a part of it. Every walk is bounded, so cost is linear in the text.
#include "extract/argument_finder.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::uint32_t reach = 32;      // tokens a subject may stand before its verb
constexpr std::uint32_t object_gap = 5;  // tokens between a verb and its object

} // namespace

/// "A father of two sons", "the mother-of-three", "father to two boys": whose children they are.
bool ArgumentFinder::children_of(const Mention& mention) const
{
    std::uint32_t token = mention.tokens.begin;
    if (token > match_.sentence.begin && scene_.is_symbol(token - 1, "-")) --token;
    if (token < match_.sentence.begin + 2) return false;
    const std::string_view link = scene_.lower(token - 1);
    if (link != "of" && link != "to") return false;
    std::uint32_t noun = token - 2;
    if (scene_.is_symbol(noun, "-") && noun > match_.sentence.begin) --noun;
    return scene_.is(noun, scene_.words().parents);
}

void ArgumentFinder::add(std::uint32_t mention, bool part)
{
    const std::uint32_t begin = scene_.reading().mentions[mention].tokens.begin;
    const bool all_but = begin > match_.sentence.begin + 1 && scene_.lower(begin - 1) == "but" && scene_.lower(begin - 2) == "all"; // "all but two survived"
    const Mention& found = scene_.reading().mentions[mention];
    const bool aside = found.type == MentionType::Number && begin > match_.sentence.begin && scene_.is_symbol(begin - 1, ",") &&
                       found.tokens.end < match_.sentence.end && scene_.is_symbol(found.tokens.end, ","); // "the pup, 6, was hurt"
    if (all_but || aside || children_of(found)) return;
    for (const Candidate& other : found_) {
        if (other.mention == mention) return;
    }
    const TokenRange words = scene_.reading().mentions[mention].tokens;
    const std::uint32_t distance = words.begin >= match_.tokens.end ? words.begin - match_.tokens.end
                                   : words.end <= match_.tokens.begin ? match_.tokens.begin - words.end
                                                                      : 0;
    Candidate candidate{match_.rule_index, match_.trigger, match_.tokens, mention, words,
                        std::nullopt,      nullptr,        part,          distance};
    found_.push_back(candidate);
}

std::optional<std::uint32_t> ArgumentFinder::mention_beginning_at(std::uint32_t token) const
{
    const auto [first, last] = scene_.mentions_in({token, token + 1});
    for (std::uint32_t m = first; m < last; ++m) {
        if (accepts(spec_, scene_.reading().mentions[m], true)) return m;
    }
    return std::nullopt;
}

/// Walks back from the trigger over auxiliaries, adverbs and "feared".
ArgumentFinder::Group ArgumentFinder::verb_group() const
{
    Group group{match_.tokens.begin, false, false, false};
    const FrameWords& words = scene_.words();
    while (group.before > match_.sentence.begin) {
        const std::uint32_t token = group.before - 1;
        const bool passive = scene_.is(token, words.passive);
        const bool perfect = scene_.is(token, words.perfect);
        const bool joined = token > match_.sentence.begin && scene_.is(token, words.conjunctions) &&
                            scene_.is_verb(token - 1) && !scene_.is(token - 1, words.passive);
        const bool filler = scene_.is(token, words.adverbs) || scene_.is(token, words.reported) ||
                            scene_.lemma_is(token, words.copula);
        if (joined) {
            group.before -= 2; // "killed or wounded", "shot and killed"
            continue;
        }
        if (!passive && !perfect && !filler) break;
        group.singular |= scene_.lower(token) == "was" || scene_.lower(token) == "is" || scene_.lower(token) == "has";
        group.passive |= passive;
        group.perfect |= perfect && !group.passive;
        --group.before;
    }
    return group;
}

/// A preposition or "including" stands before the phrase that begins there, so
/// it is no subject; "a total of 10" is.
bool ArgumentFinder::governed(std::uint32_t begin) const
{
    const FrameWords& words = scene_.words();
    std::uint32_t token = begin;
    while (token > match_.sentence.begin && scene_.is(token - 1, words.determiners) &&
           !scene_.is(token - 1, words.prepositions)) {
        --token;
    }
    if (token == match_.sentence.begin) return false;
    const std::uint32_t before = token - 1;
    if (scene_.is(before, words.including)) return true;
    if (!scene_.is(before, words.prepositions)) return false;
    if (scene_.lower(before) != "of" || before == match_.sentence.begin) return true;
    const auto [first, last] = scene_.mentions_in({before > 8 ? before - 8 : 0, before});
    for (std::uint32_t m = first; m < last; ++m) {
        if (scene_.reading().mentions[m].tokens.end == before) return true; // "two of the three victims"
    }
    return !scene_.is(before - 1, scene_.words().groups); // "a total of 10" is a subject
}

/// "some 10,000 IS fighters who ...": the noun of people stands where the mention
/// reader saw only a number.
bool ArgumentFinder::counts_people_at(const Mention& mention, std::uint32_t last) const
{
    if (mention.type != MentionType::Number || mention.tokens.end + 2 < last) return false;
    for (std::uint32_t token = mention.tokens.end; token <= last; ++token) {
        if (scene_.is_punctuation(token) || scene_.is(token, scene_.words().prepositions)) return false;
    }
    return scene_.rules().lexicon().person(scene_.lower(last));
}

/// "After a woman was found dead": the preposition opens the clause whose subject stands there.
bool ArgumentFinder::opens_clause(std::uint32_t begin) const
{
    if (begin == match_.sentence.begin) return false;
    const std::string_view word = scene_.lower(begin - 1);
    return word == "after" || word == "before" || word == "since" || word == "until";
}

bool ArgumentFinder::preceded_by_of(std::uint32_t begin) const
{
    std::uint32_t token = begin;
    while (token > match_.sentence.begin && scene_.is(token - 1, scene_.words().determiners)) --token;
    return token > match_.sentence.begin &&
           (scene_.lower(token - 1) == "of" || scene_.is(token - 1, scene_.words().including));
}

bool ArgumentFinder::verb_between(std::uint32_t begin, std::uint32_t end) const
{
    for (std::uint32_t token = begin; token < end; ++token) {
        if (scene_.is(token, scene_.words().unharmed)) return true; // "found alive": what follows is of others
        if (!scene_.is_verb(token)) continue;
        if (scene_.is(token, scene_.words().adverbs) || scene_.is(token, scene_.words().reported)) continue;
        return true;
    }
    return false;
}

std::uint32_t ArgumentFinder::skip_determiners(std::uint32_t token) const
{
    while (token < match_.sentence.end && !mention_beginning_at(token) &&
           scene_.is(token, scene_.words().determiners)) {
        ++token;
    }
    return token;
}

bool ArgumentFinder::adjacent_object()
{
    const FrameWords& words = scene_.words();
    std::uint32_t token = match_.tokens.end;
    if (token < match_.sentence.end && scene_.is(token, words.indefinite) && of_any()) return false;
    for (std::uint32_t i = 0; i <= object_gap && token < match_.sentence.end; ++i, ++token) {
        if (const auto mention = mention_beginning_at(token)) {
            const Mention& object = scene_.reading().mentions[*mention];
            const bool own = takes_predicate(object) && !accepts(spec_, object, false);
            if (own) return false; // "10 killed, 80 injured"
            add(*mention);
            coordinate(*mention);
            parts(*mention, object.tokens.end);
            return true;
        }
        if (implied_object(token)) return true;
        const bool group = scene_.is(token, words.indefinite) && token + 3 < match_.sentence.end && scene_.lower(token + 1) == "family" &&
                           scene_.lower(token + 2) == "of"; // "killed a family of five"
        if (group) {
            token += 2;
            continue;
        }
        const bool joined = scene_.is(token, words.conjunctions) && token + 1 < match_.sentence.end &&
                            !scene_.is_punctuation(token + 1) && !mention_beginning_at(token + 1);
        if (joined) {
            ++token; // "killed and wounded three": over the other verb
            continue;
        }
        if (scene_.is(token, words.prepositions) && !scene_.is(token, words.determiners)) return false;
        if (!scene_.is(token, words.determiners) && !scene_.is(token, words.adverbs)) return false;
    }
    return false;
}

/// "30 dead": where the mention reader took the trigger for the noun.
bool ArgumentFinder::covering()
{
    const std::uint32_t from = match_.tokens.begin > match_.sentence.begin + reach ? match_.tokens.begin - reach
                                                                                 : match_.sentence.begin;
    const auto [first, last] = scene_.mentions_in({from, match_.tokens.begin + 1});
    for (std::uint32_t m = last; m > first; --m) {
        const Mention& mention = scene_.reading().mentions[m - 1];
        if (!mention.tokens.contains(match_.tokens.begin) || !accepts(spec_, mention, true)) continue;
        add(m - 1);
        parts(m - 1, std::max(mention.tokens.end, match_.tokens.end));
        return true;
    }
    return false;
}

void ArgumentFinder::patient()
{
    if (covering()) return;
    const Group group = verb_group();
    const bool active_form = scene_.lower(match_.tokens.begin).ends_with("ing") && !group.passive;
    const bool passive_only = group.passive && !active_form;
    if (!passive_only && adjacent_object()) return;
    if (group.perfect || active_form) return;
    if (!group.passive && acts_on_another()) return;
    subject();
}

/// "A gunman killed his neighbour", "a man shot to death two guards": the verb has an object,
/// so who stands before it is not to whom it was done.
bool ArgumentFinder::acts_on_another() const
{
    static constexpr std::string_view kObjects[] = {"his", "her", "their", "its", "the", "a", "an", "him", "them", "himself", "herself", "themselves"};
    std::uint32_t token = match_.tokens.end;
    const std::uint32_t end = match_.sentence.end;
    if (token < end && scene_.lower(token) == "dead") ++token;
    if (token + 1 < end && scene_.lower(token) == "to" && scene_.lower(token + 1) == "death") token += 2;
    if (token + 1 < end && scene_.lower(token) == "and" && scene_.is_verb(token + 1)) token += 2;
    if (token >= end) return false;
    const auto [first, last] = scene_.mentions_in({token, token + 2});
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& mention = scene_.reading().mentions[m];
        if (mention.type == MentionType::Date || mention.type == MentionType::Duration) return false; // "killed the day before"
        if (mention.tokens.begin == token) return mention.unit == "person" && !takes_predicate(mention);
    }
    if (std::find(std::begin(kObjects), std::end(kObjects), scene_.lower(token)) != std::end(kObjects)) return true;
    const EntityMention* name = scene_.entity_at(token);
    return name != nullptr && name->type == EntityType::Person && !name->pronoun;
}

/// "60 people slept in a church after being evacuated", "after being evacuated,
/// 60 people ...": whose the participle is.
void ArgumentFinder::controlled(std::uint32_t lead)
{
    const Reading& reading = scene_.reading();
    if (lead == match_.sentence.begin) {
        std::uint32_t token = match_.tokens.end;
        while (token < match_.sentence.end && !scene_.is_symbol(token, ",")) ++token;
        if (token + 1 >= match_.sentence.end) return;
        if (const auto mention = mention_beginning_at(skip_determiners(token + 1))) add(*mention);
        return;
    }
    for (std::uint32_t clause = reading.clause_of(lead - 1) + 1; clause-- > 0;) {
        const Clause& main = reading.clauses[clause];
        if (main.tokens.begin < match_.sentence.begin) return;
        if (main.subject_tokens.empty()) continue;
        const auto [first, last] = scene_.mentions_in(main.subject_tokens);
        for (std::uint32_t m = first; m < last; ++m) {
            if (!accepts(spec_, reading.mentions[m], false) || governed(reading.mentions[m].tokens.begin)) continue;
            add(m);
            return;
        }
        implied_before(main.subject_tokens.end - 1);
        return;
    }
}

/// "A gunman shot and wounded three people": the people behind are the wounded.
bool ArgumentFinder::people_follow() const
{
    const std::uint32_t token = match_.tokens.end;
    if (!scene_.lower(token - 1).ends_with("ed")) return false;
    const auto [first, last] = scene_.mentions_in({token, std::min(token + 1, match_.sentence.end)});
    return first < last && scene_.reading().mentions[first].unit == "person" && !takes_predicate(scene_.reading().mentions[first]);
}

void ArgumentFinder::subject()
{
    if (covering()) return;
    const Group group = verb_group();
    if (!group.passive && people_follow()) return;
    if (group.before == match_.sentence.begin) return;
    const std::string_view opens = scene_.lower(group.before);
    if ((opens == "being" || opens == "having") && scene_.is(group.before - 1, scene_.words().prepositions)) {
        controlled(group.before - 1);
        return;
    }
    std::uint32_t last = group.before - 1;
    const FrameWords& words = scene_.words();
    const TokenRange aside = set_off(last);
    if (!aside.empty()) last = aside.begin - 2;
    bool relative = false;
    while (last > match_.sentence.begin &&
           (scene_.is(last, words.relatives) || scene_.is_symbol(last, ",") || scene_.is_symbol(last, ":") ||
            scene_.is_symbol(last, "-"))) {
        relative |= scene_.is(last, words.relatives);
        --last;
    }
    if (nobody_before(last) || both_before(group.before) || left_so(last)) return;
    const std::uint32_t from = last > match_.sentence.begin + reach ? last - reach : match_.sentence.begin;
    const auto [first, end] = scene_.mentions_in({from, last + 1});
    std::uint32_t limit = inserted_before(last, group.before); // where an inserted part of the whole begins
    for (std::uint32_t m = end; m > first; --m) {
        const Mention& mention = scene_.reading().mentions[m - 1];
        const bool adjacent = mention.tokens.end >= last + 1 || counts_people_at(mention, last);
        if (mention.tokens.end > group.before || !accepts(spec_, mention, adjacent)) continue;
        if (const auto opener = inserted(mention)) {
            limit = *opener;
            continue;
        }
        if (!adjacent && verb_between(mention.tokens.end, limit)) break;
        // "an attack with 30 dead": what touches its participle needs no subject's place.
        // So does the antecedent of "who were killed".
        const bool touches = (mention.tokens.end == match_.tokens.begin && (!preceded_by_of(mention.tokens.begin) || reduced_relative())) ||
                             (relative && adjacent);
        const bool of_clause = adjacent && opens_clause(mention.tokens.begin);
        if (!touches && !of_clause && governed(mention.tokens.begin)) continue;
        if (!relative && object_of_relative(mention.tokens.begin)) continue;
        // "the father of one and uncle of twelve boys was held": the many are not who was.
        const bool many = mention.type == MentionType::Count && mention.unit == "person" && mention.printed && *mention.printed > 1;
        if (group.singular && many && !relative && !preceded_by_of(mention.tokens.begin)) continue;
        add(m - 1);
        coordinate_back(m - 1, first);
        parts(m - 1, match_.tokens.end);
        parts(m - 1, mention.tokens.end);
        if (!aside.empty()) parts(m - 1, aside.begin - 1);
        return;
    }
    if (!implied_before(last)) both_within({group.before, match_.tokens.begin});
}

/// "Three people, including a child, were killed": where what is inserted before the verb begins.
std::uint32_t ArgumentFinder::inserted_before(std::uint32_t last, std::uint32_t verb) const
{
    constexpr std::uint32_t longest = 12;
    for (std::uint32_t token = last; token > match_.sentence.begin && last - token < longest; --token) {
        if (scene_.is(token, scene_.words().including) && scene_.is_symbol(token - 1, ",")) return token;
        if (scene_.is_symbol(token, ".") || scene_.is_symbol(token, ";")) break;
    }
    return verb;
}

/// "The murder of three clerks killed in the fire": the participle is of the clerks, whatever "of" leads to them.
bool ArgumentFinder::reduced_relative() const
{
    static constexpr std::string_view adjectives[] = {"missing", "injured", "wounded", "dead", "trapped", "stranded", "homeless", "displaced", "slain", "unaccounted"};
    const bool adjective = std::find(std::begin(adjectives), std::end(adjectives), scene_.lower(match_.tokens.begin)) != std::end(adjectives);
    return match_.definition().role == Role::Patient || adjective;
}

/// "Three clerks - two women and a man - were killed": what stands between the dashes that end at `last`.
TokenRange ArgumentFinder::set_off(std::uint32_t last) const
{
    constexpr std::uint32_t longest = 12;
    const auto dash = [&](std::uint32_t token) { return scene_.is_symbol(token, "-") || scene_.is_symbol(token, "–") || scene_.is_symbol(token, "—"); };
    if (!dash(last)) return {last, last};
    for (std::uint32_t token = last; token-- > match_.sentence.begin + 1 && last - token < longest;) {
        const auto [first, end] = scene_.mentions_in({token + 1, last});
        if (dash(token) && first < end && scene_.reading().mentions[first].unit == "person") return {token + 1, last};
    }
    return {last, last};
}

/// "A man who shot four guards died": the guards are whom he shot, not who died.
bool ArgumentFinder::object_of_relative(std::uint32_t begin) const
{
    std::uint32_t token = begin;
    while (token > match_.sentence.begin && scene_.is(token - 1, scene_.words().determiners)) --token;
    if (token < match_.sentence.begin + 2) return false;
    const std::uint32_t verb = token - 1;
    if (!scene_.is_verb(verb) || scene_.reading().classes[verb].is(WordClass::Speech) || scene_.is(verb, scene_.words().reported)) return false; // "a quake that left ten people dead"
    const bool perfect = scene_.is(verb - 1, scene_.words().perfect) && verb > match_.sentence.begin + 1;
    const std::uint32_t lead = perfect ? verb - 2 : verb - 1;
    return scene_.lower(lead) == "who" || scene_.lower(lead) == "which" || scene_.lower(lead) == "that";
}

/// The first figure behind the trigger in its clause, before another verb.
void ArgumentFinder::object(std::uint32_t gap)
{
    const std::uint32_t end = std::min(match_.sentence.end, match_.tokens.end + gap);
    for (std::uint32_t token = match_.tokens.end; token < end; ++token) {
        if (const auto mention = mention_beginning_at(token)) {
            add(*mention);
            coordinate(*mention);
            parts(*mention, scene_.reading().mentions[*mention].tokens.end);
            return;
        }
        if (implied_object(token)) return;
        if (scene_.entity_at(token) != nullptr) continue; // "defeating IS by March": a name is no verb
        const bool ends = scene_.is_symbol(token, ",") || scene_.is_symbol(token, ";") || scene_.is_symbol(token, ".");
        if (ends || scene_.is(token, scene_.words().stops) || scene_.is_verb(token)) return;
    }
}

void ArgumentFinder::near()
{
    const Clause& clause = scene_.reading().clauses[scene_.reading().clause_of(match_.tokens.begin)];
    const std::uint32_t from = std::max(clause.tokens.begin, match_.tokens.begin > reach ? match_.tokens.begin - reach : 0);
    const std::uint32_t to = std::min(clause.tokens.end, match_.tokens.end + reach);
    const auto [first, end] = scene_.mentions_in({from, to});
    std::optional<std::uint32_t> best;
    std::uint32_t best_distance = 0;
    for (std::uint32_t m = first; m < end; ++m) {
        const TokenRange range = scene_.reading().mentions[m].tokens;
        const std::uint32_t distance = range.begin >= match_.tokens.end ? range.begin - match_.tokens.end
                                       : range.end <= match_.tokens.begin ? match_.tokens.begin - range.end + 1
                                                                          : 0;
        if (!accepts(spec_, scene_.reading().mentions[m], distance <= 1)) continue;
        const bool since = scene_.reading().mentions[m].type == MentionType::Date && range.begin > from && scene_.lower(range.begin - 1) == "since";
        if (since) continue; // "the third crash since 2015"
        if (!best || distance < best_distance) {
            best = m;
            best_distance = distance;
        }
    }
    if (best) add(*best);
}

std::vector<Candidate> ArgumentFinder::run()
{
    switch (match_.definition().role) {
    case Role::Patient: patient(); break;
    case Role::Subject: subject(); break;
    case Role::Object: object(12); break;
    case Role::Head: head(); break;
    case Role::Following: following(); break;
    case Role::Modifier: modifier(); break;
    case Role::Near: near(); break;
    case Role::Pattern:
    case Role::Title: break;
    }
    indefinite_list();
    return std::move(found_);
}

std::vector<Candidate> find_arguments(const Scene& scene, const Match& match)
{
    return ArgumentFinder(scene, match).run();
}

} // namespace crosscheck
