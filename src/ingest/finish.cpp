#include "ingest/finish.h"

#include <algorithm>

#include "base/ascii.h"
#include "ingest/credits.h"
#include "ingest/furniture.h"
#include "ingest/language.h"
#include "ingest/lines.h"
#include "ingest/metadata.h"
#include "ingest/published.h"

namespace crosscheck {
namespace {

/// The headline is the first line that was not set aside, when it is short
/// enough to be one.
std::string find_title(const Article& article, const std::vector<TextLine>& lines)
{
    std::size_t aside = 0;
    for (const TextLine& line : lines) {
        while (aside < article.set_aside.size() &&
               article.set_aside[aside].span.begin < line.span.begin)
            ++aside;
        if (aside < article.set_aside.size() && article.set_aside[aside].span == line.span)
            continue;
        return line.span.size() <= 250 ? std::string(article.source.slice(line.span))
                                       : std::string();
    }
    return {};
}

/// "By JANE ROE, Staff Writer" → "JANE ROE, Staff Writer"; "Author: Jane Roe" → "Jane Roe".
std::string find_author(const Article& article, const PageRules& rules)
{
    for (const SetAside& aside : article.set_aside) {
        if (aside.why != "author-box") continue;
        std::string_view line = article.source.slice(aside.span);
        std::size_t colon = line.find(": ");
        bool labelled =
            colon != std::string_view::npos && first_word(normal_line(line)) == "author";
        if (labelled) return std::string(line.substr(colon + 2));
        if (is_byline(line, rules)) return std::string(line.substr(line.find(' ') + 1));
    }
    return {};
}

/// "en-GB", "EN_gb" → "en".
std::string language_code(std::string_view tag)
{
    std::string code;
    for (char c : tag.substr(0, tag.find_first_of("-_, ")))
        code.push_back(ascii_lower(c));
    return code;
}

void settle_language(Article& article, const std::vector<std::string>& readable)
{
    article.language = language_code(article.language);
    if (!article.language_given) {
        std::string detected = detect_language(article.source.slice(article.body));
        if (!detected.empty()) article.language = detected;
    }
    bool has_pack = std::find(readable.begin(), readable.end(), article.language) != readable.end();
    if (!readable.empty() && !has_pack)
        article.not_read = "there are no rules for language '" + article.language + "'";
}

void fill_dates(Article& article, const PageDates& dates)
{
    if (article.published.basis == Basis::None && dates.published)
        article.published = *dates.published;
    if (article.modified.basis == Basis::None && dates.modified) article.modified = *dates.modified;
    if (article.published.basis == Basis::None)
        if (auto date = date_in_url(article.url)) article.published = std::move(*date);
}

} // namespace

void finish_article(Article& article, const DropOptions& options)
{
    settle_language(article, options.languages);
    if (article.outlet.empty()) article.outlet = site_of(article.url);
    auto lines = text_lines(article.source, article.body);
    const PageRules* rules = options.page_rules;
    PageDates dates;
    if (rules != nullptr)
        dates = find_page_dates(article.source, lines,
                                article.url.empty() ? article.outlet : article.url, *rules);
    fill_dates(article, dates);
    std::vector<SetAside> known = std::move(article.set_aside);
    article.set_aside = find_furniture(article.source, lines, dates.date_lines, known, rules);
    if (article.title.empty()) article.title = find_title(article, lines);
    if (rules == nullptr) return;
    if (article.author.empty()) article.author = find_author(article, *rules);
    if (article.credits.empty())
        article.credits = find_credits(article.source, lines, article.set_aside, *rules);
}

} // namespace crosscheck
