#include "ingest/credits.h"

#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "ingest/furniture.h"

namespace crosscheck {
namespace {

class CreditFinder {
  public:
    CreditFinder(const Source& source, const std::vector<TextLine>& lines, const PageRules& rules)
        : source_(source), lines_(lines), rules_(rules)
    {
    }

    std::vector<std::string> find(const std::vector<SetAside>& set_aside)
    {
        std::size_t aside = 0;
        std::size_t last_body = lines_.size();
        int bodies = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            std::string_view line = source_.slice(lines_[i].span);
            while (aside < set_aside.size() && set_aside[aside].span.begin < lines_[i].span.begin)
                ++aside;
            bool is_aside = aside < set_aside.size() && set_aside[aside].span == lines_[i].span;
            std::string_view why = is_aside ? std::string_view(set_aside[aside].why) : "";
            if (why == "author-box" || why == "source-link" || (!is_aside && is_credit_line(line)))
                take_all(line);
            else if (!is_aside && lines_[i].words <= 4)
                take_whole(line);
            if (is_aside || !lines_[i].body()) continue;
            if (++bodies <= 3) take_dateline(line);
            last_body = i;
        }
        if (last_body < lines_.size()) take_tail(source_.slice(lines_[last_body].span));
        return {credits_.begin(), credits_.end()};
    }

  private:
    bool is_credit_line(std::string_view line) const
    {
        if (line.size() > 600) return false;
        bool may_begin = rules_.credit_first_words.count(first_word(line)) != 0;
        bool may_hold = line.find("contributed") != std::string_view::npos;
        if (!may_begin && !may_hold) return false;
        std::string normal = normal_line(line);
        auto begins = [&](const std::string& phrase) {
            return normal.compare(0, phrase.size(), phrase) == 0;
        };
        auto holds = [&](const std::string& phrase) {
            return normal.find(phrase) != std::string::npos;
        };
        return std::any_of(rules_.credit_starts.begin(), rules_.credit_starts.end(), begins) ||
               std::any_of(rules_.credit_has.begin(), rules_.credit_has.end(), holds);
    }

    bool take(std::string_view name)
    {
        auto found = rules_.agencies.find(ascii_lower(name));
        // A short name in small letters is a common word ("pa", "ap"), but for dpa, which writes
        // itself so.
        bool small = !name.empty() && name.front() >= 'a' && name.front() <= 'z' && name != "dpa";
        if (found == rules_.agencies.end() || small) return false;
        credits_.insert(found->second);
        return true;
    }

    /// Every agency named in the line, the longest name first at each word.
    void take_all(std::string_view line)
    {
        auto items = line_items(line.substr(0, 600));
        for (std::size_t i = 0; i < items.size(); ++i) {
            std::size_t past = std::min(items.size(), i + 5);
            for (; past > i; --past) {
                std::size_t begin = items[i].span.begin;
                if (items[i].kind == LineItem::Kind::Word &&
                    take(line.substr(begin, items[past - 1].span.end - begin)))
                    break;
            }
            i = std::max(i, past == 0 ? i : past - 1);
        }
    }

    void take_whole(std::string_view line)
    {
        std::size_t begin = line.find_first_not_of("([-* ");
        std::size_t end = line.find_last_not_of(")]. ");
        if (begin != std::string_view::npos && end != std::string_view::npos && begin <= end)
            take(line.substr(begin, end + 1 - begin));
    }

    /// "ROME (Reuters) -", "ROME, June 28 /PRNewswire/ --".
    void take_dateline(std::string_view line)
    {
        line = line.substr(0, 100);
        const auto sign = std::find_if(line.begin(), line.end(), [](char c) { return c == '(' || c == '/'; });
        if (sign == line.end()) return;
        const auto open = static_cast<std::size_t>(sign - line.begin());
        std::size_t close = line.find(line[open] == '(' ? ')' : '/', open + 1);
        if (close == std::string_view::npos) return;
        std::string_view after = line.substr(close + 1, 5);
        bool dash = after.find('-') != std::string_view::npos ||
                    after.find("\xE2\x80\x93") != std::string_view::npos ||
                    after.find("\xE2\x80\x94") != std::string_view::npos;
        if (dash) take_all(line.substr(open + 1, close - open - 1));
    }

    /// "... he said. (AFP)", "... he said. - Reuters".
    void take_tail(std::string_view line)
    {
        std::string_view tail = line.substr(line.size() < 40 ? 0 : line.size() - 40);
        std::size_t from = std::string_view::npos;
        for (std::string_view sign : {"(", "[", " - ", " -", "\xE2\x80\x93", "\xE2\x80\x94"})
            if (std::size_t at = tail.rfind(sign); at != std::string_view::npos)
                from = from == std::string_view::npos ? at + sign.size()
                                                      : std::max(from, at + sign.size());
        if (from != std::string_view::npos) take_whole(tail.substr(from));
    }

    const Source& source_;
    const std::vector<TextLine>& lines_;
    const PageRules& rules_;
    std::set<std::string> credits_;
};

} // namespace

std::vector<std::string> find_credits(const Source& source, const std::vector<TextLine>& lines,
                                      const std::vector<SetAside>& set_aside,
                                      const PageRules& rules)
{
    return CreditFinder(source, lines, rules).find(set_aside);
}

} // namespace crosscheck
