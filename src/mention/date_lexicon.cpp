#include "mention/date_lexicon.h"

#include <charconv>
#include <utility>

#include "yaml/node.h"

namespace crosscheck {
namespace {

struct ClassName {
    std::string_view name;
    DateClass value;
};

/// The keys of `words:` and the class each list gives its words.
constexpr ClassName class_names[] = {
    {"day_part", DateClass::DayPart},
    {"zone", DateClass::Zone},
    {"last", DateClass::Last},
    {"next", DateClass::Next},
    {"this", DateClass::This},
    {"past", DateClass::Past},
    {"early", DateClass::Early},
    {"mid", DateClass::Mid},
    {"late", DateClass::Late},
    {"earlier", DateClass::Earlier},
    {"later", DateClass::Later},
    {"ago", DateClass::Ago},
    {"by", DateClass::By},
    {"before", DateClass::Before},
    {"after", DateClass::After},
    {"between", DateClass::Between},
    {"from", DateClass::From},
    {"to", DateClass::To},
    {"in", DateClass::In},
    {"on", DateClass::On},
    {"determiner", DateClass::Determiner},
    {"counted", DateClass::Counted},
    {"not_year", DateClass::NotYear},
    {"business", DateClass::Business},
    {"future", DateClass::Future},
    {"past_tense", DateClass::PastTense},
    {"be", DateClass::BeVerb},
    {"ambiguous", DateClass::Ambiguous},
    {"lower_ambiguous", DateClass::LowerAmbiguous},
    {"begins", DateClass::Begins},
    {"about", DateClass::About},
    {"more_than", DateClass::MoreThan},
    {"less_than", DateClass::LessThan},
    {"nearly", DateClass::Nearly},
    {"at_least", DateClass::AtLeast},
    {"few", DateClass::Few},
    {"each", DateClass::Each},
    {"of", DateClass::Of},
    {"the", DateClass::The},
    {"and", DateClass::And},
    {"possessor", DateClass::Possessor},
    {"future_to", DateClass::FutureTo},
    {"street", DateClass::Street},
    {"now", DateClass::Now},
    {"abbreviation", DateClass::Abbreviation},
    {"edge", DateClass::Edge},
    {"since", DateClass::Since},
    {"until", DateClass::Until},
    {"onward", DateClass::Onward},
    {"scheduled", DateClass::Scheduled},
    {"negation", DateClass::Negation},
    {"portion", DateClass::Portion},
    {"working", DateClass::Working},
    {"fiscal", DateClass::Fiscal},
};

struct UnitName {
    std::string_view name;
    DateUnit value;
};

constexpr UnitName unit_names[] = {
    {"minute", DateUnit::Minute},   {"hour", DateUnit::Hour},     {"day", DateUnit::Day},
    {"weekend", DateUnit::Weekend}, {"week", DateUnit::Week},     {"month", DateUnit::Month},
    {"quarter", DateUnit::Quarter}, {"year", DateUnit::Year},     {"decade", DateUnit::Decade},
    {"century", DateUnit::Century}, {"season", DateUnit::Season},
};

struct ValueTable {
    std::string_view name;
    DateClass value;
    int lowest;
    int highest;
};

/// The mappings of a word to a number.
constexpr ValueTable value_tables[] = {
    {"months", DateClass::Month, 1, 12},       {"weekdays", DateClass::Weekday, 1, 7},
    {"seasons", DateClass::Season, 1, 12},     {"cardinals", DateClass::Cardinal, 0, 1000},
    {"ordinals", DateClass::Ordinal, 1, 31},   {"relative_days", DateClass::RelativeDay, -7, 7},
    {"meridiems", DateClass::Meridiem, 0, 12}, {"decades", DateClass::Decade, 0, 90},
};

std::optional<int> integer(const YamlNode& node)
{
    int value = 0;
    const char* end = node.scalar.data() + node.scalar.size();
    auto [at, error] = std::from_chars(node.scalar.data(), end, value);
    if (!node.is_scalar() || error != std::errc{} || at != end) return std::nullopt;
    return value;
}

std::vector<std::string> split_words(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        std::size_t space = text.find(' ');
        words.emplace_back(text.substr(0, space));
        text = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
    }
    return words;
}

} // namespace

/// Fills a DateLexicon from the document; the first fault ends it.
class DateLexiconLoader {
  public:
    DateLexiconLoader(std::string_view path, DateLexicon& lexicon) : path_(path), lexicon_(lexicon)
    {
    }

    bool load(const YamlNode& root)
    {
        if (!root.is_mapping()) return fail(root, "expected a mapping of tables");
        for (const auto& [key, node] : root.members) {
            if (!table(key, node)) return false;
        }
        return true;
    }

    Error error() const { return {error_}; }

  private:
    bool table(std::string_view key, const YamlNode& node)
    {
        for (const ValueTable& known : value_tables) {
            if (known.name == key) return values(known, node);
        }
        if (key == "units") return units(node);
        if (key == "words") return classes(node);
        if (key == "weekday_names") return names(node, lexicon_.weekday_names_);
        if (key == "weekday_epithets") return names(node, lexicon_.weekday_epithets_);
        if (key == "holidays") return holidays(node);
        return fail(node, "unknown table '" + std::string(key) + "'");
    }

    bool values(const ValueTable& known, const YamlNode& node)
    {
        if (!node.is_mapping()) return fail(node, "expected a mapping of words to numbers");
        for (const auto& [word, number] : node.members) {
            std::optional<int> value = integer(number);
            if (!value || *value < known.lowest || *value > known.highest)
                return fail(number, "expected a number from " + std::to_string(known.lowest) +
                                        " to " + std::to_string(known.highest));
            DateWord& entry = add(word, known.value);
            entry.value = static_cast<std::int16_t>(*value);
        }
        return true;
    }

    bool units(const YamlNode& node)
    {
        for (const auto& [word, unit] : node.members) {
            const UnitName* found = nullptr;
            for (const UnitName& known : unit_names) {
                if (known.name == unit.scalar) found = &known;
            }
            if (!found) return fail(unit, "unknown unit of time '" + unit.scalar + "'");
            add(word, DateClass::Unit).unit = found->value;
        }
        return true;
    }

    bool classes(const YamlNode& node)
    {
        for (const auto& [key, words] : node.members) {
            const ClassName* found = nullptr;
            for (const ClassName& known : class_names) {
                if (known.name == key) found = &known;
            }
            if (!found) return fail(words, "unknown class of words '" + key + "'");
            for (const YamlNode& word : words.items)
                add(word.scalar, found->value);
        }
        return true;
    }

    static bool names(const YamlNode& node, WordSet& into)
    {
        for (const YamlNode& word : node.items)
            into.insert(word.scalar);
        return true;
    }

    bool holidays(const YamlNode& node)
    {
        for (const YamlNode& item : node.items) {
            Holiday holiday;
            const YamlNode* names = nullptr;
            for (const auto& [key, value] : item.members) {
                if (key == "names")
                    names = &value;
                else if (!holiday_field(holiday, key, value))
                    return false;
            }
            if (!names || names->items.empty())
                return fail(item, "expected 'names' of the holiday");
            for (const YamlNode& name : names->items) {
                if (name.scalar.empty()) return fail(name, "expected the name of a holiday");
                holiday.words = split_words(name.scalar);
                add_holiday(holiday);
            }
        }
        return true;
    }

    bool holiday_field(Holiday& holiday, std::string_view key, const YamlNode& value)
    {
        if (key == "bare") {
            holiday.bare = value.scalar == "true";
            return true;
        }
        std::optional<int> number = integer(value);
        if (!number) return fail(value, "expected a number");
        if (key == "month" && *number >= 1 && *number <= 12)
            holiday.month = *number;
        else if (key == "day" && *number >= 1 && *number <= 31)
            holiday.day = *number;
        else if (key == "nth" && *number >= -1 && *number <= 5)
            holiday.nth = *number;
        else if (key == "weekday" && *number >= 1 && *number <= 7)
            holiday.weekday = *number;
        else if (key == "easter" && *number >= -100 && *number <= 100)
            holiday.easter = *number;
        else if (key == "plus" && *number >= 0 && *number <= 7)
            holiday.plus = *number;
        else
            return fail(value,
                        "unknown or impossible field '" + std::string(key) + "' of a holiday");
        return true;
    }

    void add_holiday(const Holiday& holiday)
    {
        std::size_t index = lexicon_.holidays_.size();
        lexicon_.holidays_.push_back(holiday);
        lexicon_.holiday_starts_[holiday.words.front()].push_back(index);
        add(holiday.words.front(), DateClass::Holiday);
    }

    DateWord& add(const std::string& word, DateClass value)
    {
        DateWord& entry = lexicon_.words_[word];
        entry.add(value);
        return entry;
    }

    bool fail(const YamlNode& node, const std::string& message)
    {
        error_ = std::string(path_) + ":" + std::to_string(node.line) + ":" +
                 std::to_string(node.column) + ": " + message;
        return false;
    }

    std::string_view path_;
    DateLexicon& lexicon_;
    std::string error_;
};

Result<DateLexicon> load_date_lexicon(std::string_view path, std::string_view text)
{
    Result<YamlNode> root = parse_yaml(text, path);
    if (!root) return Error{root.error()};
    DateLexicon lexicon;
    DateLexiconLoader loader(path, lexicon);
    if (!loader.load(*root)) return loader.error();
    return lexicon;
}

} // namespace crosscheck
