#include <algorithm>
#include <memory>

#include <archive.h>
#include <archive_entry.h>
#include <catch2/catch.hpp>

#include "ingest/drop.h"
#include "temp_folder.h"

using namespace crosscheck;

namespace {

struct Member {
    std::string name;
    std::string bytes;
    std::string link; ///< makes it a symbolic link
};

/// Packs members with libarchive; `format` is zip, tar or raw.
std::string packed(const std::vector<Member>& members, const std::string& format,
                   const std::string& filter = "none")
{
    std::string out(32U << 20U, '\0');
    std::size_t used = 0;
    archive* handle = archive_write_new();
    if (format == "zip")
        archive_write_set_format_zip(handle);
    else if (format == "tar")
        archive_write_set_format_ustar(handle);
    else
        archive_write_set_format_raw(handle);
    if (filter != "none") archive_write_add_filter_by_name(handle, filter.c_str());
    archive_write_set_bytes_in_last_block(handle, 1);
    REQUIRE(archive_write_open_memory(handle, out.data(), out.size(), &used) == ARCHIVE_OK);
    for (const Member& member : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, member.name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
        archive_entry_set_filetype(entry, member.link.empty() ? AE_IFREG : AE_IFLNK);
        if (!member.link.empty()) archive_entry_set_symlink(entry, member.link.c_str());
        archive_entry_set_perm(entry, 0644);
        archive_write_header(handle, entry);
        archive_write_data(handle, member.bytes.data(), member.bytes.size());
        archive_entry_free(entry);
    }
    archive_write_close(handle);
    archive_write_free(handle);
    out.resize(used);
    return out;
}

struct Loaded {
    Drop drop;
    Diagnostics diagnostics;

    std::size_t size() const { return drop.articles.size(); }
    const Article& operator[](std::size_t i) const { return drop.articles.at(i); }
    std::size_t count(std::string_view code) const
    {
        return static_cast<std::size_t>(
            std::count_if(diagnostics.begin(), diagnostics.end(),
                          [&](const Diagnostic& d) { return d.code == code; }));
    }
};

Loaded load_bytes(std::string_view name, std::string_view bytes, const DropOptions& options = {})
{
    TempFolder folder;
    Loaded loaded;
    auto drop = load_drop({folder.write(name, bytes)}, options, loaded.diagnostics);
    REQUIRE(drop);
    loaded.drop = std::move(drop).take();
    for (Article& article : loaded.drop.articles)
        article.path.erase(0, folder.path().size() + 1);
    return loaded;
}

const std::string html_page =
    "<!doctype html><html lang=en><title>Ferry aground - Tarn News</title><h1>Ferry aground</h1>"
    "<p>A ferry with 212 people on board ran aground on Tuesday, the coast guard said.</p>"
    "<p>Nobody was hurt, and all were brought ashore within two hours.</p>";

std::string warc_record(const std::string& type, const std::string& block,
                        const std::string& more = "")
{
    return "WARC/1.0\r\nWARC-Type: " + type +
           "\r\nWARC-Target-URI: https://www.tarn.example/ferry\r\n" + more +
           "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

} // namespace

TEST_CASE("archives of any packing give their articles, with the sidecar inside")
{
    std::vector<Member> members{
        {"a.txt", "Harbour closed\n\nThe harbour is closed.\n", ""},
        {"sub/b.md", "# Harbour open\n\nThe harbour is open.\n", ""},
        {"sub/c.html", html_page, ""},
        {"sources.yaml",
         "articles:\n  - {path: a.txt, outlet: north.example, published: 2031-05-06}\n", ""},
        {"d.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", ""}};
    struct Case {
        const char* name;
        const char* format;
        const char* filter;
    };
    for (const Case& c : {Case{"d.zip", "zip", "none"}, Case{"d.tar", "tar", "none"},
                          Case{"d.tar.gz", "tar", "gzip"}, Case{"d.tar.xz", "tar", "xz"},
                          Case{"d.tar.zst", "tar", "zstd"}, Case{"d.tar.bz2", "tar", "bzip2"}}) {
        CAPTURE(c.name);
        auto loaded = load_bytes(c.name, packed(members, c.format, c.filter));
        REQUIRE(loaded.size() == 5);
        CHECK(loaded[0].path == std::string(c.name) + "!a.txt");
        CHECK(loaded[0].outlet == "north.example");
        CHECK(iso(*loaded[0].published.day) == "2031-05-06");
        CHECK_FALSE(loaded[0].offsets_are_of_file);
        CHECK(loaded[2].title == "Ferry aground");
        CHECK(loaded[4].path == std::string(c.name) + "!d.jsonl#2");
        CHECK(loaded.diagnostics.empty());
    }
}

TEST_CASE("one compressed file is read as what it holds")
{
    auto loaded =
        load_bytes("d.jsonl.gz", packed({{"d", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", ""}},
                                        "raw", "gzip"));
    REQUIRE(loaded.size() == 2);
    CHECK(loaded[1].path == "d.jsonl.gz#2");
    std::string zip = packed({{"a.txt", "Inner text.", ""}}, "zip");
    auto nested = load_bytes("o.zip", packed({{"inner.zip", zip, ""}}, "zip"));
    REQUIRE(nested.size() == 1);
    CHECK(nested[0].path == "o.zip!inner.zip!a.txt");
}

TEST_CASE("offsets of members are not those of the archive")
{
    for (const char* name : {"a.txt", "a.md", "a.html"}) {
        CAPTURE(name);
        auto loaded = load_bytes(
            "drop.zip", packed({{name, "<p>The council met in the old town hall on Friday.</p>", ""}}, "zip"));
        REQUIRE(loaded.size() == 1);
        CHECK_FALSE(loaded[0].offsets_are_of_file);
    }
}

TEST_CASE("members that reach out of an archive are refused by name")
{
    auto loaded = load_bytes("d.tar", packed({{"../up.txt", "x", ""},
                                              {"/root.txt", "x", ""},
                                              {"a/../../b.txt", "x", ""},
                                              {"link.txt", "", "/etc/passwd"},
                                              {"good.txt", "Good text.", ""}},
                                             "tar"));
    CHECK(loaded.size() == 1);
    CHECK(loaded.count("refused-member") == 4);
}

TEST_CASE("bombs, depth and damage are told and the rest is read")
{
    DropOptions options;
    auto bomb =
        load_bytes("b.gz", packed({{"d", std::string(31U << 20U, 'a'), ""}}, "raw", "gzip"), [] {
            DropOptions o;
            o.limits.unpacked_bytes = 1U << 20U;
            return o;
        }());
    CHECK(bomb.size() == 0);
    CHECK(bomb.count("unpacked-size") == 1);
    std::string zip = packed({{"a.txt", "Inner text.", ""}}, "zip");
    for (int i = 0; i < 5; ++i)
        zip = packed({{"n.zip", zip, ""}}, "zip");
    CHECK(load_bytes("n.zip", zip).count("archive-depth") == 1);
    std::string tar =
        packed({{"a.txt", "First text.", ""}, {"b.txt", std::string(5000, 'b'), ""}}, "tar");
    auto cut = load_bytes("c.tar", tar.substr(0, 2500));
    CHECK(cut.size() == 1);
    CHECK(cut.count("bad-member") + cut.count("bad-archive") >= 1);
    DropOptions small;
    small.limits.article_bytes = 4000;
    auto large = load_bytes("d.tar", tar, small);
    CHECK(large.size() == 1);
    CHECK(large.count("too-large") == 1);
    options.limits.archive_entries = 1;
    CHECK(load_bytes("e.tar", tar, options).count("archive-entries") == 1);
}

TEST_CASE("WARC records give their pages, undone from chunks and codings")
{
    std::string chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/html; "
                          "charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (std::size_t at = 0; at < html_page.size(); at += 100) {
        char size[16];
        std::snprintf(size, sizeof size, "%zx\r\n",
                      std::min<std::size_t>(100, html_page.size() - at));
        chunked += size + html_page.substr(at, 100) + "\r\n";
    }
    chunked += "0\r\n\r\n";
    std::string gzipped = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: "
                          "gzip\r\nLast-Modified: Tue, 06 May 2031 09:00:00 GMT\r\n\r\n" +
                          packed({{"p", html_page, ""}}, "raw", "gzip");
    std::string warc =
        warc_record("warcinfo", "software: x") + warc_record("request", "GET / HTTP/1.1\r\n\r\n") +
        warc_record("response", chunked) + warc_record("response", gzipped) +
        warc_record("response",
                    "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + html_page) +
        warc_record("resource", html_page, "Content-Type: text/html\r\n") +
        warc_record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG");
    std::string members;
    for (std::size_t begin = 0; begin < warc.size();) {
        std::size_t end = std::min(warc.find("WARC/1.0", begin + 1), warc.size());
        members += packed({{"r", warc.substr(begin, end - begin), ""}}, "raw", "gzip");
        begin = end;
    }
    for (const auto& [name, bytes] : {std::pair{"c.warc", warc}, std::pair{"c.warc.gz", members}}) {
        CAPTURE(name);
        auto loaded = load_bytes(name, bytes);
        REQUIRE(loaded.size() == 3);
        CHECK(loaded[0].title == "Ferry aground");
        CHECK(loaded[0].path == std::string(name) + "#3");
        CHECK(loaded[0].url == "https://www.tarn.example/ferry");
        CHECK(loaded[0].outlet == "tarn.example");
        CHECK(iso(*loaded[1].modified.day) == "2031-05-06");
        CHECK(loaded[2].path == std::string(name) + "#6");
        CHECK(loaded.diagnostics.empty());
    }
    CHECK(load_bytes("t.warc", warc.substr(0, warc.find("404") + 20)).count("warc-truncated") == 1);
    CHECK(load_bytes("j.warc",
                     warc_record("resource", html_page, "Content-Type: text/html\r\n") + "junk")
              .count("warc-record") == 1);
}

TEST_CASE("feeds give an article an item")
{
    auto rss = load_bytes("f.xml", R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Tarn News</title><language>en-gb</language>
<item><title>Ferry &amp; tug aground</title><link>https://tarn.example/1</link><dc:creator>Robin Vale</dc:creator>
<pubDate>Tue, 06 May 2031 09:30:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>A ferry with <b>212</b> people ran aground.</p><p>Nobody was hurt.</p>]]></content:encoded></item>
<item><title>Second</title><guid>https://tarn.example/2</guid><description>&lt;p&gt;Only a teaser.&lt;/p&gt;</description></item>
<item><title>Empty</title></item>
</channel></rss>)");
    REQUIRE(rss.size() == 2);
    CHECK(rss[0].title == "Ferry & tug aground");
    CHECK(rss[0].outlet == "Tarn News");
    CHECK(rss[0].author == "Robin Vale");
    CHECK(rss[0].url == "https://tarn.example/1");
    CHECK(rss[0].language == "en");
    CHECK(iso(*rss[0].published.day) == "2031-05-06");
    CHECK(rss[0].published.basis == Basis::Feed);
    CHECK(rss[0].source.text ==
          "Ferry & tug aground\n\nA ferry with 212 people ran aground.\n\nNobody was hurt.");
    CHECK(rss[1].url == "https://tarn.example/2");
    CHECK(rss.count("empty-article") == 1);
    auto atom = load_bytes(
        "f.atom",
        R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Tarn Blog</title>
<author><name>Robin Vale</name></author><entry><title type="html">Ferry aground</title><link rel="self" href="https://x.example/self"/>
<link href="https://tarn.example/3"/><published>2031-05-06T09:30:00Z</published><updated>2031-05-07T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It was <i>dark</i> at 4 &lt; 5.</p></div></content></entry></feed>)");
    REQUIRE(atom.size() == 1);
    CHECK(atom[0].author == "Robin Vale");
    CHECK(atom[0].url == "https://tarn.example/3");
    CHECK(iso(*atom[0].modified.day) == "2031-05-07");
    CHECK(atom[0].source.text == "Ferry aground\n\nIt was dark at 4 < 5.");
}

TEST_CASE("a feed of more tags than a tree may hold is named")
{
    std::string feed = "<?xml version=\"1.0\"?><rss>";
    for (int i = 0; i < 1'000'001; ++i)
        feed += "<a>";
    auto loaded = load_bytes("a.xml", feed);
    CHECK(loaded.size() == 0);
    CHECK(loaded.count("too-large") == 1);
}

TEST_CASE("news items give their text, and withdrawn ones are said")
{
    auto item = [](const std::string& status) {
        return R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:x,2031:1" version="2" xml:lang="en-US"><itemMeta>
<provider literal="TransWire"/><versionCreated>2031-05-06T11:00:00Z</versionCreated><firstCreated>2031-05-06T10:00:00Z</firstCreated><pubStatus qcode="stat:)" +
               status +
               R"("/></itemMeta><contentMeta><by>Robin Vale</by><headline>Ferry aground</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>A ferry with 212 people ran aground.</p><p>Nobody was hurt.</p></body></html></inlineXML></contentSet></newsItem>)";
    };
    auto one = load_bytes("n.xml", item("usable"));
    REQUIRE(one.size() == 1);
    CHECK(one[0].outlet == "TransWire");
    CHECK(one[0].title == "Ferry aground");
    CHECK(one[0].author == "Robin Vale");
    CHECK(iso(*one[0].published.day) == "2031-05-06");
    CHECK(one[0].source.text ==
          "Ferry aground\n\nA ferry with 212 people ran aground.\n\nNobody was hurt.");
    auto two = load_bytes("m.xml", "<newsMessage><itemSet>" + item("canceled") + item("withheld") +
                                       item("usable") + "</itemSet></newsMessage>");
    CHECK(two.size() == 1);
    CHECK(two.count("withdrawn-item") == 2);
    auto nitf = load_bytes(
        "n.nitf",
        R"(<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>Short</title><docdata><date.issue norm="20310506T100000Z"/>
<doc.copyright holder="TransWire"/></docdata></head><body><body.head><hedline><hl1>Ferry aground</hl1></hedline><byline>By Robin Vale</byline></body.head>
<body.content><block><p>A ferry with 212 people ran aground &x;.</p></block></body.content></body></nitf>)");
    REQUIRE(nitf.size() == 1);
    CHECK(nitf[0].title == "Ferry aground");
    CHECK(iso(*nitf[0].published.day) == "2031-05-06");
    CHECK(load_bytes("b.xml", "<rss><channel><item></rss>").count("bad-xml") == 1);
}

TEST_CASE("a JSON document is one article or a list of them")
{
    CHECK(load_bytes("a.json", "{\n  \"title\": \"T\",\n  \"maintext\": \"Some text.\"\n}\n")
              .size() == 1);
    CHECK(load_bytes("a.json", "[{\"text\": \"One.\"},\n {\"text\": \"Two.\"}]").size() == 2);
}

TEST_CASE("charsets are told apart")
{
    constexpr char bytes[] = "\xFF\xFE"
                      "D\0e\0r\0 \0W\0e\0g\0 \0\xFC\0b\0e\0r\0 \0d\0i\0e\0 \0B\0r\0\xFC\0"
                      "c\0k\0e\0";
    std::string utf16(bytes, sizeof bytes - 1);
    auto marked = load_bytes("a.txt", utf16);
    REQUIRE(marked.size() == 1);
    CHECK(marked[0].source.text.find("\xC3\xBC"
                                     "ber die Br\xC3\xBC"
                                     "cke") != std::string::npos);
    CHECK_FALSE(marked[0].offsets_are_of_file);
    auto latin = load_bytes("a.html", "<html><head><meta http-equiv='Content-Type' "
                                      "content='text/html; charset=ISO-8859-1'></head><body>"
                                      "<h1>Br\xFC"
                                      "cke gesperrt</h1><p>Die Br\xFC"
                                      "cke ist seit Mittwoch f\xFC"
                                      "r alle gesperrt, sagte das Amt \x96 bis M\xE4rz.</p>"
                                      "<p>Am Dienstag waren noch 34.000 Autos dar\xFC"
                                      "ber gefahren.</p></body></html>");
    REQUIRE(latin.size() == 1);
    CHECK(latin[0].title == "Br\xC3\xBC"
                            "cke gesperrt");
    CHECK(latin[0].source.text.find("Amt \xE2\x80\x93 bis") != std::string::npos);
    CHECK(latin.count("charset-guessed") == 0);
    std::string guessed =
        load_bytes("b.txt", "Die Br\xFC"
                            "cke ist seit Mittwoch f\xFC"
                            "r alle Fahrzeuge gesperrt, sagte das Verkehrsamt. T\xE4glich fuhren "
                            "dort fr\xFCher \xFC"
                            "ber drei\xDFigtausend Autos, an Sonntagen etwas weniger, wie die "
                            "Beh\xF6rde sch\xE4tzt.\n")[0]
            .source.text;
    CHECK(guessed.find("Br\xC3\xBC"
                       "cke") != std::string::npos);
}
