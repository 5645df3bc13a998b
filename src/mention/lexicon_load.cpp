#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "base/ascii.h"
#include "mention/lexicon.h"
#include "yaml/node.h"

// From YAML to tables. Everything a file may hold is named here; what is not is
// an error with its place, so a misspelt key cannot go unnoticed.

namespace crosscheck {
namespace {

std::size_t count_words(std::string_view phrase)
{
    return 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
}

std::string first_word(const std::string& phrase)
{
    return phrase.substr(0, phrase.find(' '));
}

std::string last_word(const std::string& phrase)
{
    std::size_t space = phrase.rfind(' ');
    return space == std::string::npos ? phrase : phrase.substr(space + 1);
}

/// "mile per hour" as "miles per hour", "square metre" as "square metres".
std::string plural_phrase(const std::string& phrase)
{
    std::size_t noun_end = phrase.size();
    for (const char* joint : {" per ", " an ", " a ", " Celsius", " Fahrenheit", " centigrade", " kelvin", " sterling"})
        noun_end = std::min(noun_end, std::min(phrase.find(joint), phrase.size()));
    for (const char* letter : {" C", " F", " K"}) // "degree C", not "Hong Kong dollar"
        if (phrase.ends_with(letter))
            noun_end = std::min(noun_end, phrase.size() - 2);
    return phrase.substr(0, noun_end) + "s" + phrase.substr(noun_end);
}

const std::map<std::string_view, WordRole>& list_roles()
{
    static const std::map<std::string_view, WordRole> roles = {
        {"persons", WordRole::Person},
        {"states", WordRole::State},
        {"casualty_verbs", WordRole::CasualtyVerb},
        {"tolls", WordRole::Toll},
        {"labels", WordRole::Label},
        {"weak_labels", WordRole::WeakLabel},
        {"stops", WordRole::Stop},
        {"verbs", WordRole::Verb},
        {"quantity_adjectives", WordRole::QuantityAdjective},
        {"not_plural", WordRole::NotPlural},
        {"demonyms", WordRole::Demonym},
        {"per_words", WordRole::PerWord},
        {"score_words", WordRole::ScoreWord},
        {"change_verbs", WordRole::ChangeVerb},
        {"several", WordRole::Several},
        {"relative_ordinals", WordRole::RelativeOrdinal},
        {"signs_in_words", WordRole::Sign},
    };
    return roles;
}

} // namespace

/// Fills a Lexicon from documents; keeps the first fault.
class LexiconLoader {
  public:
    Result<Lexicon> load(const std::vector<std::pair<std::string, std::string>>& files);

  private:
    using Reader = void (LexiconLoader::*)(const YamlNode&);

    void read_units(const YamlNode& root);
    void read_unit(const YamlNode& node);
    void read_currencies(const YamlNode& root);
    void read_currency(const YamlNode& node);
    void read_numbers(const YamlNode& root);
    void read_hedges(const YamlNode& root);
    void read_words(const YamlNode& root);
    void read_collectives(const YamlNode& node);
    void read_magnitude(const YamlNode& node);
    void read_singulars(const YamlNode& node, WordRole role);
    void read_list(const YamlNode& node, WordRole role);
    void read_values(const YamlNode& node, WordRole role);
    void add_unit_name(const std::string& name, std::uint16_t unit);
    void add_currency_name(const std::string& name, std::uint16_t currency, bool assumed);
    LexiconPhrase& add_phrase(const std::string& phrase);
    void read_hedge_list(const YamlNode& list, Hedge hedge, bool before);

    LexiconWord& word(const std::string& lower) { return lexicon_.words_[lower]; }
    const YamlNode* need(const YamlNode& node, std::string_view key);
    double number(const YamlNode& node);
    std::vector<std::string> strings(const YamlNode* node);
    void fail(const YamlNode& node, const std::string& message);

    Lexicon lexicon_;
    std::string path_;
    std::string error_;
};

void LexiconLoader::fail(const YamlNode& node, const std::string& message)
{
    if (error_.empty())
        error_ = path_ + ":" + std::to_string(node.line) + ":" + std::to_string(node.column) + ": " +
                 message;
}

const YamlNode* LexiconLoader::need(const YamlNode& node, std::string_view key)
{
    const YamlNode* found = node.find(key);
    if (found == nullptr)
        fail(node, "expected a member '" + std::string(key) + "'");
    return found;
}

double LexiconLoader::number(const YamlNode& node)
{
    double value = 0;
    const char* end = node.scalar.data() + node.scalar.size();
    auto [stop, code] = std::from_chars(node.scalar.data(), end, value);
    if (!node.is_scalar() || code != std::errc{} || stop != end)
        fail(node, "expected a number");
    return value;
}

std::vector<std::string> LexiconLoader::strings(const YamlNode* node)
{
    std::vector<std::string> found;
    if (node == nullptr)
        return found;
    if (!node->is_sequence())
        fail(*node, "expected a list of words");
    for (const YamlNode& item : node->items) {
        if (!item.is_scalar() || item.scalar.empty())
            fail(item, "expected a word");
        found.push_back(item.scalar);
    }
    return found;
}

LexiconPhrase& LexiconLoader::add_phrase(const std::string& phrase)
{
    return lexicon_.phrases_[phrase];
}

void LexiconLoader::add_unit_name(const std::string& name, std::uint16_t unit)
{
    std::string lower = ascii_lower(name);
    auto words = static_cast<std::uint8_t>(count_words(lower));
    LexiconWord& first = word(first_word(lower));
    first.phrase = std::max(first.phrase, words);
    if (words == 1)
        first.unit = unit;
    else
        add_phrase(lower).unit = unit;
}

void LexiconLoader::read_unit(const YamlNode& node)
{
    const YamlNode* id = need(node, "id");
    const YamlNode* dimension = need(node, "dimension");
    const YamlNode* factor = need(node, "factor");
    if (!error_.empty())
        return;
    const YamlNode* offset = node.find("offset");
    lexicon_.units_.push_back(
        {id->scalar, dimension->scalar, number(*factor), offset == nullptr ? 0 : number(*offset)});
    auto index = static_cast<std::uint16_t>(lexicon_.units_.size());
    if (!lexicon_.unit_ids_.emplace(id->scalar, index))
        fail(*id, "the unit '" + id->scalar + "' stands here twice");
    for (const std::string& name : strings(node.find("names"))) {
        add_unit_name(name, index);
        add_unit_name(plural_phrase(name), index);
    }
    for (const std::string& name : strings(node.find("plurals")))
        add_unit_name(name, index);
    for (const std::string& sign : strings(node.find("signs")))
        lexicon_.unit_signs_.emplace(sign, index);
}

void LexiconLoader::read_units(const YamlNode& root)
{
    const YamlNode* units = need(root, "units");
    if (units == nullptr)
        return;
    for (const YamlNode& node : units->items)
        read_unit(node);
}

void LexiconLoader::add_currency_name(const std::string& name, std::uint16_t currency, bool assumed)
{
    for (const std::string& form : {name, plural_phrase(name)}) {
        std::string lower = ascii_lower(form);
        auto words = static_cast<std::uint8_t>(count_words(lower));
        LexiconWord& first = word(first_word(lower));
        first.phrase = std::max(first.phrase, words);
        if (words > 1) {
            LexiconPhrase& phrase = add_phrase(lower);
            phrase.currency = currency;
            phrase.assumed = assumed;
        } else if (first.currency == 0) {
            first.currency = currency;
            first.assumed = assumed;
        }
    }
}

void LexiconLoader::read_currency(const YamlNode& node)
{
    const YamlNode* code = need(node, "code");
    const YamlNode* name = need(node, "name");
    if (!error_.empty())
        return;
    lexicon_.currencies_.push_back({code->scalar, name->scalar});
    auto index = static_cast<std::uint16_t>(lexicon_.currencies_.size());
    if (!lexicon_.currency_codes_.emplace(code->scalar, index))
        fail(*code, "the currency '" + code->scalar + "' stands here twice");
    for (const std::string& form : strings(node.find("names")))
        add_currency_name(form, index, false);
    for (const std::string& form : strings(node.find("assumed")))
        add_currency_name(form, index, true);
    for (const std::string& sign : strings(node.find("signs")))
        lexicon_.currency_signs_.emplace(ascii_lower(sign), index);
    for (const std::string& letters : strings(node.find("letters")))
        lexicon_.currency_letters_.emplace(letters, index);
    for (const std::string& form : strings(node.find("subunits")))
        for (const std::string& each : {form, form + "s"}) {
            LexiconWord& entry = word(ascii_lower(each));
            entry.currency = index;
            entry.subunit = true;
        }
}

void LexiconLoader::read_currencies(const YamlNode& root)
{
    const YamlNode* currencies = need(root, "currencies");
    if (currencies == nullptr)
        return;
    for (const YamlNode& node : currencies->items)
        read_currency(node);
    for (const std::string& code : strings(root.find("words_too")))
        lexicon_.ambiguous_codes_.insert(code);
}

void LexiconLoader::read_values(const YamlNode& node, WordRole role)
{
    for (const auto& [key, value] : node.members) {
        const double count = number(value);
        LexiconWord& entry = word(key);
        entry.add(role);
        entry.value = count;
        bool plural = role == WordRole::Ordinal && count != 2; // "two thirds", "twenty-firsts"
        if (plural) {
            LexiconWord& denominator = word(key + "s");
            denominator.add(WordRole::Denominator);
            denominator.value = count;
        }
    }
}

void LexiconLoader::read_numbers(const YamlNode& root)
{
    for (const auto& [key, node] : root.members) {
        if (key == "magnitudes") {
            if (const YamlNode* letters = need(node, "letters"))
                for (const auto& [letter, value] : letters->members)
                    lexicon_.magnitude_letters_.emplace(letter, number(value));
            if (const YamlNode* words = need(node, "words"))
                read_values(*words, WordRole::Magnitude);
        } else if (key == "groups") {
            for (const auto& [name, value] : node.members) {
                LexiconWord& entry = word(name);
                entry.add(WordRole::Group);
                if (const YamlNode* size = need(value, "value"))
                    entry.value = number(*size);
                if (const YamlNode* least = need(value, "least"))
                    entry.least = number(*least);
            }
        } else if (key == "cardinals") {
            read_values(node, WordRole::Cardinal);
        } else if (key == "ordinals") {
            read_values(node, WordRole::Ordinal);
        } else if (key == "denominators") {
            read_values(node, WordRole::Denominator);
        } else if (key == "factors") {
            for (const auto& [name, value] : node.members)
                if (!word(name).is(WordRole::Denominator)) {
                    word(name).add(WordRole::Factor);
                    word(name).value = number(value);
                }
        } else {
            fail(node, "unknown table '" + key + "'");
        }
    }
}

void LexiconLoader::read_hedge_list(const YamlNode& list, Hedge hedge, bool before)
{
    for (const std::string& phrase : strings(&list)) {
        LexiconPhrase& entry = add_phrase(phrase);
        auto words = static_cast<std::uint8_t>(count_words(phrase));
        if (before) {
            entry.before = true;
            entry.hedge_before = hedge;
            LexiconWord& last = word(last_word(phrase));
            last.hedge_ends = std::max(last.hedge_ends, words);
        } else {
            entry.after = true;
            entry.hedge_after = hedge;
            LexiconWord& first = word(first_word(phrase));
            first.hedge_begins = std::max(first.hedge_begins, words);
        }
    }
}

void LexiconLoader::read_hedges(const YamlNode& root)
{
    for (const char* side : {"before", "after"}) {
        const YamlNode* lists = need(root, side);
        if (lists == nullptr)
            return;
        for (const auto& [key, list] : lists->members) {
            std::optional<Hedge> hedge = parse_hedge(key);
            if (!hedge)
                fail(list, "unknown hedge '" + key + "'");
            else
                read_hedge_list(list, *hedge, std::string_view(side) == "before");
        }
    }
}

void LexiconLoader::read_list(const YamlNode& node, WordRole role)
{
    for (const std::string& form : strings(&node)) {
        word(form).add(role);
        if (role == WordRole::Person) {
            word(form + "s").add(WordRole::PersonPlural);
        }
    }
}

void LexiconLoader::read_singulars(const YamlNode& node, WordRole role)
{
    for (const auto& [plural, singular] : node.members) {
        lexicon_.singulars_.push_back(singular.scalar);
        LexiconWord& entry = word(plural);
        entry.singular = static_cast<std::uint16_t>(lexicon_.singulars_.size());
        entry.add(role);
    }
}

void LexiconLoader::read_collectives(const YamlNode& node)
{
    if (const YamlNode* people = need(node, "person"))
        read_list(*people, WordRole::CollectivePerson);
    if (const YamlNode* things = need(node, "thing"))
        read_list(*things, WordRole::CollectiveThing);
}

void LexiconLoader::read_magnitude(const YamlNode& node)
{
    const std::pair<const char*, WordRole> parts[] = {{"nouns", WordRole::MagnitudeNoun},
                                                      {"scales", WordRole::Scale},
                                                      {"verbs", WordRole::QuakeVerb},
                                                      {"quakes", WordRole::Quake},
                                                      {"strengths", WordRole::Strength}};
    for (const auto& [key, role] : parts)
        if (const YamlNode* list = need(node, key))
            read_list(*list, role);
}

void LexiconLoader::read_words(const YamlNode& root)
{
    for (const auto& [key, node] : root.members) {
        auto role = list_roles().find(key);
        if (role != list_roles().end())
            read_list(node, role->second);
        else if (key == "person_plurals")
            read_singulars(node, WordRole::PersonPlural);
        else if (key == "plurals")
            read_singulars(node, WordRole::Plural);
        else if (key == "collectives")
            read_collectives(node);
        else if (key == "magnitude")
            read_magnitude(node);
        else if (key == "age") {
            if (const YamlNode* before = need(node, "before"))
                read_list(*before, WordRole::AgeBefore);
        } else
            fail(node, "unknown list '" + key + "'");
    }
}

Result<Lexicon> LexiconLoader::load(const std::vector<std::pair<std::string, std::string>>& files)
{
    const std::pair<std::string_view, Reader> readers[] = {
        {"core/units.yaml", &LexiconLoader::read_units},
        {"core/currencies.yaml", &LexiconLoader::read_currencies},
        {"core/numbers.yaml", &LexiconLoader::read_numbers},
        {"core/hedges.yaml", &LexiconLoader::read_hedges},
        {"en/lexicon.yaml", &LexiconLoader::read_words}};
    for (const auto& [path, reader] : readers) {
        auto file = std::find_if(files.begin(), files.end(),
                                 [&](const auto& each) { return each.first == path; });
        if (file == files.end())
            return Error{std::string(path) + ": the file is missing"};
        Result<YamlNode> root = parse_yaml(file->second, path);
        if (!root)
            return Error{root.error()};
        path_ = path;
        (this->*reader)(*root);
        if (!error_.empty())
            return Error{error_};
    }
    auto dates = std::find_if(files.begin(), files.end(),
                              [](const auto& each) { return each.first == "en/dates.yaml"; });
    if (dates == files.end())
        return Error{"en/dates.yaml: the file is missing"};
    Result<DateLexicon> date_words = load_date_lexicon("en/dates.yaml", dates->second);
    if (!date_words)
        return Error{date_words.error()};
    lexicon_.dates_ = date_words.take();
    for (const auto& [path, text] : files) {
        if (path != "core/outlets.yaml")
            continue;
        Result<Outlets> outlets = load_outlets(path, text);
        if (!outlets)
            return Error{outlets.error()};
        lexicon_.outlets_ = outlets.take();
    }
    return std::move(lexicon_);
}

Result<Lexicon> load_lexicon(const std::vector<std::pair<std::string, std::string>>& files)
{
    return LexiconLoader().load(files);
}

} // namespace crosscheck
