
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "hostile_report.h"
#include "report/csv.h"
#include "report/html.h"
#include "report/json.h"
#include "report/plain.h"
#include "report/render.h"

using namespace crosscheck;

namespace {

std::size_t count_of(const std::string& text, std::string_view wanted)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(wanted); at != std::string::npos;
         at = text.find(wanted, at + wanted.size()))
        ++count;
    return count;
}

std::vector<std::string> all_formats()
{
    return {"text",   "markdown", "html",    "csv",   "sarif", "junit",
            "github", "gitlab",   "rdjsonl", "claim", "dot",   "svg"};
}

std::string rendered(std::string_view format, const Report& report)
{
    auto bytes = render(format, report, {});
    REQUIRE(bytes);
    return *bytes;
}

bool holds_bad_character(const std::string& text)
{
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = decode(text, at);
        char32_t value = point.value;
        bool control =
            (value < 0x20 && value != '\n' && value != '\r') || (value >= 0x7F && value <= 0x9F);
        bool direction =
            (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
        bool bad_byte = value == 0xFFFD && point.size == 1;
        if (control || direction || bad_byte) return true;
        at += point.size;
    }
    return false;
}

/// Cells of RFC 4180 text.
std::vector<std::string> cells(const std::string& csv)
{
    std::vector<std::string> list(1);
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        if (csv[i] == '"')
            quoted = !quoted;
        else if (!quoted && (csv[i] == ',' || csv[i] == '\n'))
            list.emplace_back();
        else
            list.back() += csv[i];
    }
    return list;
}

} // namespace

TEST_CASE("no format lets control characters, overrides or bad bytes through")
{
    for (const std::string& word : hostile::words()) {
        Report report = hostile::filled_with(word);
        for (const std::string& format : all_formats()) {
            CAPTURE(format, word);
            CHECK_FALSE(holds_bad_character(rendered(format, report)));
        }
        CHECK(nlohmann::json::accept(rendered("json", report)));
    }
}

TEST_CASE("hostile text stays text in HTML")
{
    for (const std::string& word : hostile::words()) {
        CAPTURE(word);
        std::string page = rendered("html", hostile::filled_with(word));
        CHECK(count_of(page, "<script") == 1);
        CHECK(count_of(page, "</script") == 1);
        CHECK(count_of(page, "</style") == 1);
        CHECK(count_of(page, "<!--") == 0);
        CHECK(page.find("href=\"javascript") == std::string::npos);
        CHECK(page.find("href=\"data:") == std::string::npos);
        CHECK(page.find("<img") == std::string::npos);
        CHECK(count_of(page, "onerror=\"") == 0);
    }
}

TEST_CASE("the policy of the page names the hashes of its own style and script")
{
    std::string page = rendered("html", sample::small());
    auto block = [&](const std::string& open, const std::string& close) {
        std::size_t begin = page.find(open) + open.size();
        return page.substr(begin, page.find(close, begin) - begin);
    };
    CHECK(page.find("style-src &#39;" + csp_hash(block("<style>", "</style>"))) ==
          std::string::npos);
    CHECK(page.find("style-src '" + csp_hash(block("<style>", "</style>")) + "'") !=
          std::string::npos);
    CHECK(page.find("script-src '" + csp_hash(block("<script>", "</script>")) + "'") !=
          std::string::npos);
    CHECK(csp_hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

TEST_CASE("no cell of the CSV is a formula")
{
    for (const std::string& word : hostile::words()) {
        Report report = hostile::filled_with(word);
        for (const std::string& cell : cells(rendered("csv", report))) {
            CAPTURE(cell);
            CHECK((cell.empty() ||
                   std::string_view("=+-@\t\r").find(cell[0]) == std::string_view::npos));
        }
    }
    CHECK(csv_cell("=SUM(A1)") == "\"'=SUM(A1)\"");
    CHECK(csv_cell("say \"no\"") == "\"say \"\"no\"\"\"");
}

TEST_CASE("every line of the GitHub annotations is a command of ours")
{
    for (const std::string& word : hostile::words()) {
        CAPTURE(word);
        std::string text = rendered("github", hostile::filled_with(word));
        std::size_t lines = count_of(text, "\n");
        CHECK(lines == 2);
        CHECK(count_of("\n" + text, "\n::error file=") +
                  count_of("\n" + text, "\n::warning file=") ==
              lines);
    }
}

TEST_CASE("at most ten annotations, and the rest are counted")
{
    std::string text = rendered("github", hostile::large(12, 30, 30));
    CHECK(count_of(text, "\n") == 11);
    CHECK(text.find("crosscheck: 20 differences more") != std::string::npos);
}

TEST_CASE("JUnit and SVG are well-formed XML whatever the articles say")
{
    for (const std::string& word : hostile::words())
        for (const char* format : {"junit", "svg"}) {
            CAPTURE(word, format);
            pugi::xml_document document;
            auto parsed =
                document.load_string(rendered(format, hostile::filled_with(word)).c_str());
            CHECK(parsed.description() == std::string("No error"));
        }
}

TEST_CASE("a line of ten megabytes makes no large report")
{
    Report report = sample::small();
    report.claims[0].evidence.sentence_text.append(10'000'000, 'x');
    report.claims[1].evidence.text.append(10'000'000, '"');
    report.claims[2].evidence.before.append(10'000'000, '<');
    report.claims[2].evidence.after.append(10'000'000, '>');
    report.findings[0].question.append(10'000'000, '&');
    report.articles[0].set_aside[0].text.append(10'000'000, ' ');
    for (const std::string& format : all_formats()) {
        CAPTURE(format);
        CHECK(rendered(format, report).size() < 200'000);
    }
}

TEST_CASE("ten thousand findings fit into 20 MB of HTML")
{
    Report report = hostile::large(40, 500, 10000);
    std::string page = rendered("html", report);
    CHECK(page.size() < 20'000'000);
    CHECK(page.find("more differences") != std::string::npos);
    CHECK(rendered("markdown", report).size() <= 1'000'000);
}
