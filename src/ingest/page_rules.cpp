#include "ingest/page_rules.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "yaml/node.h"

namespace crosscheck {
namespace {

bool ends_with(std::string_view text, std::string_view ending)
{
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

/// Reads one furniture.yaml; collects its faults.
class Loader {
  public:
    Loader(PageRules& rules, std::string_view path, std::string& faults)
        : rules_(rules), path_(path), faults_(faults)
    {
    }

    void load(std::string_view text)
    {
        auto root = parse_yaml(text, path_);
        if (!root) {
            faults_ += root.error() + "\n";
            return;
        }
        check_keys(*root, {"furniture", "date_lines", "bylines", "agencies", "credits",
                           "photo_agencies", "classes"});
        if (const YamlNode* furniture = root->find("furniture"))
            for (const YamlNode& entry : furniture->items)
                load_furniture(entry);
        if (const YamlNode* dates = root->find("date_lines")) load_dates(*dates);
        if (const YamlNode* bylines = root->find("bylines")) {
            check_keys(*bylines, {"starts", "words"});
            load_set(*bylines, "starts", rules_.byline_starts);
            load_set(*bylines, "words", rules_.byline_words);
        }
        if (const YamlNode* agencies = root->find("agencies"))
            for (const auto& [name, spellings] : agencies->members)
                for (const std::string& spelling : phrases(spellings))
                    rules_.agencies.emplace(spelling, name);
        if (const YamlNode* credits = root->find("credits")) {
            check_keys(*credits, {"starts", "has"});
            append(rules_.credit_starts, *credits, "starts");
            append(rules_.credit_has, *credits, "has");
            for (const std::string& start : rules_.credit_starts)
                rules_.credit_first_words.insert(first_word(start));
        }
        load_set(*root, "photo_agencies", rules_.photo_agencies);
        if (const YamlNode* classes = root->find("classes"))
            for (const auto& [meaning, names] : classes->members)
                for (const std::string& part : phrases(names))
                    rules_.classes.emplace(part, meaning);
    }

  private:
    void fault(const YamlNode& node, const std::string& message)
    {
        faults_ += std::string(path_) + ":" + std::to_string(node.line) + ":" +
                   std::to_string(node.column) + ": " + message + "\n";
    }

    void check_keys(const YamlNode& mapping, std::initializer_list<std::string_view> known)
    {
        if (!mapping.is_mapping()) fault(mapping, "expected a mapping");
        for (const auto& [key, value] : mapping.members)
            if (std::find(known.begin(), known.end(), key) == known.end())
                fault(value, "unknown field '" + key + "'");
    }

    std::vector<std::string> phrases(const YamlNode& list)
    {
        std::vector<std::string> texts;
        if (!list.is_sequence()) fault(list, "expected a list of phrases");
        for (const YamlNode& item : list.items) {
            std::string normal = normal_phrase(item.scalar);
            if (!item.is_scalar() || normal.empty())
                fault(item, "expected a phrase");
            else
                texts.push_back(std::move(normal));
        }
        return texts;
    }

    /// Unlike normal_line this keeps the punctuation and spaces of a phrase's edges.
    static std::string normal_phrase(std::string_view phrase)
    {
        std::string folded;
        for (char c : phrase)
            folded.push_back(ascii_lower(c));
        return folded;
    }

    void append(std::vector<std::string>& target, const YamlNode& mapping, std::string_view key)
    {
        if (const YamlNode* list = mapping.find(key))
            for (std::string& phrase : phrases(*list))
                target.push_back(std::move(phrase));
    }

    void load_set(const YamlNode& mapping, std::string_view key,
                  std::set<std::string, std::less<>>& target)
    {
        if (const YamlNode* list = mapping.find(key))
            for (std::string& phrase : phrases(*list))
                target.insert(std::move(phrase));
    }

    template <typename Enum, std::size_t N>
    Enum choice(const YamlNode& entry, std::string_view key, Enum otherwise,
                const std::array<std::pair<std::string_view, Enum>, N>& names)
    {
        const YamlNode* node = entry.find(key);
        if (node == nullptr) return otherwise;
        for (const auto& [name, value] : names)
            if (name == node->scalar) return value;
        fault(*node, "unknown value '" + node->scalar + "' of '" + std::string(key) + "'");
        return otherwise;
    }

    int number(const YamlNode& node)
    {
        bool digits = node.is_scalar() && !node.scalar.empty() && node.scalar.size() <= 4 &&
                      node.scalar.find_first_not_of("0123456789") == std::string::npos;
        if (!digits) fault(node, "expected a number");
        return digits ? std::stoi(node.scalar) : 0;
    }

    void load_furniture(const YamlNode& entry)
    {
        using Where = FurnitureRule::Where;
        using Takes = FurnitureRule::Takes;
        using Form = FurnitureRule::Form;
        static constexpr std::array<std::pair<std::string_view, Where>, 4> places{
            {{"any", Where::Any}, {"top", Where::Top}, {"end", Where::End}, {"edge", Where::Edge}}};
        static constexpr std::array<std::pair<std::string_view, Takes>, 5> extents{
            {{"line", Takes::Line},
             {"headline", Takes::Headline},
             {"next", Takes::Next},
             {"block", Takes::Block},
             {"rest", Takes::Rest}}};
        static constexpr std::array<std::pair<std::string_view, Form>, 2> forms{
            {{"any", Form::Any}, {"headline", Form::Headline}}};
        check_keys(entry, {"why", "lines", "starts", "has", "lacks", "words", "where", "takes", "form"});
        FurnitureRule rule;
        if (const YamlNode* why = entry.find("why")) rule.why = why->scalar;
        if (rule.why.empty()) fault(entry, "an entry needs 'why'");
        if (const YamlNode* lines = entry.find("lines"))
            for (const std::string& line : phrases(*lines))
                rule.lines.push_back(normal_line(line));
        append(rule.starts, entry, "starts");
        append(rule.lacks, entry, "lacks");
        if (const YamlNode* groups = entry.find("has"))
            for (const YamlNode& group : groups->items)
                rule.has.push_back(phrases(group));
        if (const YamlNode* words = entry.find("words"))
            rule.words = static_cast<std::uint32_t>(number(*words));
        rule.where = choice(entry, "where", Where::Any, places);
        rule.takes = choice(entry, "takes", Takes::Line, extents);
        rule.form = choice(entry, "form", Form::Any, forms);
        if (!rule.has.empty() && rule.where == Where::Any)
            fault(entry, "'has' looks into the line, so it needs 'where: top', 'end' or 'edge'");
        index(std::move(rule));
    }

    void index(FurnitureRule rule)
    {
        auto place = static_cast<std::uint32_t>(rules_.furniture.size());
        for (const std::string& line : rule.lines) {
            rules_.by_line[line].push_back(place);
            rules_.line_first_words.insert(first_word(line));
        }
        for (const std::string& start : rule.starts) {
            auto& list = rules_.by_first_word[first_word(start)];
            if (list.empty() || list.back() != place) list.push_back(place);
        }
        if (!rule.has.empty()) rules_.with_has.push_back(place);
        rules_.furniture.push_back(std::move(rule));
    }

    void load_dates(const YamlNode& dates)
    {
        check_keys(dates, {"published", "updated", "weekdays", "fillers", "ages",
                           "month_first_zones", "day_first_zones", "months"});
        load_set(dates, "published", rules_.published_words);
        load_set(dates, "updated", rules_.updated_words);
        load_set(dates, "weekdays", rules_.weekdays);
        load_set(dates, "fillers", rules_.date_fillers);
        load_set(dates, "ages", rules_.date_ages);
        load_set(dates, "month_first_zones", rules_.month_first_zones);
        load_set(dates, "day_first_zones", rules_.day_first_zones);
        if (const YamlNode* months = dates.find("months"))
            for (const auto& [name, value] : months->members) {
                int month = number(value);
                if (month < 1 || month > 12)
                    fault(value, "expected a month from 1 to 12");
                else
                    rules_.months.emplace(normal_phrase(name), month);
            }
    }

    PageRules& rules_;
    std::string_view path_;
    std::string& faults_;
};

/// The straight form of a typographic sign at `at`, and its length in bytes; 0 when it is none.
std::size_t straight_form(std::string_view line, std::size_t at, char& straight)
{
    std::string_view next = line.substr(at, 3);
    if (next == "\xE2\x80\x98" || next == "\xE2\x80\x99")
        straight = '\'';
    else if (next == "\xE2\x80\x9C" || next == "\xE2\x80\x9D")
        straight = '"';
    else if (next == "\xE2\x80\xA2" || next == "\xE2\x80\xBA") // bullet, single angle
        straight = '*';
    else if (next.substr(0, 2) == "\xC2\xA0")
        straight = ' ';
    else
        return 0;
    return straight == ' ' ? 2 : 3;
}

void trim_edges(std::string& text)
{
    std::size_t begin = text.find_first_not_of(" -*|>[(.");
    if (begin == std::string::npos) {
        text.clear();
        return;
    }
    std::size_t end = text.find_last_not_of(" -*|<>])}.:!,;");
    std::size_t ellipsis = text.size() >= 3 && end != std::string::npos ? end + 1 : text.size();
    text.erase(std::max(ellipsis, begin));
    text.erase(0, begin);
    for (std::string_view tail :
         {"\xE2\x80\xA6", "\xC2\xBB", "\xE2\x86\x92"}) // ellipsis, angles, arrow
        if (ends_with(text, tail)) text.erase(text.size() - tail.size());
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
}

} // namespace

std::string normal_line(std::string_view line)
{
    std::string normal;
    normal.reserve(line.size());
    for (std::size_t at = 0; at < line.size();) {
        char c = line[at];
        std::size_t length = static_cast<unsigned char>(c) >= 0x80 ? straight_form(line, at, c) : 0;
        at += length == 0 ? 1 : length;
        if (c == '\t' || c == '\r' || c == '\n') c = ' ';
        c = c >= '0' && c <= '9' ? '#' : ascii_lower(c);
        bool repeats = !normal.empty() && normal.back() == c && (c == ' ' || c == '#');
        if (!repeats) normal.push_back(c);
    }
    trim_edges(normal);
    return normal;
}

std::string first_word(std::string_view line)
{
    constexpr std::size_t looked_at = 64;
    std::string word;
    for (std::size_t at = 0; at < line.size() && at < looked_at;) {
        char c = line[at];
        std::size_t length = static_cast<unsigned char>(c) >= 0x80 ? straight_form(line, at, c) : 0;
        at += length == 0 ? 1 : length;
        c = c >= '0' && c <= '9' ? '#' : ascii_lower(c);
        bool letter = (c >= 'a' && c <= 'z') || c == '#';
        bool edge =
            word.empty() && std::string_view(" \t-*|>[(.").find(c) != std::string_view::npos;
        if (!letter && !edge) break;
        if (letter && !(c == '#' && !word.empty() && word.back() == '#')) word.push_back(c);
    }
    return word;
}

Result<PageRules> load_page_rules(const std::vector<RuleText>& files)
{
    PageRules rules;
    std::string faults;
    for (const auto& [path, text] : files)
        if (ends_with(path, "/furniture.yaml") || path == "furniture.yaml")
            Loader(rules, path, faults).load(text);
    if (!faults.empty()) {
        faults.pop_back();
        return Error{faults};
    }
    return rules;
}

} // namespace crosscheck
