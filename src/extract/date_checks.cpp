// Each check wants both sides printed: a weekday is held against its date only
// where the year stands there too, since a year that is inferred may be inferred
// wrongly; a page against its event only where one clause names the day twice,
// by a word that counts from the day of writing and by the calendar.
#include "extract/date_checks.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace crosscheck {
namespace {

constexpr std::size_t most_of_each = 3;
constexpr std::uint32_t near_tokens = 8; ///< between two names of one day
constexpr int recent_days = 8;           ///< that "yesterday" or "on Monday" reach back
constexpr int far_days = 30;

constexpr std::array<std::string_view, 7> weekdays{"Monday",   "Tuesday", "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

std::optional<Day> single_day(const Mention& mention)
{
    const bool day = mention.type == MentionType::Date && mention.resolved && mention.precision <= DatePrecision::Day &&
                     mention.date.from && mention.date.from == mention.date.to;
    return day ? mention.date.from : std::nullopt;
}

class DateChecks {
  public:
    DateChecks(const Article& article, const Scene& scene) : article_(article), scene_(scene) {}

    Diagnostics run()
    {
        const std::vector<Mention>& mentions = scene_.reading().mentions;
        for (const Mention& mention : mentions)
            if (prints_year(mention)) check_weekday(mention);
        for (std::size_t i = 0; i + 1 < mentions.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(mentions.size(), i + 4); ++j) check_page(mentions[i], mentions[j]);
        check_modified();
        return std::move(found_);
    }

  private:
    void tell(const char* code, const Mention* mention, std::string message)
    {
        const auto same = [&](const Diagnostic& d) { return d.code == code; };
        if (static_cast<std::size_t>(std::count_if(found_.begin(), found_.end(), same)) >= most_of_each) return;
        Diagnostic diagnostic;
        diagnostic.code = code;
        diagnostic.message = std::move(message);
        diagnostic.path = article_.path;
        diagnostic.article = article_.id;
        if (mention != nullptr && article_.offsets.empty()) diagnostic.line = line_of(mention->span.begin);
        found_.push_back(std::move(diagnostic));
    }

    std::uint32_t line_of(std::uint32_t offset) const
    {
        const std::vector<std::uint32_t>& starts = scene_.reading().line_starts;
        return static_cast<std::uint32_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin());
    }

    std::string printed(const Mention& mention) const
    {
        return std::string(scene_.tokens().text().substr(mention.span.begin, mention.span.size()));
    }

    /// A day whose own words give the year in four digits.
    bool prints_year(const Mention& mention) const
    {
        const std::optional<Day> day = single_day(mention);
        if (!day) return false;
        const std::string year = std::to_string(calendar(*day).year);
        for (std::uint32_t token = mention.tokens.begin; token < mention.tokens.end; ++token)
            if (scene_.lower(token) == year) return true;
        return false;
    }

    void check_weekday(const Mention& mention)
    {
        std::uint32_t begin = mention.tokens.begin;
        const std::uint32_t first = scene_.sentence(begin).begin;
        for (int back = 0; back < 2 && begin > first; ++back) --begin; // "Monday, June 28" may be two mentions
        const int right = weekday(*mention.date.from);
        int told = 0;
        for (std::uint32_t token = begin; token < mention.tokens.end; ++token) {
            const DateWord word = scene_.rules().lexicon().dates().find(scene_.lower(token));
            if (!word.is(DateClass::Weekday) || !scene_.tokens()[token].has(Capitalised)) continue;
            if (token < mention.tokens.begin && !leads_to(token, mention.tokens.begin)) continue;
            if (told != 0) return;
            told = word.value;
        }
        if (told == 0 || told == right) return;
        tell("weekday-mismatch", &mention,
             "'" + printed(mention) + "': " + iso(*mention.date.from) + " was a " +
                 std::string(weekdays[static_cast<std::size_t>(right - 1)]) + ", not a " +
                 std::string(weekdays[static_cast<std::size_t>(told - 1)]));
    }

    bool leads_to(std::uint32_t token, std::uint32_t date) const
    {
        return token + 1 == date || (token + 2 == date && scene_.is_symbol(token + 1, ","));
    }

    /// "Met yesterday, 23 April 2024" on a page of 2026.
    void check_page(const Mention& a, const Mention& b)
    {
        if (article_.published.basis == Basis::None || !article_.published.day || a.relative == b.relative) return;
        const Mention& recent = a.relative ? a : b;
        const Mention& dated = a.relative ? b : a;
        const std::optional<Day> by_word = single_day(recent);
        if (!by_word || !prints_year(dated)) return;
        if (b.tokens.begin > a.tokens.end + near_tokens || scene_.sentence(a.tokens.begin) != scene_.sentence(b.tokens.begin)) return;
        for (std::uint32_t token = a.tokens.end; token < b.tokens.begin; ++token)
            if (scene_.is_verb(token) || scene_.reading().classes[token].is(WordClass::VerbPast)) return; // two days of two things
        if (std::abs(by_word->number - article_.published.day->number) > recent_days) return;
        const int off = std::abs(dated.date.from->number - by_word->number);
        if (off < far_days || !counts_from_writing(recent)) return;
        tell("page-date-far-from-event", &dated,
             "the text calls " + iso(*dated.date.from) + " '" + printed(recent) + "', but the page is dated " +
                 iso(*article_.published.day) + "; its date is doubtful");
    }

    /// "Yesterday", "today": a weekday may be one of another week.
    bool counts_from_writing(const Mention& mention) const
    {
        for (std::uint32_t token = mention.tokens.begin; token < mention.tokens.end; ++token)
            if (scene_.rules().lexicon().dates().find(scene_.lower(token)).is(DateClass::RelativeDay)) return true;
        return false;
    }

    void check_modified()
    {
        const std::optional<Day> published = article_.published.day;
        const std::optional<Day> modified = article_.modified.day;
        if (!published || !modified || !(*modified < *published)) return;
        tell("modified-before-published", nullptr,
             "the page is said to be changed on " + iso(*modified) + ", before it was published on " + iso(*published));
    }

    const Article& article_;
    const Scene& scene_;
    Diagnostics found_;
};

} // namespace

Diagnostics check_dates(const Article& article, const Scene& scene)
{
    return DateChecks(article, scene).run();
}

} // namespace crosscheck
