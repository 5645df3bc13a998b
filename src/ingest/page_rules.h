#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/result.h"
#include "ingest/printed_date.h"

namespace crosscheck {

/// One entry of furniture.yaml, its phrases normalised (see normal_line).
struct FurnitureRule {
    enum class Where : std::uint8_t { Any, Top, End, Edge };
    enum class Takes : std::uint8_t { Line, Headline, Next, Block, Rest };
    enum class Form : std::uint8_t { Any, Headline };

    std::string why;
    std::vector<std::string> lines;
    std::vector<std::string> starts;
    std::vector<std::vector<std::string>> has;
    std::vector<std::string> lacks;
    std::uint32_t words = 14;
    Where where = Where::Any;
    Takes takes = Takes::Line;
    Form form = Form::Any;
};

/// The phrases by which page furniture, date lines, bylines and credits are
/// known, of all languages together. Made by load_page_rules.
class PageRules {
  public:
    std::vector<FurnitureRule> furniture;
    /// Whole-line phrases, and the first words of `starts`, to the rules that hold them.
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_line;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_word;
    std::unordered_set<std::string> line_first_words; ///< of the whole-line phrases
    std::vector<std::uint32_t> with_has;

    MonthNames months;
    std::set<std::string, std::less<>> weekdays;
    std::set<std::string, std::less<>> published_words;
    std::set<std::string, std::less<>> updated_words;
    std::set<std::string, std::less<>> date_fillers;
    std::set<std::string, std::less<>> date_ages;
    std::set<std::string, std::less<>> month_first_zones;
    std::set<std::string, std::less<>> day_first_zones;

    std::set<std::string, std::less<>> byline_starts;
    std::set<std::string, std::less<>> byline_words;
    std::map<std::string, std::string, std::less<>>
        agencies; ///< as written, lower case → short name
    std::set<std::string, std::less<>> photo_agencies;
    /// Parts of class names, joined by '-', to what they tell: "body", "lead", or
    /// why an element is set aside.
    std::unordered_map<std::string, std::string> classes;
    std::vector<std::string> credit_starts;
    std::unordered_set<std::string> credit_first_words;
    std::vector<std::string> credit_has;
};

/// A rule file by its path below the rules folder, and its text.
using RuleText = std::pair<std::string_view, std::string_view>;

/// Reads every "<language>/furniture.yaml" among `files`; the others are passed
/// over. The error names every fault with path:line:column.
Result<PageRules> load_page_rules(const std::vector<RuleText>& files);

/// A line as phrases are compared: ASCII letters lower, quotation marks
/// straight, runs of digits as '#', single spaces, without bullets before it
/// and closing punctuation after it.
std::string normal_line(std::string_view line);

/// The leading letters of a line (or of a phrase) as normal_line gives them: the
/// key of PageRules::by_first_word. Looks at no more than the line's beginning.
std::string first_word(std::string_view line);

} // namespace crosscheck
