#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>

#include "ingest/drop.h"
#include "ingest/page_rules.h"
#include "yaml/node.h"

using namespace crosscheck;

namespace {

namespace fs = std::filesystem;

std::string file_text(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

const PageRules& shipped_rules()
{
    static const PageRules rules = [] {
        std::string en = file_text(CROSSCHECK_SOURCE_DIR "/rules/en/furniture.yaml");
        std::string core = file_text(CROSSCHECK_SOURCE_DIR "/rules/core/furniture.yaml");
        auto loaded = load_page_rules({{"en/furniture.yaml", en}, {"core/furniture.yaml", core}});
        REQUIRE(loaded);
        return std::move(loaded).take();
    }();
    return rules;
}

Article load_page(const std::string& path)
{
    DropOptions options;
    options.page_rules = &shipped_rules();
    Diagnostics diagnostics;
    auto drop = load_drop({path}, options, diagnostics);
    REQUIRE(drop);
    REQUIRE(drop->articles.size() == 1);
    return drop->articles[0];
}

/// The article's own words: without the headline and without what is set aside.
std::string own_text(const Article& article)
{
    std::string text = article.source.text;
    for (const SetAside& aside : article.set_aside)
        std::fill(text.begin() + aside.span.begin, text.begin() + aside.span.end, ' ');
    if (text.compare(0, article.title.size(), article.title) == 0)
        text.erase(0, article.title.size());
    return text;
}

std::map<std::string, int> words(const std::string& text)
{
    std::map<std::string, int> counts;
    std::string word;
    for (char c : text + " ") {
        bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                      static_cast<unsigned char>(c) >= 0x80;
        if (letter)
            word.push_back(c);
        else if (!word.empty())
            ++counts[std::exchange(word, {})];
    }
    return counts;
}

double word_f1(const std::string& found, const std::string& wanted)
{
    auto a = words(found);
    auto b = words(wanted);
    double common = 0;
    double found_size = 0;
    double wanted_size = 0;
    for (const auto& [word, count] : a) {
        found_size += count;
        auto other = b.find(word);
        common += other == b.end() ? 0 : std::min(count, other->second);
    }
    for (const auto& [word, count] : b)
        wanted_size += count;
    return 2 * common / (found_size + wanted_size);
}

} // namespace

TEST_CASE("fifteen kinds of saved pages give their article and its metadata")
{
    for (const char* name : {"paywall", "liveblog", "amp", "wire", "tabloid", "wordpress",
                             "government", "broadcaster", "german", "broken", "application",
                             "magazine", "sport", "spanish", "interview"}) {
        std::string base = std::string(CROSSCHECK_SOURCE_DIR "/tests/corpus/html/") + name;
        CAPTURE(name);
        Article article = load_page(base + ".html");
        std::string own = own_text(article);
        CAPTURE(own);
        CHECK(word_f1(own, file_text(base + ".txt")) >= 0.95);
        auto marked = parse_yaml(file_text(base + ".yaml"), name);
        REQUIRE(marked);
        auto field = [&](const char* key) {
            const YamlNode* node = marked->find(key);
            return node == nullptr ? std::string() : node->scalar;
        };
        CHECK(article.title == field("title"));
        CHECK(article.outlet == field("outlet"));
        CHECK(article.author == field("author"));
        CHECK(article.url == field("url"));
        CHECK(article.language == field("language"));
        CHECK((article.published.day ? iso(*article.published.day) : "") == field("published"));
        CHECK((article.modified.day ? iso(*article.modified.day) : "") == field("modified"));
        CHECK(crosscheck::name(article.published.basis) == field("basis"));
    }
}

namespace {

/// A drop capital puts a tag into its word.
std::string without_tags(std::string markup)
{
    for (std::size_t open; (open = markup.find('<')) != std::string::npos;)
        markup.erase(open, markup.find('>', open) + 1 - open);
    return markup;
}

} // namespace

TEST_CASE("every word of a page has its place in the file")
{
    for (const auto& entry : fs::directory_iterator(CROSSCHECK_SOURCE_DIR "/tests/corpus/html")) {
        if (entry.path().extension() != ".html") continue;
        CAPTURE(entry.path());
        std::string file = file_text(entry.path());
        Article article = load_page(entry.path().string());
        // The text of an application stands in its JSON-LD alone, with escapes.
        REQUIRE(article.offsets_are_of_file == (entry.path().stem() != "application"));
        if (!article.offsets_are_of_file) continue;
        REQUIRE(article.file_lines);
        const std::string& text = article.source.text;
        for (std::uint32_t begin = 0; begin < text.size();) {
            auto end = begin;
            while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0)
                ++end;
            if (end > begin) {
                Span place = article.in_file({begin, end});
                CHECK(without_tags(file.substr(place.begin, place.size())) ==
                      text.substr(begin, end - begin));
            }
            begin = end + 1;
        }
    }
}

TEST_CASE("hostile pages are read or named, and nothing breaks")
{
    struct Case {
        const char* what;
        std::string page;
    };
    auto repeat = [](std::string_view unit, std::size_t times) {
        std::string all;
        for (std::size_t i = 0; i < times; ++i)
            all += unit;
        return all;
    };
    std::string story =
        "<html><p>A long enough sentence about 12 boats and 40 sailors on the lake.</p>"
        "<p>And another sentence about the 3 tugs that came to help them.</p>";
    for (const Case& c :
         {Case{"deep nesting", story + repeat("<div>", 200'000)},
          Case{"nested tables", story + repeat("<p>Caf&eacute; <b>x</i></p><table><td>a", 20'000)},
          Case{"open quotes", story + repeat("<a href=\"", 100'000)},
          Case{"open comments", story + repeat("<!--", 200'000)},
          Case{"open tags", story + repeat("<a b", 200'000)},
          Case{"end tags", story + repeat("<b>", 250) + repeat("</i>", 200'000)},
          Case{"scripts", story + repeat("<script>", 200'000)},
          Case{"entities", story + repeat("&amp", 200'000)},
          Case{"attributes", story + "<a " + repeat("a ", 400'000)},
          Case{"angle brackets", story + repeat("<", 500'000)}}) {
        CAPTURE(c.what);
        fs::path path = fs::temp_directory_path() / "crosscheck-hostile.html";
        std::ofstream(path, std::ios::binary) << c.page;
        DropOptions options;
        options.page_rules = &shipped_rules();
        Diagnostics diagnostics;
        auto drop = load_drop({path.string()}, options, diagnostics);
        fs::remove(path);
        REQUIRE(drop);
        CHECK(drop->articles.size() + diagnostics.size() >= 1);
    }
}
