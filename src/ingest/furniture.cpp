#include "ingest/furniture.h"

#include <algorithm>
#include <bitset>
#include <cstring>
#include <optional>
#include <unordered_map>

#include "base/ascii.h"

// How furniture is told from text
//
// The page is seen as lines. Lines of the article proper are sentences of some
// length ("body"); furniture is short, or begins with a phrase that no sentence
// of a report begins with. Three things decide: the phrase, the place (above
// the first body line, below the last, or anywhere), and the company (a link's
// headline follows its "Read also"; a list of headlines follows the end of the
// article). All phrases are data: rules/<language>/furniture.yaml.
//
// Works:  "Read also: Ferry fares rise by 12 percent"   related-link
// Works:  "(With inputs from AP)" then two headlines    the headlines are related-links
// Fails:  a list of headlines straight after the text, with no sign between;
//         it stays text, since losing a sentence is worse than keeping a link.

namespace crosscheck {
namespace {

constexpr std::uint32_t longest_looked_at = 100; ///< words; no phrase reaches further
constexpr std::uint32_t article_words = 60;      ///< body words above that make an end an end

bool is_word_byte(char c)
{
    return (c >= 'a' && c <= 'z') || c == '#' || static_cast<unsigned char>(c) >= 0x80;
}

bool begins_with_phrase(std::string_view line, std::string_view phrase)
{
    if (line.substr(0, phrase.size()) != phrase) return false;
    return line.size() == phrase.size() || !is_word_byte(phrase.back()) ||
           !is_word_byte(line[phrase.size()]);
}

/// A line as normal_line gives it, and which bytes stand beside each other in it: that
/// tells of most phrases that the line does not hold them.
class NormalLine {
  public:
    explicit NormalLine(std::string_view line) : text_(normal_line(line))
    {
        for (std::size_t i = 1; i < text_.size(); ++i)
            pairs_.set(place(text_[i - 1], text_[i]));
    }

    const std::string& text() const { return text_; }

    bool holds(std::string_view phrase) const
    {
        for (std::size_t i = 1; i < phrase.size(); ++i)
            if (!pairs_.test(place(phrase[i - 1], phrase[i]))) return false;
        return ::memmem(text_.data(), text_.size(), phrase.data(), phrase.size()) != nullptr;
    }

  private:
    /// Where a pair is noted, for several share a place.
    static std::size_t place(char first, char second)
    {
        return (static_cast<unsigned char>(first) * 37U + static_cast<unsigned char>(second)) % 1024U;
    }

    std::string text_;
    std::bitset<1024> pairs_;
};

bool holds_any(const NormalLine& line, const std::vector<std::string>& phrases)
{
    return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& p) { return line.holds(p); });
}

/// Letters folded, digits kept: lines that differ in a figure differ.
std::uint64_t folded_hash(std::string_view line)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (char c : line) {
        auto byte = static_cast<unsigned char>(ascii_lower(c));
        hash = (hash ^ byte) * 0x100000001b3ULL;
    }
    return hash;
}

struct Match {
    const FurnitureRule* rule = nullptr;
    bool whole = false; ///< the phrase is all of the line
};

class FurnitureFinder {
  public:
    FurnitureFinder(const Source& source, const std::vector<TextLine>& lines,
                    const PageRules* rules)
        : source_(source), lines_(lines), rules_(rules), why_(lines.size()), normal_(lines.size())
    {
    }

    std::vector<SetAside> find(const std::vector<std::uint32_t>& date_lines,
                               const std::vector<SetAside>& known)
    {
        take_known(known);
        for (std::uint32_t line : date_lines)
            mark(line, "dateline-furniture");
        count_body_words();
        if (rules_ != nullptr) {
            mark_anywhere();
            mark_top();
            mark_end();
            mark_captions();
            mark_headlines_after_end();
        }
        mark_repetitions();
        std::vector<SetAside> found;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!why_[i].empty()) found.push_back({lines_[i].span, std::string(why_[i])});
        return found;
    }

  private:
    std::string_view text(std::size_t line) const { return source_.slice(lines_[line].span); }
    /// Kept, for a line is compared from the top, from the end and anywhere.
    const NormalLine& normal_of(std::size_t line) const
    {
        std::optional<NormalLine>& normal = normal_[line];
        if (!normal) normal.emplace(text(line));
        return *normal;
    }
    bool is_body(std::size_t line) const { return why_[line].empty() && lines_[line].body(); }
    bool is_headline(std::size_t line) const
    {
        const TextLine& l = lines_[line];
        return why_[line].empty() && l.words <= 30 &&
               (!l.sentence || source_.slice(l.span).back() == '?');
    }
    void mark(std::size_t line, std::string_view why)
    {
        if (why_[line].empty()) why_[line] = why;
    }

    void take_known(const std::vector<SetAside>& known)
    {
        std::size_t next = 0;
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            while (next < known.size() && known[next].span.end <= lines_[line].span.begin)
                ++next;
            if (next < known.size() && known[next].span.contains(lines_[line].span))
                why_[line] = known[next].why;
        }
    }

    void count_body_words()
    {
        body_words_before_.reserve(lines_.size());
        std::uint32_t words = 0;
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            body_words_before_.push_back(words);
            words += is_body(line) ? lines_[line].words : 0;
        }
    }

    /// The rule that knows this line by its beginning or its whole.
    template <typename Accept>
    Match match(std::size_t line, Accept accept) const
    {
        if (lines_[line].words > longest_looked_at) return {};
        std::string_view raw = text(line);
        std::string opening = first_word(raw);
        auto starts = rules_->by_first_word.find(opening);
        bool may_start = starts != rules_->by_first_word.end();
        if (!may_start && (raw.size() > 80 || rules_->line_first_words.count(opening) == 0))
            return {};
        const NormalLine& normal = normal_of(line);
        if (auto whole = rules_->by_line.find(normal.text()); whole != rules_->by_line.end())
            for (std::uint32_t place : whole->second)
                if (accept(rules_->furniture[place])) return {&rules_->furniture[place], true};
        if (may_start)
            for (std::uint32_t place : starts->second) {
                const FurnitureRule& rule = rules_->furniture[place];
                if (accept(rule) && fits(line, rule) && begins(normal, rule))
                    return {&rule, false};
            }
        return {};
    }

    bool fits(std::size_t line, const FurnitureRule& rule) const
    {
        return lines_[line].words <= rule.words &&
               (rule.form == FurnitureRule::Form::Any || !lines_[line].sentence);
    }

    static bool begins(const NormalLine& normal, const FurnitureRule& rule)
    {
        bool starts =
            std::any_of(rule.starts.begin(), rule.starts.end(),
                        [&](const std::string& p) { return begins_with_phrase(normal.text(), p); });
        return starts && !holds_any(normal, rule.lacks);
    }

    /// The rule that knows a line by what it holds.
    const FurnitureRule* match_inside(std::size_t line, FurnitureRule::Where where) const
    {
        if (lines_[line].words > longest_looked_at) return nullptr;
        const NormalLine& normal = normal_of(line);
        for (std::uint32_t place : rules_->with_has) {
            const FurnitureRule& rule = rules_->furniture[place];
            bool here = rule.where == where || rule.where == FurnitureRule::Where::Edge;
            if (!here || !fits(line, rule)) continue;
            bool holds = std::all_of(rule.has.begin(), rule.has.end(),
                                     [&](const auto& group) { return holds_any(normal, group); });
            if (holds && !holds_any(normal, rule.lacks)) return &rule;
        }
        return nullptr;
    }

    void apply(std::size_t line, const Match& found)
    {
        mark(line, found.rule->why);
        bool below_article = body_words_before_[line] >= article_words;
        switch (found.rule->takes) {
        case FurnitureRule::Takes::Line:
            return;
        case FurnitureRule::Takes::Headline:
            if (found.whole) take_headlines(line, found.rule->why);
            return;
        case FurnitureRule::Takes::Next:
            take_headlines(line, found.rule->why);
            return;
        case FurnitureRule::Takes::Block:
            if (below_article) take_block(line, found.rule->why);
            return;
        case FurnitureRule::Takes::Rest:
            if (below_article)
                for (std::size_t next = line + 1; next < lines_.size(); ++next)
                    mark(next, found.rule->why);
            return;
        }
    }

    /// The headlines that a bare "Read also" carries: those of its own block,
    /// else those of the next one.
    void take_headlines(std::size_t line, std::string_view why)
    {
        std::size_t next = line + 1;
        if (next >= lines_.size()) return;
        std::uint32_t block = lines_[next].block;
        while (next < lines_.size() && lines_[next].block == block && is_headline(next))
            mark(next++, why);
    }

    /// The lines of a box up to the next blank line, when it is no more than a box.
    void take_block(std::size_t line, std::string_view why)
    {
        std::size_t past = line + 1;
        std::uint32_t words = 0;
        while (past < lines_.size() && lines_[past].block == lines_[line].block)
            words += lines_[past++].words;
        if (past - line > 10 || words > 120) return;
        for (std::size_t next = line + 1; next < past; ++next)
            mark(next, why);
    }

    void mark_anywhere()
    {
        auto accept = [](const FurnitureRule& rule) {
            return rule.where == FurnitureRule::Where::Any ||
                   rule.takes == FurnitureRule::Takes::Block;
        };
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            if (!why_[line].empty()) continue;
            Match found = match(line, accept);
            bool box = found.rule != nullptr && found.rule->where != FurnitureRule::Where::Any;
            if (found.rule != nullptr && (!box || body_words_before_[line] >= article_words))
                apply(line, found);
        }
    }

    void mark_top()
    {
        auto accept = [](const FurnitureRule& rule) {
            return rule.where == FurnitureRule::Where::Top ||
                   rule.where == FurnitureRule::Where::Edge;
        };
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            if (!why_[line].empty()) continue;
            if (Match found = match(line, accept); found.rule != nullptr)
                mark(line, found.rule->why);
            else if (const FurnitureRule* rule = match_inside(line, FurnitureRule::Where::Top))
                mark(line, rule->why);
            else if (line > 0 && is_byline(text(line), *rules_))
                mark(line, "author-box");
            else if (lines_[line].body())
                return;
        }
    }

    void mark_end()
    {
        auto accept = [](const FurnitureRule& rule) {
            return rule.where == FurnitureRule::Where::End ||
                   rule.where == FurnitureRule::Where::Edge;
        };
        for (std::size_t line = lines_.size(); line-- > 0;) {
            if (!why_[line].empty()) continue;
            if (Match found = match(line, accept); found.rule != nullptr)
                apply(line, found);
            else if (const FurnitureRule* rule = match_inside(line, FurnitureRule::Where::End))
                mark(line, rule->why);
            else if (lines_[line].body())
                return;
        }
    }

    /// "Name (Agency)" and "AP Photo/Name": short, no sentence, an agency at its end.
    bool is_caption(std::size_t line) const
    {
        if (lines_[line].words > 25 || line == 0) return false;
        std::string_view raw = text(line);
        std::size_t open = raw.back() == ')' ? raw.rfind('(') : raw.rfind('/');
        if (open == std::string_view::npos || open == 0 || ends_sentence(raw.substr(0, open)))
            return false;
        std::string credit = normal_line(raw.substr(open));
        auto known = [&](const std::string& name) {
            return rules_->photo_agencies.count(name) != 0 || rules_->agencies.count(name) != 0;
        };
        std::size_t slash = credit.find_last_of("/|");
        return known(credit) ||
               (slash != std::string::npos && (known(normal_line(credit.substr(0, slash))) ||
                                               known(normal_line(credit.substr(slash + 1)))));
    }

    void mark_captions()
    {
        for (std::size_t line = 0; line < lines_.size(); ++line)
            if (why_[line].empty() && !lines_[line].body() && is_caption(line))
                mark(line, "caption");
    }

    bool is_credit(std::size_t line) const
    {
        const NormalLine& normal = normal_of(line);
        auto begins = [&](const std::string& phrase) { return begins_with_phrase(normal.text(), phrase); };
        return std::any_of(rules_->credit_starts.begin(), rules_->credit_starts.end(), begins) ||
               holds_any(normal, rules_->credit_has);
    }

    /// Below the last body line, after a sign that the article has ended, a line
    /// that is no sentence is the headline of another article.
    void mark_headlines_after_end()
    {
        std::size_t end = lines_.size();
        while (end > 0 && !is_body(end - 1) &&
               !(why_[end - 1].empty() && lines_[end - 1].words > longest_looked_at))
            --end;
        bool ended = false;
        for (std::size_t line = end > 0 ? end - 1 : 0; line < lines_.size(); ++line) {
            std::string_view why = why_[line];
            if (why == "source-link" || why == "comment-form" || why == "share-link" ||
                why == "author-box" || why == "copyright-notice" || why == "related-link")
                ended = ended || body_words_before_[line] >= article_words;
            else if (why.empty() && lines_[line].words <= longest_looked_at && is_credit(line))
                ended = true;
            else if (ended && is_headline(line) && lines_[line].words >= 3)
                mark(line, "related-link");
        }
    }

    /// A headline printed again above the text, or a caption printed again beside
    /// itself. Rows of tables repeat too, further apart, and stay.
    void mark_repetitions()
    {
        std::unordered_map<std::uint64_t, std::uint32_t> last_at;
        bool above_body = true;
        for (std::uint32_t line = 0; line < lines_.size(); ++line) {
            if (lines_[line].words < 3 || lines_[line].words > longest_looked_at) continue;
            auto [place, is_new] = last_at.try_emplace(folded_hash(text(line)), line);
            if (!is_new) mark_repetition(line, place->second, above_body);
            place->second = line;
            above_body = above_body && !(line > 0 && is_body(line));
        }
    }

    void mark_repetition(std::uint32_t line, std::uint32_t before, bool above_body)
    {
        if (why_[line] == "caption")
            why_[line] = "caption-repeated";
        else if (before < 4 && line < 10 && above_body)
            mark(line, "headline-repeated");
        else if (line - before <= 3 && !lines_[line].sentence)
            mark(line, "caption-repeated");
    }

    const Source& source_;
    const std::vector<TextLine>& lines_;
    const PageRules* rules_;
    std::vector<std::string_view> why_; ///< per line; borrows from the rules
    std::vector<std::uint32_t> body_words_before_;
    mutable std::vector<std::optional<NormalLine>> normal_; ///< per line, where it was asked for
};

} // namespace

std::vector<SetAside> find_furniture(const Source& source, const std::vector<TextLine>& lines,
                                     const std::vector<std::uint32_t>& date_lines,
                                     const std::vector<SetAside>& known, const PageRules* rules)
{
    return FurnitureFinder(source, lines, rules).find(date_lines, known);
}

bool is_byline(std::string_view line, const PageRules& rules)
{
    if (line.size() > 120 || ends_sentence(line)) return false;
    auto items = line_items(line);
    if (items.size() < 2 || items.size() > 16 || rules.byline_starts.count(items[0].lower) == 0)
        return false;
    bool named = false;
    for (std::size_t i = 1; i < items.size(); ++i) {
        char first = line[items[i].span.begin];
        bool capital = (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80;
        if (items[i].kind == LineItem::Kind::Number) return false;
        if (items[i].kind == LineItem::Kind::Word && !capital &&
            rules.byline_words.count(items[i].lower) == 0)
            return false;
        named |= items[i].kind == LineItem::Kind::Word && capital;
    }
    return named;
}

} // namespace crosscheck
