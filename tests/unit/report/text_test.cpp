#include <catch2/catch.hpp>

#include "report/html.h"
#include "report/markdown.h"
#include "report/plain.h"
#include "report/terminal.h"
#include "report/view.h"
#include "sample_report.h"

using namespace crosscheck;

namespace {

bool stands_before(const std::string& text, const std::string& first, const std::string& second)
{
    return text.find(first) < text.find(second) && text.find(second) != std::string::npos;
}

} // namespace

TEST_CASE("plain text holds no control characters, overrides or bad bytes")
{
    struct Case {
        std::string text;
        std::string plain;
    };
    const Case cases[] = {{"a\n\t b", "a b"},
                          {"  a  ", "a"},
                          {"\x1b[31mred", "\xEF\xBF\xBD[31mred"},
                          {"a\xE2\x80\xAE"
                           "b",
                           "a\xEF\xBF\xBD"
                           "b"},
                          {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
                          {"caf\xC3\xA9", "caf\xC3\xA9"},
                          {"\xF0\x9F\x94\xA5", "\xF0\x9F\x94\xA5"},
                          {"a\xC2\xA0"
                           "b",
                           "a b"}};
    for (const Case& c : cases)
        CHECK(plain(c.text) == c.plain);
}

TEST_CASE("lines are wrapped by columns, not bytes")
{
    CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
    CHECK(wrap("abcdefgh", 3) == std::vector<std::string>{"abc", "def", "gh"});
    CHECK(wrap("日本語 text", 6) == std::vector<std::string>{"日本語", "text"});
    CHECK(wrap("", 10).empty());
}

TEST_CASE("clipping cuts at a space and says so")
{
    CHECK(clip("one two three", 9) == "one two…");
    CHECK(clip("short", 9) == "short");
    CHECK(clip_front("one two three", 6) == "…three");
}

TEST_CASE("the terminal puts the worst difference first and then who agrees")
{
    std::string text = render_text(sample::small(), {});
    INFO(text);
    CHECK(stands_before(text, "How many people were injured?", "What are the €6.1 million for?"));
    CHECK(stands_before(text, "How many people were rescued?", "AGREEMENT"));
    CHECK(text.find("2 outlets, 2 origins: fjordpost.example and harbour-news.example") !=
          std::string::npos);
    CHECK(text.find("‹19 people›") != std::string::npos);
    CHECK(text.find("‹the crew›") != std::string::npos);
    CHECK(text.find("18 of 21 quantities") != std::string::npos);
    CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("no line of the terminal report is wider than asked")
{
    for (unsigned width : {40U, 60U, 100U}) {
        std::string text = render_text(sample::small(), {false, width, true});
        std::size_t at = 0;
        while (at < text.size()) {
            std::size_t end = text.find('\n', at);
            std::string line = text.substr(at, end - at);
            CAPTURE(width, line);
            CHECK(display_width(line) <= width);
            at = end + 1;
        }
    }
}

TEST_CASE("Markdown is cut on a line end and says so")
{
    Report report = sample::small();
    std::string whole = render_markdown(report);
    std::string cut = render_markdown(report, {600});
    CHECK(cut.size() <= 600);
    CHECK(cut.find("The report was cut here") != std::string::npos);
    std::string kept = cut.substr(0, cut.find("\n_The report was cut"));
    CHECK(whole.compare(0, kept.size(), kept) == 0);
    CHECK(kept.back() == '\n');
}

TEST_CASE("article text cannot become Markdown markup")
{
    struct Case {
        std::string text;
        std::string markdown;
    };
    const Case cases[] = {{"<script>", "\\<script\\>"},
                          {"[x](y)", "\\[x\\](y)"},
                          {"@editor", "@<!-- -->editor"},
                          {"https://x.example", "https:\\//x.example"},
                          {"www.x.example", "www\\.x.example"},
                          {"$5 and $6", "\\$5 and \\$6"},
                          {"a|b", "a\\|b"}};
    for (const Case& c : cases)
        CHECK(markdown_text(c.text) == c.markdown);
}

TEST_CASE("a report without findings says that nothing could be compared")
{
    Report report = sample::small();
    report.findings.clear();
    CHECK(render_text(report, {}).find("Nothing could be compared.") != std::string::npos);
    report.articles.clear();
    report.events.clear();
    report.diagnostics.clear();
    CHECK(render_text(report, {}).find("0 articles") != std::string::npos);
    CHECK(render_markdown(report).find("# crosscheck: 0 articles") == 0);
}

TEST_CASE("a quote on the page stands between its neighbours, unless it is cut itself")
{
    Report report = sample::small();
    const std::string page = render_html(report);
    CHECK(page.find("<span class=\"cx\">The ferry was an hour out of Lorvik.</span> Officials said "
                    "<mark>19 people</mark>") != std::string::npos);
    CHECK(page.find("fire. <span class=\"cx\">None of them is in danger.</span></blockquote>") !=
          std::string::npos);
    report.claims[0].evidence.sentence_text.append(400, '.');
    CHECK(render_html(report).find("None of them is in danger.") == std::string::npos);
}

TEST_CASE("the page names the worst difference and its answers before anything else")
{
    const std::string page = render_html(sample::small());
    const std::size_t first = page.find("Look first at this contradiction");
    REQUIRE(first != std::string::npos);
    CHECK(first < page.find("<table class=\"mx"));
    CHECK(page.find("<b>19</b> fjordpost.example", first) < page.find("<b>91</b>", first));
}
