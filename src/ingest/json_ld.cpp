#include <algorithm>
#include <array>

#include <simdjson.h>

#include "ingest/encoding.h"
#include "ingest/html_page.h"
#include "ingest/metadata.h"

// JSON-LD as news sites write it: an object, a list or a @graph; authors and
// publishers as text, object or list; several objects, of which the one that is
// an article speaks.

namespace crosscheck {
namespace {

namespace dom = simdjson::dom;
constexpr int deepest = 12;

bool is_article_type(std::string_view type)
{
    static constexpr std::array<std::string_view, 12> types{
        "NewsArticle",           "Article",
        "ReportageNewsArticle",  "AnalysisNewsArticle",
        "BackgroundNewsArticle", "OpinionNewsArticle",
        "ReviewNewsArticle",     "BlogPosting",
        "LiveBlogPosting",       "Report",
        "AskPublicNewsArticle",  "SocialMediaPosting"};
    type.remove_prefix(
        std::min(type.size(), type.rfind('/') + 1)); // "http://schema.org/NewsArticle"
    return std::find(types.begin(), types.end(), type) != types.end();
}

std::string text_of(const dom::element& value)
{
    std::string_view text;
    return value.get_string().get(text) ? std::string() : decode_entities(text);
}

std::string text_member(const dom::object& object, std::string_view key)
{
    dom::element value;
    return object[key].get(value) ? std::string() : text_of(value);
}

/// The names in a text, an object with a name, or a list of these.
void add_names(const dom::element& value, std::string& names, int depth)
{
    dom::array items;
    dom::object object;
    std::string name;
    if (depth > deepest) return;
    if (!value.get_array().get(items)) {
        for (dom::element item : items)
            add_names(item, names, depth + 1);
        return;
    }
    name = value.get_object().get(object) ? text_of(value) : text_member(object, "name");
    bool is_address = name.rfind("http", 0) == 0;
    if (!name.empty() && !is_address && names.find(name) == std::string::npos)
        names += (names.empty() ? "" : ", ") + name;
}

std::string names_member(const dom::object& object, std::string_view key)
{
    dom::element value;
    std::string names;
    if (!object[key].get(value)) add_names(value, names, 0);
    return names;
}

void fill(std::string& target, std::string value)
{
    if (target.empty()) target = std::move(value);
}

void fill_date(MetadataDate& target, const std::string& text)
{
    if (target.basis != Basis::None || text.empty()) return;
    MetadataDate date = metadata_date(text, Basis::JsonLd);
    if (date.day) target = std::move(date);
}

class JsonLdReader {
  public:
    explicit JsonLdReader(PageMetadata& metadata) : metadata_(metadata) {}

    void walk(const dom::element& value, int depth)
    {
        dom::array items;
        dom::object object;
        if (depth > deepest) return;
        if (!value.get_array().get(items)) {
            for (dom::element item : items)
                walk(item, depth + 1);
        } else if (!value.get_object().get(object)) {
            if (is_article(object)) read_article(object);
            for (std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage", "hasPart"}) {
                dom::element inner;
                if (!object[key].get(inner)) walk(inner, depth + 1);
            }
        }
    }

  private:
    static bool is_article(const dom::object& object)
    {
        dom::element type;
        dom::array types;
        if (object["@type"].get(type)) return false;
        if (type.get_array().get(types)) return is_article_type(text_of(type));
        for (dom::element one : types)
            if (is_article_type(text_of(one))) return true;
        return false;
    }

    void read_article(const dom::object& article)
    {
        fill(metadata_.title, text_member(article, "headline"));
        fill(metadata_.title, text_member(article, "name"));
        fill(metadata_.author, names_member(article, "author"));
        fill(metadata_.author, names_member(article, "creator"));
        fill(metadata_.outlet, names_member(article, "publisher"));
        fill(metadata_.outlet, names_member(article, "sourceOrganization"));
        fill_date(metadata_.published, text_member(article, "datePublished"));
        fill_date(metadata_.published, text_member(article, "dateCreated"));
        fill_date(metadata_.modified, text_member(article, "dateModified"));
        fill(metadata_.language, names_member(article, "inLanguage"));
        read_url(article);
        read_body(article);
    }

    void read_url(const dom::object& article)
    {
        std::string url = text_member(article, "url");
        dom::element page;
        dom::object object;
        if (url.empty() && !article["mainEntityOfPage"].get(page))
            url = page.get_object().get(object) ? text_of(page) : text_member(object, "@id");
        if (url.rfind("http", 0) == 0) fill(metadata_.url, url);
    }

    void read_body(const dom::object& article)
    {
        std::string body = text_member(article, "articleBody");
        dom::array updates;
        if (body.empty() && !article["liveBlogUpdate"].get_array().get(updates))
            for (dom::element update : updates) {
                dom::object post;
                if (!update.get_object().get(post))
                    body += text_member(post, "headline") + "\n" +
                            text_member(post, "articleBody") + "\n";
            }
        bool markup = body.find("</") != std::string::npos || body.find("<p") != std::string::npos;
        if (body.size() > metadata_.body.size())
            metadata_.body = markup ? html_to_text(parse_html(body)) : body;
    }

    PageMetadata& metadata_;
};

} // namespace

void read_json_ld(std::string_view script, PageMetadata& metadata)
{
    // Line breaks and tabs stand inside strings on many sites, which JSON does
    // not allow; as spaces they change nothing else.
    std::string json(script);
    for (char& c : json)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    std::size_t begin = json.find_first_of("{[");
    std::size_t end = json.find_last_of("}]");
    if (begin == std::string::npos || end == std::string::npos || end < begin) return;
    json = json.substr(begin, end - begin + 1);
    json.resize(valid_utf8_prefix(json));
    dom::parser parser;
    dom::element root;
    if (!parser.parse(json).get(root)) JsonLdReader(metadata).walk(root, 0);
}

} // namespace crosscheck
