// Arguments of a trigger, found by the words that stand between: a figure is
// taken only when what lies between it and the trigger is what grammar allows
// there (the rest of a verb group, a determiner, "and injuring"), never because
// it happens to be near. "Police said 10 people in a bus, among them three
// children, were killed": from `killed` back over "were" to a comma; "three
// children" is opened by "among them", so the subject is "10 people", and the
// three are a part of it. Every walk is bounded, so cost is linear in the text.
#include "extract/arguments.h"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

constexpr std::uint32_t reach = 32;      // tokens a subject may stand before its verb
constexpr std::uint32_t object_gap = 5;  // tokens between a verb and its object
constexpr std::uint32_t list_limit = 12; // figures in one list

/// One walk around a trigger.
class Finder {
  public:
    Finder(const Scene& scene, const Match& match) : scene_(scene), match_(match), spec_(match.rule->value) {}

    std::vector<Candidate> run();

  private:
    struct Group {
        std::uint32_t before = 0; ///< first token of the verb group around the trigger
        bool passive = false;
        bool perfect = false;
        bool singular = false; ///< "was", "is", "has": of one subject
    };

    Group verb_group() const;
    std::optional<std::uint32_t> mention_beginning_at(std::uint32_t token) const;
    bool governed(std::uint32_t begin) const;
    bool preceded_by_of(std::uint32_t begin) const;
    bool counts_people_at(const Mention& mention, std::uint32_t last) const;
    std::optional<std::uint32_t> inserted(const Mention& mention) const;
    bool verb_between(std::uint32_t begin, std::uint32_t end) const;
    bool takes_predicate(const Mention& mention) const;
    std::uint32_t skip_determiners(std::uint32_t token) const;

    void patient();
    void subject();
    void object(std::uint32_t gap);
    void head();
    void following();
    void modifier();
    void near();
    bool covering();
    bool next_is_figure(std::uint32_t token) const;
    bool adjacent_object();
    bool describes_next(std::uint32_t token) const;
    bool implied_object(std::uint32_t from);
    bool implied_before(std::uint32_t last);
    void none();

    void add(std::uint32_t mention, bool part = false);
    void add_implied(TokenRange words, double value);
    void coordinate(std::uint32_t mention);
    void coordinate_back(std::uint32_t mention, std::uint32_t first);
    void parts(std::uint32_t total, std::uint32_t from);

    const Scene& scene_;
    const Match& match_;
    const ValueSpec& spec_;
    std::vector<Candidate> found_;
};

void Finder::add(std::uint32_t mention, bool part)
{
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

void Finder::add_implied(TokenRange words, double value)
{
    Candidate candidate;
    candidate.rule = match_.rule_index;
    candidate.trigger = match_.trigger;
    candidate.trigger_tokens = match_.tokens;
    candidate.words = words;
    candidate.implied = value;
    found_.push_back(candidate);
}

std::optional<std::uint32_t> Finder::mention_beginning_at(std::uint32_t token) const
{
    const auto [first, last] = scene_.mentions_in({token, token + 1});
    for (std::uint32_t m = first; m < last; ++m) {
        if (accepts(spec_, scene_.reading().mentions[m], true)) return m;
    }
    return std::nullopt;
}

/// Walks back from the trigger over auxiliaries, adverbs and "feared".
Finder::Group Finder::verb_group() const
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
bool Finder::governed(std::uint32_t begin) const
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

/// "including three children", "two of whom": names a part, not the whole. Where
/// the insertion begins.
std::optional<std::uint32_t> Finder::inserted(const Mention& mention) const
{
    const FrameWords& words = scene_.words();
    if (scene_.is(mention.tokens.end - 1, words.relatives)) return mention.tokens.begin;
    std::uint32_t token = mention.tokens.begin;
    for (int i = 0; i < 3 && token > match_.sentence.begin; ++i) {
        --token;
        if (scene_.is(token, words.including)) return token;
        if (!scene_.is(token, words.determiners) && !scene_.is(token, words.groups) && scene_.lower(token) != "them") break;
    }
    return std::nullopt;
}

/// "some 10,000 IS fighters who ...": the noun of people stands where the mention
/// reader saw only a number.
bool Finder::counts_people_at(const Mention& mention, std::uint32_t last) const
{
    if (mention.type != MentionType::Number || mention.tokens.end + 2 < last) return false;
    for (std::uint32_t token = mention.tokens.end; token <= last; ++token) {
        if (scene_.is_punctuation(token) || scene_.is(token, scene_.words().prepositions)) return false;
    }
    return scene_.rules().lexicon().person(scene_.lower(last));
}

bool Finder::preceded_by_of(std::uint32_t begin) const
{
    std::uint32_t token = begin;
    while (token > match_.sentence.begin && scene_.is(token - 1, scene_.words().determiners)) --token;
    return token > match_.sentence.begin &&
           (scene_.lower(token - 1) == "of" || scene_.is(token - 1, scene_.words().including));
}

bool Finder::verb_between(std::uint32_t begin, std::uint32_t end) const
{
    for (std::uint32_t token = begin; token < end; ++token) {
        if (!scene_.is_verb(token)) continue;
        if (scene_.is(token, scene_.words().adverbs) || scene_.is(token, scene_.words().reported)) continue;
        return true;
    }
    return false;
}

std::uint32_t Finder::skip_determiners(std::uint32_t token) const
{
    while (token < match_.sentence.end && !mention_beginning_at(token) &&
           scene_.is(token, scene_.words().determiners)) {
        ++token;
    }
    return token;
}

/// "... and 80 were injured": the mention has a predicate of its own, so it is
/// no further object of the verb before it.
bool Finder::takes_predicate(const Mention& mention) const
{
    std::uint32_t token = mention.tokens.end;
    const FrameWords& words = scene_.words();
    while (token < match_.sentence.end && scene_.is(token, words.groups) && !scene_.is_verb(token)) ++token;
    if (token >= match_.sentence.end) return false;
    if (scene_.is(token, words.passive) || scene_.is(token, words.perfect)) return true;
    if (scene_.is(token, words.adverbs) || scene_.is(token, words.reported)) return true;
    if (scene_.is_verb(token)) return true;
    const auto* entries = scene_.language().index.find(scene_.lower(token));
    if (entries == nullptr) entries = scene_.language().index.find(scene_.lemma(token));
    if (entries == nullptr) return false;
    return std::any_of(entries->begin(), entries->end(), [&](const TriggerIndex::Entry& entry) {
        const Rule& other = scene_.rules().rules()[entry.rule];
        const Role role = other.triggers[entry.trigger].role;
        return other.kind == match_.rule->kind && (role == Role::Patient || role == Role::Subject);
    });
}

/// "10 soldiers and three civilians": further members of the same object.
void Finder::coordinate(std::uint32_t mention)
{
    std::uint32_t token = scene_.reading().mentions[mention].tokens.end;
    for (std::uint32_t i = 0; i < list_limit && token < match_.sentence.end; ++i) {
        std::uint32_t next = token;
        if (scene_.is_symbol(next, ",")) ++next;
        if (next < match_.sentence.end && scene_.is(next, scene_.words().conjunctions)) ++next;
        if (next == token || next >= match_.sentence.end) return;
        const auto further = mention_beginning_at(skip_determiners(next));
        if (!further) return;
        const Mention& joined = scene_.reading().mentions[*further];
        if (!accepts(spec_, joined, false) || takes_predicate(joined)) return;
        add(*further);
        token = joined.tokens.end;
    }
}

/// "two women and one man died": the members of the subject before the last.
void Finder::coordinate_back(std::uint32_t mention, std::uint32_t first)
{
    for (std::uint32_t m = mention; m > first; --m) {
        const Mention& before = scene_.reading().mentions[m - 1];
        std::uint32_t token = before.tokens.end;
        const std::uint32_t next = scene_.reading().mentions[m].tokens.begin;
        if (token > next || next - token > 3 || !accepts(spec_, before, false)) return;
        bool joined = false;
        for (; token < next; ++token) {
            const bool link = scene_.is_symbol(token, ",") || scene_.is(token, scene_.words().conjunctions);
            if (!link && !scene_.is(token, scene_.words().determiners)) return;
            joined |= scene_.is(token, scene_.words().conjunctions);
        }
        if (!joined || inserted(before)) return;
        add(m - 1);
    }
}

/// "13 soldiers, twelve Germans and one Belgian": figures listed behind the
/// whole, none larger than it and each with a noun of its own.
void Finder::parts(std::uint32_t total, std::uint32_t from)
{
    const Mention& whole = scene_.reading().mentions[total];
    std::uint32_t token = from;
    if (token >= match_.sentence.end || !whole.printed) return;
    static constexpr std::array<std::string_view, 6> openers{",", "-", "–", "—", ":", "("};
    bool opened = false;
    while (token < match_.sentence.end &&
           (std::find(openers.begin(), openers.end(), scene_.lower(token)) != openers.end() ||
            scene_.is(token, scene_.words().including) || scene_.lower(token) == "them")) {
        opened = true;
        ++token;
    }
    if (!opened) return;
    std::vector<std::uint32_t> list;
    while (list.size() < list_limit && token < match_.sentence.end) {
        const auto next = mention_beginning_at(skip_determiners(token));
        if (!next) break;
        const Mention& part = scene_.reading().mentions[*next];
        if (!accepts(spec_, part, false) || takes_predicate(part)) break;
        if (!part.printed || *part.printed > *whole.printed) return;
        list.push_back(*next);
        token = part.tokens.end;
        if (token < match_.sentence.end && scene_.is_symbol(token, ",")) ++token;
        if (token < match_.sentence.end && scene_.is(token, scene_.words().conjunctions)) ++token;
    }
    for (const std::uint32_t part : list) add(part, true);
}

/// "an Indian vessel": a people's name says whose the thing is.
bool Finder::describes_next(std::uint32_t token) const
{
    const EntityMention* entity = scene_.entity_at(token);
    const std::uint32_t next = token + 1;
    if (entity == nullptr || !entity->people || next >= match_.sentence.end || scene_.is_punctuation(next)) return false;
    const FrameWords& words = scene_.words();
    return !scene_.is_verb(next) && !scene_.is(next, words.prepositions) && !scene_.is(next, words.conjunctions) &&
           !scene_.is(next, words.relatives) && !scene_.is(next, words.adverbs) && !scene_.is(next, words.stops);
}

/// "killed a woman": an indefinite noun of people is one.
bool Finder::implied_object(std::uint32_t from)
{
    if (!spec_.indefinite || from + 1 >= match_.sentence.end) return false;
    if (!scene_.is(from, scene_.words().indefinite)) return false;
    const Lexicon& lexicon = scene_.rules().lexicon();
    for (std::uint32_t token = from + 1; token < match_.sentence.end && token < from + 5; ++token) {
        if (scene_.is_punctuation(token) && scene_.lower(token) != "-") return false;
        if (scene_.is(token, scene_.words().prepositions) || scene_.is(token, scene_.words().stops)) return false;
        if (next_is_figure(token)) return false; // "another five people" has a figure of its own
        const bool person = lexicon.person(scene_.lower(token));
        const bool last = token + 1 >= match_.sentence.end || !lexicon.person(scene_.lower(token + 1));
        if (person && last && describes_next(token)) return false;
        if (person && last) {
            add_implied({from, token + 1}, 1);
            return true;
        }
    }
    return false;
}

/// "a woman was killed": the same before the verb group that begins after `last`.
bool Finder::implied_before(std::uint32_t last)
{
    if (!spec_.indefinite) return false;
    const Lexicon& lexicon = scene_.rules().lexicon();
    if (!lexicon.person(scene_.lower(last))) return false;
    for (std::uint32_t token = last; token > match_.sentence.begin && token + 4 > last; --token) {
        const std::uint32_t before = token - 1;
        if (scene_.is(before, scene_.words().indefinite)) {
            if (governed(before)) return false;
            add_implied({before, last + 1}, 1);
            return true;
        }
        if (scene_.is_punctuation(before) && scene_.lower(before) != "-") return false;
        if (scene_.is(before, scene_.words().prepositions) || scene_.is(before, scene_.words().determiners)) return false;
    }
    return false;
}

bool Finder::adjacent_object()
{
    const FrameWords& words = scene_.words();
    std::uint32_t token = match_.tokens.end;
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
bool Finder::covering()
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

void Finder::patient()
{
    if (covering()) return;
    const Group group = verb_group();
    const bool active_form = scene_.lower(match_.tokens.begin).ends_with("ing") && !group.passive;
    const bool passive_only = group.passive && !active_form;
    if (!passive_only && adjacent_object()) return;
    if (group.perfect || active_form) return;
    subject();
}

void Finder::subject()
{
    if (covering()) return;
    const Group group = verb_group();
    if (group.before == match_.sentence.begin) return;
    std::uint32_t last = group.before - 1;
    const FrameWords& words = scene_.words();
    bool relative = false;
    while (last > match_.sentence.begin &&
           (scene_.is(last, words.relatives) || scene_.is_symbol(last, ",") || scene_.is_symbol(last, ":") ||
            scene_.is_symbol(last, "-"))) {
        relative |= scene_.is(last, words.relatives);
        --last;
    }
    const std::uint32_t from = last > match_.sentence.begin + reach ? last - reach : match_.sentence.begin;
    const auto [first, end] = scene_.mentions_in({from, last + 1});
    std::uint32_t limit = group.before; // where an inserted part of the whole begins
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
        const bool touches = (mention.tokens.end == match_.tokens.begin && !preceded_by_of(mention.tokens.begin)) ||
                             (relative && adjacent);
        if (!touches && governed(mention.tokens.begin)) continue;
        // "the father of one and uncle of twelve boys was held": the many are not who was.
        const bool many = mention.type == MentionType::Count && mention.unit == "person" && mention.printed && *mention.printed > 1;
        if (group.singular && many && !relative && !preceded_by_of(mention.tokens.begin)) continue;
        add(m - 1);
        coordinate_back(m - 1, first);
        parts(m - 1, match_.tokens.end);
        parts(m - 1, mention.tokens.end);
        return;
    }
    implied_before(last);
}

/// The first figure behind the trigger in its clause, before another verb.
void Finder::object(std::uint32_t gap)
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

void Finder::none()
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
        const bool filler = scene_.is(token, words.reported) || scene_.is(token, words.adverbs) ||
                            scene_.is(token, words.determiners) || scene_.is(token, words.conjunctions) ||
                            scene_.lower(token) == "of" || scene_.lemma(token) == "report" ||
                            scene_.is(token, words.groups) || scene_.lower(token) == "immediate" ||
                            scene_.lower(token) == "serious" || scene_.lower(token) == "major";
        if (!filler) return;
    }
}

/// The trigger is the head noun of the counted phrase.
void Finder::head()
{
    const std::uint32_t last = match_.tokens.end - 1;
    const std::uint32_t from = last > match_.sentence.begin + reach ? last - reach : match_.sentence.begin;
    const auto [first, end] = scene_.mentions_in({from, last + 1});
    for (std::uint32_t m = end; m > first; --m) {
        const Mention& mention = scene_.reading().mentions[m - 1];
        const bool within = mention.head && match_.tokens.contains(*mention.head);
        const bool before = !mention.head && mention.tokens.end == match_.tokens.begin &&
                            (mention.type == MentionType::Number || mention.type == MentionType::Count);
        ValueSpec any_noun = spec_;
        any_noun.of.clear(); // the trigger is the noun
        if ((within || before) && (before || accepts(any_noun, mention, true))) {
            add(m - 1);
            return;
        }
    }
    none();
}

/// "a toll of 30", "the toll from the quake in the south rose to 30".
void Finder::following()
{
    const FrameWords& words = scene_.words();
    const std::uint32_t end = std::min(match_.sentence.end, match_.tokens.end + reach);
    std::uint32_t other_words = 0;
    for (std::uint32_t token = match_.tokens.end; token < end; ++token) {
        const auto mention = mention_beginning_at(token);
        const bool moved = mention && scene_.reading().mentions[*mention].change == Change::By;
        if (mention && !moved) {
            const bool linked = token > match_.tokens.end && scene_.lemma_is(token - 1, words.linking);
            if (other_words == 0 || linked) {
                add(*mention);
                parts(*mention, scene_.reading().mentions[*mention].tokens.end);
            }
            return;
        }
        if (scene_.is_symbol(token, ";") || scene_.is_symbol(token, ".") || scene_.is(token, words.relatives)) return;
        const bool link = scene_.lemma_is(token, words.linking) || scene_.is(token, words.determiners) ||
                          scene_.is(token, words.adverbs) || scene_.is(token, words.reported);
        if (!link && scene_.is_verb(token)) return;
        if (!link) ++other_words;
    }
}

bool Finder::next_is_figure(std::uint32_t token) const
{
    const auto [first, last] = scene_.mentions_in({token, token + 1});
    return first != last;
}

/// "a $4m pledge", "an 83-member bloc".
void Finder::modifier()
{
    const std::uint32_t from = match_.tokens.begin > match_.sentence.begin + 8 ? match_.tokens.begin - 8
                                                                             : match_.sentence.begin;
    const auto [first, end] = scene_.mentions_in({from, match_.tokens.end});
    for (std::uint32_t m = end; m > first; --m) {
        const Mention& mention = scene_.reading().mentions[m - 1];
        if (!accepts(spec_, mention, true)) continue;
        const std::uint32_t after = mention.tokens.end;
        if (mention.head && match_.tokens.contains(*mention.head)) continue;
        for (std::uint32_t token = after; token < match_.tokens.begin; ++token) {
            // "a five-year, $70 million contract": both figures stand before the noun.
            if (scene_.is_symbol(token, ",") && next_is_figure(token + 1)) continue;
            const bool inner = !scene_.is_punctuation(token) || scene_.is_symbol(token, "-");
            if (!inner || scene_.is_verb(token) || scene_.is(token, scene_.words().prepositions) ||
                scene_.is(token, scene_.words().conjunctions)) {
                return;
            }
        }
        add(m - 1);
        return;
    }
}

void Finder::near()
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
        if (!best || distance < best_distance) {
            best = m;
            best_distance = distance;
        }
    }
    if (best) add(*best);
}

std::vector<Candidate> Finder::run()
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
    return std::move(found_);
}

bool matches_type(ValueClass type, MentionType mention)
{
    switch (type) {
    case ValueClass::Count: return mention == MentionType::Count;
    case ValueClass::Number: return mention == MentionType::Number || mention == MentionType::Count;
    case ValueClass::Money: return mention == MentionType::Money;
    case ValueClass::Percent: return mention == MentionType::Percent;
    case ValueClass::Measure: return mention == MentionType::Measure || mention == MentionType::Duration;
    case ValueClass::Ratio: return mention == MentionType::Ratio;
    case ValueClass::Date: return mention == MentionType::Date;
    case ValueClass::Duration: return mention == MentionType::Duration;
    case ValueClass::Age: return mention == MentionType::Age;
    case ValueClass::Text:
    case ValueClass::Entity: return false;
    }
    return false;
}

} // namespace

bool accepts(const ValueSpec& spec, const Mention& mention, bool adjacent)
{
    if (mention.idiom) return false;
    const bool plain = mention.type == MentionType::Number;
    if (spec.type == ValueClass::Count && plain) {
        if (!spec.bare || !adjacent) return false;
    } else if (!matches_type(spec.type, mention.type)) {
        return false;
    }
    if (spec.least && (!mention.printed || *mention.printed < *spec.least)) return false;
    if (spec.most && (!mention.printed || *mention.printed > *spec.most)) return false;
    if (!spec.per.empty() && std::find(spec.per.begin(), spec.per.end(), mention.per) == spec.per.end()) return false;
    if (spec.of.empty() || plain) return true;
    return std::any_of(spec.of.begin(), spec.of.end(),
                       [&](const std::string& noun) { return noun == mention.noun || noun == mention.unit; });
}

std::vector<Candidate> find_arguments(const Scene& scene, const Match& match)
{
    return Finder(scene, match).run();
}

namespace {

/// "Syria and neighbouring countries": no verb follows soon, so the phrase goes on.
bool joins_nouns(const Scene& scene, std::uint32_t conjunction, std::uint32_t end)
{
    const std::string_view word = scene.lower(conjunction);
    if (word != "and" && word != "or") return false;
    const std::uint32_t limit = std::min(end, conjunction + 3);
    if (limit < conjunction + 3) return limit > conjunction + 1;
    for (std::uint32_t token = conjunction + 1; token < limit; ++token) {
        if (scene.is_verb(token) || scene.is_punctuation(token) || scene.is(token, scene.words().passive)) return false;
    }
    return true;
}

} // namespace

TokenRange phrase_from(const Scene& scene, std::uint32_t begin, std::uint32_t end, std::uint32_t limit)
{
    std::uint32_t token = begin;
    while (token < end && token - begin < limit) {
        const bool quote = scene.lower(token) == "“" || scene.lower(token) == "\"" || scene.lower(token) == "-" ||
                           scene.lower(token) == "’" || scene.lower(token) == "'";
        if (scene.is_punctuation(token) && !quote) break;
        if (scene.is(token, scene.words().conjunctions) && joins_nouns(scene, token, end)) {
            ++token;
            continue;
        }
        const bool name = scene.tokens()[token].has(Capitalised) && token > begin;
        if (scene.is(token, scene.words().stops) && !(name && scene.entity_at(token) != nullptr)) break;
        if (scene.is_verb(token) && token > begin && !name) break;
        ++token;
    }
    return {begin, token};
}

} // namespace crosscheck
