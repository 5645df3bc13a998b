#include "ingest/published.h"

#include <algorithm>
#include <array>

#include "ingest/furniture.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t longest_date_line = 20; ///< words
constexpr int most_other_words = 3;             ///< "FOR IMMEDIATE RELEASE July 13, 2009"

bool ends_with(std::string_view text, std::string_view ending)
{
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

bool has_digit(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The country in the site's name, as far as it tells the order of day and month.
DigitOrder order_of_site(std::string_view site)
{
    static constexpr std::array<std::string_view, 12> day_first{
        ".uk", ".au", ".nz", ".ie", ".in", ".za", ".ng", ".ke", ".sg", ".my", ".eu", ".pk"};
    static constexpr std::array<std::string_view, 3> month_first{".us", ".gov", ".mil"};
    if (std::size_t scheme = site.find("://"); scheme != std::string_view::npos)
        site.remove_prefix(scheme + 3);
    site = site.substr(0, site.find('/'));
    auto is_in = [&](const auto& endings) {
        return std::any_of(endings.begin(), endings.end(),
                           [&](auto e) { return ends_with(site, e); });
    };
    if (is_in(day_first)) return DigitOrder::DayFirst;
    return is_in(month_first) ? DigitOrder::MonthFirst : DigitOrder::Unknown;
}

/// What one line says about when the page was made.
struct DateLine {
    bool only_date = false; ///< nothing else stands in it
    bool labelled = false;  ///< "Posted", "Updated"
    std::optional<MetadataDate> published;
    std::optional<MetadataDate> modified;
};

class LineReader {
  public:
    LineReader(std::string_view line, DigitOrder order, const PageRules& rules)
        : line_(line), order_(order), rules_(rules), items_(line_items(line))
    {
    }

    DateLine read()
    {
        settle_order();
        DateLine found;
        bool updated = false;
        std::size_t at = 0;
        bool names_follow = !items_.empty() && rules_.byline_starts.count(items_[0].lower) != 0;
        while (at < items_.size() && (names_follow || other_words_ <= most_other_words)) {
            if (auto date = date_at(at)) {
                keep(found, *date, updated);
                at = date->past_item;
                continue;
            }
            const std::string& word = items_[at].lower;
            if (items_[at].kind == LineItem::Kind::Word) {
                bool label = is_label(word);
                found.labelled |= label;
                if (label)
                    updated = rules_.updated_words.count(word) != 0 ||
                              (updated && word != "published" && word != "posted");
                else if (!is_date_word(word, found.labelled))
                    note_other(at);
            } else if (items_[at].kind == LineItem::Kind::Number && word.size() > 4) {
                other_words_ += most_other_words + 1;
            }
            ++at;
        }
        found.only_date = decide(found);
        return found;
    }

  private:
    std::optional<PrintedDate> date_at(std::size_t at) const
    {
        bool may_begin = items_[at].kind != LineItem::Kind::Sign;
        return may_begin ? printed_date_at(items_, at, rules_.months, order_) : std::nullopt;
    }

    /// "4/9/2007 6:04 PM EDT": the zone, else the twelve-hour clock, tells the order.
    void settle_order()
    {
        bool twelve_hours = false;
        for (const LineItem& item : items_) {
            if (rules_.month_first_zones.count(item.lower) != 0)
                order_ = DigitOrder::MonthFirst;
            else if (rules_.day_first_zones.count(item.lower) != 0)
                order_ = DigitOrder::DayFirst;
            twelve_hours |= item.lower == "am" || item.lower == "pm";
        }
        if (order_ == DigitOrder::Unknown && twelve_hours) order_ = DigitOrder::MonthFirst;
    }

    bool is_label(const std::string& word) const
    {
        return rules_.published_words.count(word) != 0 || rules_.updated_words.count(word) != 0;
    }

    bool is_date_word(const std::string& word, bool labelled) const
    {
        return rules_.weekdays.count(word) != 0 || rules_.date_fillers.count(word) != 0 ||
               rules_.month_first_zones.count(word) != 0 ||
               rules_.day_first_zones.count(word) != 0 ||
               (labelled && rules_.date_ages.count(word) != 0) ||
               static_cast<unsigned char>(word[0]) >= 0x80;
    }

    /// A few words in capitals are an agency or a place; "End of Watch: June 24,
    /// 2005" tells of another day.
    void note_other(std::size_t at)
    {
        std::string_view word = line_.substr(items_[at].span.begin, items_[at].span.size());
        bool capitals = word.size() >= 2 && word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
                                                std::string_view::npos;
        other_words_ += capitals ? 1 : most_other_words + 1;
    }

    void keep(DateLine& found, const PrintedDate& date, bool updated) const
    {
        std::size_t begin = items_[date.first_item].span.begin;
        std::size_t end = items_[date.past_item - 1].span.end;
        MetadataDate value{std::string(line_.substr(begin, end - begin)), date.day, Basis::Text};
        auto& target = updated ? found.modified : found.published;
        if (!target) target = value;
    }

    /// A date with a few names beside it is a date line too ("TNN Nov 12, 2011"),
    /// an age only with its label ("Updated 3 hours ago").
    bool decide(const DateLine& found) const
    {
        bool dated = found.published || found.modified;
        if (dated) return other_words_ <= most_other_words || is_byline_with_date();
        return found.labelled && other_words_ == 0 && items_.size() >= 2 && has_age_or_time();
    }

    bool has_age_or_time() const
    {
        return std::any_of(items_.begin(), items_.end(), [&](const LineItem& item) {
            return item.kind == LineItem::Kind::Number || rules_.date_ages.count(item.lower) != 0;
        });
    }

    bool is_byline_with_date() const
    {
        for (std::size_t at = 2; at < items_.size(); ++at)
            if (date_at(at)) return is_byline(line_.substr(0, items_[at].span.begin), rules_);
        return false;
    }

    std::string_view line_;
    DigitOrder order_;
    const PageRules& rules_;
    std::vector<LineItem> items_;
    int other_words_ = 0;
};

bool is_dash(std::string_view sign)
{
    return sign == "-" || sign == "\xE2\x80\x93" || sign == "\xE2\x80\x94";
}

/// "ROME, June 28, 2021 (AP) - Ministers met": a place in capitals, a date, a dash.
std::optional<MetadataDate> wire_dateline(std::string_view line, const PageRules& rules)
{
    constexpr std::size_t last_begin = 8; ///< items before the date at most
    line = line.substr(0, 120);
    if (!has_digit(line)) return std::nullopt;
    auto items = line_items(line);
    std::optional<PrintedDate> date;
    for (std::size_t at = 0; !date && at < items.size() && at <= last_begin; ++at)
        date = printed_date_at(items, at, rules.months, DigitOrder::Unknown);
    if (!date) return std::nullopt;
    for (std::size_t i = 0; i < date->first_item; ++i) {
        char first = line[items[i].span.begin];
        bool name = first >= 'A' && first <= 'Z';
        if (items[i].kind == LineItem::Kind::Number ||
            (items[i].kind == LineItem::Kind::Word && !name))
            return std::nullopt;
    }
    std::size_t end = std::min(items.size(), date->past_item + 6);
    for (std::size_t i = date->past_item; i < end; ++i)
        if (is_dash(items[i].lower)) {
            std::size_t begin = items[date->first_item].span.begin;
            std::size_t past = items[date->past_item - 1].span.end;
            return MetadataDate{std::string(line.substr(begin, past - begin)), date->day,
                                Basis::Dateline};
        }
    return std::nullopt;
}

class PageDateFinder {
  public:
    PageDateFinder(const Source& source, const std::vector<TextLine>& lines, const PageRules& rules,
                   DigitOrder order)
        : source_(source), lines_(lines), rules_(rules), order_(order)
    {
    }

    PageDates find()
    {
        std::size_t last_body = lines_.size();
        while (last_body > 0 && !lines_[last_body - 1].body())
            --last_body;
        int bodies = 0;
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            bool edge = bodies <= 1 || i >= last_body;
            if (!lines_[i].body() || lines_[i].words <= longest_date_line) take_line(i, edge);
            if (lines_[i].body() && bodies++ < 3 && !dateline_)
                dateline_ = wire_dateline(source_.slice(lines_[i].span), rules_);
        }
        if (dateline_) dates_.published = dateline_;
        if (!dates_.published) dates_.published = dates_.modified;
        return std::move(dates_);
    }

  private:
    void take_line(std::uint32_t index, bool edge)
    {
        std::string_view line = source_.slice(lines_[index].span);
        if (!has_digit(line) || lines_[index].words > longest_date_line || line.size() > 160) return;
        DateLine found = LineReader(line, order_, rules_).read();
        if (!found.only_date || !(edge || found.labelled)) return;
        dates_.date_lines.push_back(index);
        if (found.published && (!dates_.published || (found.labelled && !labelled_))) {
            dates_.published = found.published;
            labelled_ = found.labelled;
        }
        if (found.modified && !dates_.modified) dates_.modified = found.modified;
    }

    const Source& source_;
    const std::vector<TextLine>& lines_;
    const PageRules& rules_;
    DigitOrder order_;
    std::optional<MetadataDate> dateline_;
    bool labelled_ = false;
    PageDates dates_;
};

} // namespace

PageDates find_page_dates(const Source& source, const std::vector<TextLine>& lines,
                          std::string_view site, const PageRules& rules)
{
    return PageDateFinder(source, lines, rules, order_of_site(site)).find();
}

std::optional<MetadataDate> date_in_url(std::string_view url)
{
    for (std::size_t slash = url.find('/'); slash != std::string_view::npos;
         slash = url.find('/', slash + 1)) {
        std::string_view part = url.substr(slash + 1, 11); // "2031/05/06/" or "2031-05-06/"
        bool shaped = part.size() == 11 && part.back() == '/' && part[4] == part[7] &&
                      (part[4] == '/' || part[4] == '-');
        if (!shaped || (part.substr(0, 2) != "19" && part.substr(0, 2) != "20")) continue;
        std::string day(part.substr(0, 10));
        day[4] = day[7] = '-';
        if (auto read = parse_iso_day(day)) return MetadataDate{day, read, Basis::Meta};
    }
    return std::nullopt;
}

} // namespace crosscheck
