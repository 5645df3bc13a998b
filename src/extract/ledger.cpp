#include "extract/ledger.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "reading/gazetteer.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t longest_name = 8;
constexpr std::uint32_t longest_line = 40; ///< tokens
constexpr std::uint32_t most_lines = 40;   ///< between a line and what heads it

template <std::size_t N> bool one_of(std::string_view word, const std::array<std::string_view, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Shr 38 cents versus 30 cents", "Revs 19.2 million vs 15.6 million".
bool is_line(const Reading& reading, const SentenceReading& line)
{
    static constexpr std::array<std::string_view, 26> kHeads{"shr", "shrs", "net", "revs", "rev", "revenues", "avg", "oper", "operating", "sales", "assets", "deposits", "loans",
                                                             "turnover", "pretax", "div", "divs", "qtly", "qtrly", "primary", "diluted", "group", "backlog", "tax", "final", "extraordinary"};
    static constexpr std::array<std::string_view, 3> kAgainst{"versus", "vs", "vcs"};
    if (line.headline || line.story >= line.tokens.end || !one_of(reading.tokens.lower(line.story), kHeads)) return false;
    for (std::uint32_t i = line.story + 1; i < line.tokens.end && i < line.story + longest_line; ++i)
        if (one_of(reading.tokens.lower(i), kAgainst)) return true;
    return false;
}

/// "Hubco Inc" of "HUBCO INC <HCO> 1ST QTR NET": up to the word for a firm, or its sign on the exchange.
TokenRange firm_of(const Reading& reading)
{
    static constexpr std::array<std::string_view, 13> kForms{"inc", "corp", "co", "cos", "ltd", "plc", "sa", "nv", "ag", "bancorp", "lp", "partners", "trust"};
    const SentenceReading& head = reading.sentences.front();
    if (!head.headline) return {};
    std::uint32_t first = head.tokens.begin;
    if (reading.tokens.raw(first) == "<") ++first; // "<CANADIAN FOREMOST LTD> YEAR NET"
    for (std::uint32_t i = first; i < head.tokens.end && i < first + longest_name; ++i) {
        const bool sign = i > first && (reading.tokens.raw(i) == "<" || reading.tokens.raw(i) == ">");
        if (sign) return {first, i};
        if (i > first && one_of(reading.tokens.lower(i), kForms)) return {first, i + 1};
    }
    return {};
}

void add(const Reading& reading, std::uint32_t token, std::string& words)
{
    if (reading.tokens[token].kind == TokenKind::Symbol) return;
    if (!words.empty()) words += ' ';
    words += without_possessive(reading.tokens.lower(token));
}

} // namespace

std::string ledger_of(const Reading& reading, const Clause& clause, const Mention& mention)
{
    if (mention.type == MentionType::Date || reading.sentences.empty() || clause.verb || !is_line(reading, reading.sentences[clause.sentence])) return {};
    const TokenRange firm = firm_of(reading);
    if (firm.empty()) return {};
    std::string words;
    for (std::uint32_t i = firm.begin; i < firm.end; ++i) add(reading, i, words);
    add(reading, reading.sentences[clause.sentence].story, words);
    return slug(words);
}

std::string ledger_period(const Reading& reading, const Clause& clause)
{
    static constexpr std::array<std::string_view, 9> kStretches{"mth", "mths", "month", "months", "year", "half", "qtr", "quarter", "weeks"};
    if (clause.verb || !is_line(reading, reading.sentences[clause.sentence])) return {};
    for (std::uint32_t s = clause.sentence; s > 0 && clause.sentence - s < most_lines; --s) {
        const SentenceReading& above = reading.sentences[s - 1];
        if (is_line(reading, above)) continue;
        const std::uint32_t begin = above.headline ? above.tokens.begin : above.story;
        if (!above.headline && above.tokens.end > begin + 3) return {};
        for (std::uint32_t i = begin; i < above.tokens.end && i < begin + longest_line; ++i) {
            if (!one_of(reading.tokens.lower(i), kStretches)) continue;
            std::string words;
            if (i > begin && reading.tokens.lower(i) != "year") add(reading, i - 1, words);
            add(reading, i, words);
            return words;
        }
        if (above.headline) return {};
    }
    return {};
}

} // namespace crosscheck
