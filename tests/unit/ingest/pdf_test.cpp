#include <cstdlib>

#include <catch2/catch.hpp>

#include "ingest/drop.h"
#include "temp_folder.h"

using namespace crosscheck;

namespace {

/// A PDF of one page, a line of text each 14 points; an empty line ends a paragraph.
std::string pdf_of(const std::vector<std::string>& lines)
{
    std::string content = "BT /F1 11 Tf 14 TL 60 780 Td\n";
    for (const std::string& line : lines)
        content += "(" + line + ") Tj T*\n";
    content += "ET\n";
    const std::string objects[] = {
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    };
    std::string pdf = "%PDF-1.4\n";
    std::string table = "xref\n0 6\n0000000000 65535 f \n";
    int number = 0;
    for (const std::string& object : objects) {
        std::string place = std::to_string(pdf.size());
        table += std::string(10 - place.size(), '0') + place + " 00000 n \n";
        pdf += std::to_string(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    std::string start = std::to_string(pdf.size());
    return pdf + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

const std::vector<std::string> lines = {
    "Harbour wall gives way in Marn",
    "",
    "",
    "Fourteen boats sank in the harbour of Marn on Monday when a wall that was built",
    "in 1911 gave way, the harbour office said. Nobody was hurt, but the repairs will cost",
    "about 3 million euros and take until the end of the fishing sea-",
    "son.",
    "",
    "",
    "\\251 caf\\351 owners on the quay lost \\2432,000 each.",
};

struct Loaded {
    Drop drop;
    Diagnostics diagnostics;
};

Loaded load(const std::string& bytes, DropOptions options = {})
{
    TempFolder folder;
    Loaded loaded;
    auto drop = load_drop({folder.write("a.pdf", bytes)}, options, loaded.diagnostics);
    REQUIRE(drop);
    loaded.drop = drop.take();
    return loaded;
}

} // namespace

TEST_CASE("a PDF gives its text, with lines and divided words joined")
{
    auto loaded = load(pdf_of(lines));
    CHECK(loaded.diagnostics.empty());
    REQUIRE(loaded.drop.articles.size() == 1);
    const Article& article = loaded.drop.articles[0];
    CHECK(article.title == "Harbour wall gives way in Marn");
    CHECK_FALSE(article.offsets_are_of_file);
    const std::string& text = article.source.text;
    CHECK(text.find("that was built in 1911 gave way, the harbour office said.") != std::string::npos);
    CHECK(text.find("the fishing season.") != std::string::npos);
    CHECK(text.find("café owners on the quay lost £2,000 each.") != std::string::npos);
}

TEST_CASE("a PDF that cannot be read is named")
{
    const std::string whole = pdf_of(lines);
    struct {
        const char* what;
        std::string bytes;
        const char* code;
    } cases[] = {
        {"nothing but its first line", "%PDF-1.4\n", "pdf"},
        {"noise behind its first line", "%PDF-1.4\n" + std::string(5000, '\x9D'), "pdf"},
        {"cut in the middle", whole.substr(0, 300), "pdf"},
        {"a page without text", pdf_of({}), "empty-article"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.what);
        auto loaded = load(c.bytes);
        CHECK(loaded.drop.articles.empty());
        REQUIRE(loaded.diagnostics.size() == 1);
        CHECK(loaded.diagnostics[0].code == c.code);
    }
}

TEST_CASE("a PDF keeps the limits of its text")
{
    DropOptions options;
    options.limits.article_bytes = 100;
    auto loaded = load(pdf_of(lines), options);
    CHECK(loaded.drop.articles.empty());
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].code == "pdf");
}

TEST_CASE("without pdftotext a PDF is named with what to install")
{
    const char* path = std::getenv("PATH");
    const std::string before = path == nullptr ? "" : path;
    REQUIRE(::setenv("PATH", "/nowhere", 1) == 0);
    auto loaded = load(pdf_of(lines));
    ::setenv("PATH", before.c_str(), 1);
    CHECK(loaded.drop.articles.empty());
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].message.find("poppler-utils") != std::string::npos);
}
