#include <algorithm>

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "ingest/drop.h"
#include "temp_folder.h"

using namespace crosscheck;

namespace {

struct Loaded {
    Drop drop;
    Diagnostics diagnostics;

    const Article& operator[](std::size_t i) const { return drop.articles.at(i); }
    std::size_t size() const { return drop.articles.size(); }
    std::size_t count(std::string_view code) const
    {
        return static_cast<std::size_t>(
            std::count_if(diagnostics.begin(), diagnostics.end(),
                          [&](const Diagnostic& d) { return d.code == code; }));
    }
    const Diagnostic& first(std::string_view code) const
    {
        auto found = std::find_if(diagnostics.begin(), diagnostics.end(),
                                  [&](const Diagnostic& d) { return d.code == code; });
        REQUIRE(found != diagnostics.end());
        return *found;
    }
};

Loaded load(const std::vector<std::string>& paths, const DropOptions& options = {})
{
    Loaded loaded;
    auto drop = load_drop(paths, options, loaded.diagnostics);
    REQUIRE(drop);
    loaded.drop = std::move(drop).take();
    return loaded;
}

std::string body(const Article& article)
{
    return std::string(article.source.slice(article.body));
}

} // namespace

TEST_CASE("a folder is read in the order of its paths, whatever the arguments' order")
{
    TempFolder folder;
    folder.write("b.txt", "Second headline\n\nMore text.\n");
    folder.write("a.txt", "First headline\n\nSome text.\n");
    folder.write("sub/c.md", "# Third\n\nLast text.\n");
    folder.write("picture.png", "\x89PNG");
    folder.write(".hidden.txt", "no");
    auto by_folder = load({folder.path()});
    auto by_file =
        load({folder / "sub/c.md", folder / "b.txt", folder / "a.txt", folder / "b.txt"});
    REQUIRE(by_folder.size() == 3);
    REQUIRE(by_file.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(by_folder[i].id == by_file[i].id);
        CHECK(by_folder[i].path == by_file[i].path);
    }
    CHECK(by_folder[0].title == "First headline");
    CHECK(by_folder[2].title == "Third");
    CHECK(by_folder.count("skipped-file") == 1);
}

TEST_CASE("ids come from the content, not from the place or the company")
{
    TempFolder one;
    TempFolder two;
    one.write("a.txt", "Harbour closed\n\nThe harbour is closed.\n");
    two.write("deep/x.txt", "Harbour closed\n\nThe harbour is closed.\n");
    two.write("deep/w.txt", "Another text.\n");
    two.write("deep/y.txt", "Harbour closed\n\nThe harbour is closed.\n");
    std::string id = load({one.path()})[0].id;
    auto loaded = load({two.path()});
    REQUIRE(loaded.size() == 3);
    CHECK(loaded[1].id == id);
    CHECK(loaded[2].id == id + "-2");
}

TEST_CASE("the sidecar beside the articles gives their metadata")
{
    TempFolder folder;
    folder.write("a.txt", "Harbour closed\n\nThe harbour is closed.\n");
    folder.write("sub/b.txt", "Harbour open\n\nThe harbour is open.\n");
    folder.write(
        "sources.yaml",
        "articles:\n"
        "  - {path: a.txt, outlet: north.example, published: 2021-06-28,\n"
        "     title: Harbour shut, credit: [AP, EFE], language: en}\n"
        "  - {path: sub/b.txt, outlet: south.example, modified: 2021-06-29T10:00:00+02:00}\n");
    auto loaded = load({folder.path()});
    REQUIRE(loaded.size() == 2);
    CHECK(loaded[0].outlet == "north.example");
    CHECK(loaded[0].title == "Harbour shut");
    CHECK(loaded[0].credits == std::vector<std::string>{"AP", "EFE"});
    CHECK(loaded[0].published.basis == Basis::Sidecar);
    CHECK(iso(*loaded[0].published.day) == "2021-06-28");
    CHECK(loaded[1].outlet == "south.example");
    CHECK(loaded[1].published.basis == Basis::None);
    CHECK(iso(*loaded[1].modified.day) == "2021-06-29");
    CHECK(loaded.diagnostics.empty());
}

TEST_CASE("a sidecar elsewhere is found by --sources, and its faults have a place")
{
    TempFolder folder;
    std::string article = folder.write("a.txt", "Harbour closed\n\nThe harbour is closed.\n");
    DropOptions options;
    options.sources = folder.write(
        "meta/who.yaml", "articles:\n  - {path: ../a.txt, outlet: north.example, pages: 3}\n");
    auto loaded = load({article}, options);
    CHECK(loaded[0].outlet == "north.example");
    CHECK(loaded.first("unknown-field").line == 2);

    Diagnostics diagnostics;
    options.sources = folder.write("meta/bad.yaml", "articles:\n  - {outlet: x}\n");
    auto bad = load_drop({article}, options, diagnostics);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().find("bad.yaml:2:") != std::string::npos);
    options.sources = folder / "missing.yaml";
    CHECK_FALSE(load_drop({article}, options, diagnostics));
}

TEST_CASE("front matter is metadata and offsets are those of the file")
{
    TempFolder folder;
    std::string text =
        "---\ntitle: Dam **holds**\noutlet: river.example\ndate: 2020-02-03\ntags: [x]\n---\n"
        "# Dam holds\r\n\r\nThe dam held back **12 million** "
        "[litres](https://x.example/2020/99).\r\n";
    auto loaded = load({folder.write("a.md", text)});
    REQUIRE(loaded.size() == 1);
    const Article& article = loaded[0];
    CHECK(article.title == "Dam **holds**");
    CHECK(article.outlet == "river.example");
    CHECK(article.published.basis == Basis::FrontMatter);
    CHECK(article.source.text.size() == text.size());
    CHECK(article.offsets_are_of_file);
    CHECK(article.source.text.find("12 million") == text.find("12 million"));
    CHECK(body(article).find('*') == std::string::npos);
    CHECK(body(article).find("99") == std::string::npos);
    CHECK(body(article).find("litres") != std::string::npos);
    CHECK(loaded.diagnostics.empty());
}

TEST_CASE("JSONL articles keep their ids and give their fields")
{
    TempFolder folder;
    auto loaded = load({folder.write(
        "d.jsonl", "{\"id\": 7, \"text\": \"The dam held.\\nAll night.\", \"outlet\": "
                   "\"r.example\", \"published\": \"2020-02-03\", \"credit\": \"AP\"}\n"
                   "\n"
                   "{\"maintext\": \"It broke.\", \"authors\": [\"A B\", \"C D\"], "
                   "\"date_publish\": \"None\", \"source_domain\": \"s.example\"}\r\n"
                   "{\"text\": 3\n"
                   "{\"title\": \"no text\"}\n"
                   "{\"id\": \"7\", \"text\": \"Half a pair \\ud83d here.\"}")});
    REQUIRE(loaded.size() == 3);
    CHECK(loaded[0].id == "7");
    CHECK(loaded[0].path == folder / "d.jsonl#1");
    CHECK(loaded[0].source.text == "The dam held.\nAll night.");
    CHECK(loaded[0].published.basis == Basis::Jsonl);
    CHECK(loaded[0].credits == std::vector<std::string>{"AP"});
    CHECK_FALSE(loaded[0].offsets_are_of_file);
    CHECK(loaded[1].author == "A B, C D");
    CHECK(loaded[1].outlet == "s.example");
    CHECK(loaded[1].published.text.empty());
    CHECK(loaded[2].id == "7-2");
    CHECK(loaded[2].source.text == "Half a pair \xEF\xBF\xBD here.");
    CHECK(loaded.first("bad-json").line == 4);
    CHECK(loaded.first("no-text").line == 5);
    CHECK(loaded.count("duplicate-id") == 1);
}

TEST_CASE("odd bytes are told and keep the length of the text")
{
    struct Case {
        const char* what;
        std::string bytes;
        std::string text;
        const char* code;
        std::uint32_t line;
    };
    for (const Case& c :
         {Case{"a byte of Latin-1", "Ok\ncaf\xE9 12\n", "Ok\ncaf? 12\n", "bad-utf8", 2},
          Case{"a cut sequence", "a\xE2\x82", "a??", "bad-utf8", 1},
          Case{"a surrogate", "a\xED\xA0\x80z", "a???z", "bad-utf8", 1},
          Case{"an overlong form", "a\xC0\xAFz", "a??z", "bad-utf8", 1},
          Case{"a NUL", std::string("a\n\0b", 4), "a\n b", "nul-bytes", 2},
          Case{"an escape", "a\x1B[1m", "a [1m", "control-characters", 1}}) {
        CAPTURE(c.what);
        TempFolder folder;
        auto loaded = load({folder.write("a.txt", c.bytes)});
        REQUIRE(loaded.size() == 1);
        CHECK(loaded[0].source.text == c.text);
        CHECK(loaded.first(c.code).line == c.line);
    }
}

TEST_CASE("a byte-order mark stands before the body and CRLF stays")
{
    TempFolder folder;
    auto loaded = load({folder.write("a.txt", "\xEF\xBB\xBFHead\r\n\r\nText.\r\n")});
    REQUIRE(loaded.size() == 1);
    CHECK(loaded[0].body.begin == 3);
    CHECK(loaded[0].title == "Head");
    CHECK(body(loaded[0]) == "Head\r\n\r\nText.\r\n");
    CHECK(loaded.diagnostics.empty());
}

TEST_CASE("what cannot be read is named and the rest is read")
{
    TempFolder folder;
    folder.write("a.txt", "Some text.\n");
    folder.write("empty.txt", " \n\r\n");
    folder.write("sub/b.txt", "Other text.\n");
    REQUIRE(::symlink("..", (folder / "sub/loop").c_str()) == 0);
    REQUIRE(::symlink("self", (folder / "self").c_str()) == 0);
    DropOptions options;
    auto loaded = load({folder.path(), folder / "nowhere.txt"}, options);
    CHECK(loaded.size() == 2);
    CHECK(loaded.count("empty-article") == 1);
    CHECK(loaded.count("folder-loop") == 1);
    CHECK(loaded.count("link-loop") == 1);
    CHECK(loaded.first("missing-file").path == folder / "nowhere.txt");
    CHECK(loaded.first("missing-file").severity == DiagnosticSeverity::Error);
}

TEST_CASE("limits are kept and told")
{
    TempFolder folder;
    folder.write("a.txt", std::string(100, 'a'));
    folder.write("b.txt", "short");
    folder.write("c.txt", "brief");
    DropOptions options;
    options.limits.article_bytes = 50;
    auto small = load({folder.path()}, options);
    CHECK(small.size() == 2);
    CHECK(small.first("too-large").path == folder / "a.txt");
    options = {};
    options.limits.text_bytes = 50;
    CHECK(load({folder.path()}, options).first("too-large").path == folder / "a.txt");
    options = {};
    options.limits.articles = 2;
    auto few = load({folder.path()}, options);
    CHECK(few.size() == 2);
    CHECK(few.count("too-many-articles") == 1);
    options = {};
    options.limits.total_bytes = 104;
    CHECK(load({folder.path()}, options).count("too-much-input") == 1);
}

TEST_CASE("limits on structure are kept and told, and the rest is read")
{
    TempFolder folder;
    std::string page = "<!doctype html><html><body>";
    for (int i = 0; i < 12; ++i)
        page += "<p>A sentence of some length about the boats on the lake, number " + std::to_string(i) + ".</p>";
    std::string feed = "<rss><channel><title>Lake</title><item><title>Boats</title><description>"
                       "Twelve boats collided.</description></item></channel></rss>";
    struct {
        const char* what;
        const char* name;
        std::string bytes;
        void (*narrow)(InputLimits&);
        const char* code;
        DiagnosticSeverity severity;
        std::size_t read;
    } cases[] = {
        {"elements of a page", "a.html", page, [](InputLimits& l) { l.page_elements = 12; },
         "too-large", DiagnosticSeverity::Error, 1},
        {"depth of a page", "a.html", "<html><body><div><div><div>" + page, [](InputLimits& l) { l.page_depth = 4; },
         "html-limit", DiagnosticSeverity::Warning, 1},
        {"tags of a feed", "a.xml", feed, [](InputLimits& l) { l.xml_tags = 6; },
         "too-large", DiagnosticSeverity::Error, 0},
        {"elements in an item", "a.xml", "<rss><channel><item><description><![CDATA[" + page + "]]></description></item></channel></rss>",
         [](InputLimits& l) { l.page_elements = 12; }, "too-large", DiagnosticSeverity::Error, 1},
        {"size of front matter", "a.md", "---\ntitle: Boats on the lake\n---\nTwelve boats.\n",
         [](InputLimits& l) { l.yaml_bytes = 10; }, "bad-front-matter", DiagnosticSeverity::Warning, 1},
        {"values of front matter", "a.md", "---\ntitle: Boats\ncredit: [AP, EFE]\n---\nTwelve boats.\n",
         [](InputLimits& l) { l.yaml_values = 3; }, "bad-front-matter", DiagnosticSeverity::Warning, 1},
        {"depth of front matter", "a.md", "---\ntitle: {a: {b: c}}\n---\nTwelve boats.\n",
         [](InputLimits& l) { l.yaml_depth = 2; }, "bad-front-matter", DiagnosticSeverity::Warning, 1},
    };
    for (const auto& c : cases) {
        CAPTURE(c.what);
        std::string path = folder.write(c.name, c.bytes);
        CHECK(load({path}, {}).count(c.code) == 0);
        DropOptions options;
        c.narrow(options.limits);
        auto loaded = load({path}, options);
        CHECK(loaded.size() == c.read);
        CHECK(loaded.count(c.code) == 1);
        CHECK(loaded.first(c.code).severity == c.severity);
    }
}

TEST_CASE("a text of too many words or figures is named, not read")
{
    struct {
        const char* text;
        std::size_t read;
    } cases[] = {
        {"one two three four five", 1},
        {"one two three four five six", 0},
        {"one, two. three", 1},
        {"one, two. three!", 0},
        {"12 and 3", 1},
        {"1/2/3", 0},
        {"12345678", 1},
        {"Tórshavn Ærø Åland", 1},
    };
    DropOptions options;
    options.limits.tokens = 5;
    options.limits.figures = 2;
    for (const auto& c : cases) {
        CAPTURE(c.text);
        TempFolder folder;
        auto loaded = load({folder.write("a.txt", c.text)}, options);
        CHECK(loaded.size() == c.read);
        CHECK(loaded.count("too-large") == 1 - c.read);
    }
}

TEST_CASE("patterns and lists name files")
{
    TempFolder folder;
    folder.write("a.txt", "First text.\n");
    folder.write("b.txt", "Second text.\n");
    folder.write("c.md", "Third text.\n");
    CHECK(load({folder / "*.txt"}).size() == 2);
    CHECK(load({folder / "*.html"}).count("missing-file") == 1);
    folder.write("list", folder / "b.txt\n" + (folder / "a.txt\r\n\n"));
    auto listed = load({"@" + (folder / "list")});
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].path == folder / "a.txt");
}

TEST_CASE("the newest version of an article speaks")
{
    TempFolder folder;
    auto line = [](const char* modified, const char* url, const char* text) {
        return std::string("{\"url\": \"") + url + "\", \"modified\": \"" + modified +
               "\", \"text\": \"" + text + "\"}\n";
    };
    const char* first =
        "The ferry with 212 people on board ran aground near Tarn Head on Tuesday. Two were hurt.";
    const char* later = "The ferry with 212 people on board ran aground near Tarn Head on Tuesday. "
                        "Three were hurt.";
    const char* other =
        "Divers found a long crack in the hull when they went down on Wednesday afternoon.";
    auto loaded = load({folder.write(
        "d.jsonl", line("2031-05-06T10:00:00Z", "https://www.tarn.example/1", first) +
                       line("2031-05-06T12:00:00Z", "http://tarn.example/1/#top", later) +
                       line("2031-05-05T12:00:00Z", "http://tarn.example/1", other) +
                       line("2031-05-04T12:00:00Z", "http://tarn.example/2", first))});
    REQUIRE(loaded.size() == 4);
    CHECK(loaded[0].superseded_by == loaded[1].id);
    CHECK(loaded[1].superseded_by.empty());
    CHECK(loaded[2].superseded_by.empty());
    CHECK(loaded[3].superseded_by.empty());
}

TEST_CASE("a language without rules is told, given or detected")
{
    TempFolder folder;
    folder.write("de.txt", "Die Brücke ist seit Mittwoch für alle Fahrzeuge gesperrt, teilte das "
                           "Verkehrsamt der Stadt am Abend mit.\n");
    folder.write("en.txt", "The bridge has been closed since Wednesday, and nobody knows for how "
                           "long, the office said.\n");
    folder.write("fr.md", "---\nlanguage: fr-FR\n---\nUn texte.\n");
    folder.write("short.txt", "12\n");
    auto loaded = load({folder.path()});
    REQUIRE(loaded.size() == 4);
    CHECK(loaded[0].language == "de");
    CHECK(loaded[0].not_read == "there are no rules for language 'de'");
    CHECK(loaded[1].language == "en");
    CHECK(loaded[1].not_read.empty());
    CHECK(loaded[2].language == "fr");
    CHECK(loaded[3].language == "en");
    CHECK(loaded.count("language-not-read") == 2);
}
