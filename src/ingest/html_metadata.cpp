#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "ingest/html_page.h"
#include "ingest/metadata.h"

namespace crosscheck {
namespace {

std::string squeezed(std::string_view text)
{
    std::string out;
    for (char c : text) {
        bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            out.push_back(c);
        else if (!out.empty() && out.back() != ' ')
            out.push_back(' ');
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

/// A name of a meta element and what it gives; the first in the table wins.
struct MetaName {
    std::string_view name;
    std::string PageMetadata::* text;
    MetadataDate PageMetadata::* date;
};

constexpr std::array<MetaName, 38> meta_names{{
    {"og:title", &PageMetadata::title, nullptr},
    {"twitter:title", &PageMetadata::title, nullptr},
    {"dc.title", &PageMetadata::title, nullptr},
    {"parsely-title", &PageMetadata::title, nullptr},
    {"headline", &PageMetadata::title, nullptr},
    {"og:site_name", &PageMetadata::outlet, nullptr},
    {"application-name", &PageMetadata::outlet, nullptr},
    {"dc.publisher", &PageMetadata::outlet, nullptr},
    {"author", &PageMetadata::author, nullptr},
    {"article:author", &PageMetadata::author, nullptr},
    {"article:author_name", &PageMetadata::author, nullptr},
    {"parsely-author", &PageMetadata::author, nullptr},
    {"sailthru.author", &PageMetadata::author, nullptr},
    {"dc.creator", &PageMetadata::author, nullptr},
    {"byl", &PageMetadata::author, nullptr},
    {"og:url", &PageMetadata::url, nullptr},
    {"content-language", &PageMetadata::language, nullptr},
    {"dc.language", &PageMetadata::language, nullptr},
    {"language", &PageMetadata::language, nullptr},
    {"inlanguage", &PageMetadata::language, nullptr},
    {"og:locale", &PageMetadata::language, nullptr},
    {"article:published_time", nullptr, &PageMetadata::published},
    {"og:article:published_time", nullptr, &PageMetadata::published},
    {"datepublished", nullptr, &PageMetadata::published},
    {"parsely-pub-date", nullptr, &PageMetadata::published},
    {"sailthru.date", nullptr, &PageMetadata::published},
    {"pubdate", nullptr, &PageMetadata::published},
    {"publishdate", nullptr, &PageMetadata::published},
    {"publish-date", nullptr, &PageMetadata::published},
    {"dc.date.issued", nullptr, &PageMetadata::published},
    {"dcterms.created", nullptr, &PageMetadata::published},
    {"dcterms.date", nullptr, &PageMetadata::published},
    {"dc.date", nullptr, &PageMetadata::published},
    {"date", nullptr, &PageMetadata::published},
    {"article:modified_time", nullptr, &PageMetadata::modified},
    {"og:updated_time", nullptr, &PageMetadata::modified},
    {"datemodified", nullptr, &PageMetadata::modified},
    {"dcterms.modified", nullptr, &PageMetadata::modified},
}};

class MetadataReader {
  public:
    MetadataReader(const HtmlDocument& page) : page_(page) {}

    PageMetadata read()
    {
        for (std::uint32_t i = 0; i < page_.nodes.size(); ++i)
            read_node(i);
        for (std::size_t i = 0; i < meta_names.size(); ++i)
            use(meta_names[i], values_[i]);
        fill(metadata_.url, canonical_);
        fill(metadata_.title, heading_);
        fill(metadata_.title, title_without_site());
        fill(metadata_.language, html_language_);
        fill(metadata_.author, byline_);
        fill_date(metadata_.published, time_published_);
        fill_date(metadata_.modified, time_modified_);
        fill(metadata_.outlet, site_of(metadata_.url));
        fill(metadata_.outlet, site_in_title());
        return std::move(metadata_);
    }

  private:
    static void fill(std::string& target, const std::string& value)
    {
        if (target.empty()) target = value;
    }

    static void fill_date(MetadataDate& target, const std::string& text)
    {
        if (target.basis != Basis::None || text.empty()) return;
        MetadataDate date = metadata_date(text, Basis::Meta);
        if (date.day) target = std::move(date);
    }

    void use(const MetaName& name, const std::string& value)
    {
        bool address = value.rfind("http", 0) == 0;
        if (name.date != nullptr)
            fill_date(metadata_.*name.date, value);
        else if (!value.empty() && (!address || name.text == &PageMetadata::url))
            fill(metadata_.*name.text, value);
    }

    void read_node(std::uint32_t i)
    {
        const HtmlNode& node = page_.nodes[i];
        switch (node.tag) {
        case HtmlTag::Html:
            html_language_ = page_.attribute(i, "lang");
            return;
        case HtmlTag::Meta:
            read_meta(i);
            return;
        case HtmlTag::Link:
            if (canonical_.empty() && ascii_lower(page_.attribute(i, "rel")) == "canonical")
                canonical_ = page_.attribute(i, "href");
            return;
        case HtmlTag::Title:
            fill(title_, text_of(i));
            return;
        case HtmlTag::Script:
            if (ascii_lower(page_.attribute(i, "type")).rfind("application/ld+json", 0) == 0 &&
                node.past > i + 1)
                read_json_ld(page_.raw(page_.nodes[i + 1].span), metadata_);
            return;
        case HtmlTag::Time:
            read_time(i);
            return;
        case HtmlTag::Text:
        case HtmlTag::Root:
            return;
        default:
            read_property(i);
        }
    }

    void read_meta(std::uint32_t i)
    {
        std::string name = page_.attribute(i, "property");
        for (const char* other : {"name", "itemprop", "http-equiv"})
            if (name.empty()) name = page_.attribute(i, other);
        name = ascii_lower(name);
        for (std::size_t m = 0; m < meta_names.size(); ++m)
            if (meta_names[m].name == name)
                fill(values_[m], squeezed(page_.attribute(i, "content")));
    }

    void read_time(std::uint32_t i)
    {
        std::string prop = ascii_lower(page_.attribute(i, "itemprop"));
        std::string date = page_.attribute(i, "datetime");
        if (date.empty()) date = text_of(i);
        std::string marks = prop + " " + ascii_lower(page_.attribute(i, "class"));
        bool modified =
            marks.find("modif") != std::string::npos || marks.find("updat") != std::string::npos;
        fill(modified ? time_modified_ : time_published_, squeezed(date));
    }

    /// Microdata and the relations that older pages use.
    void read_property(std::uint32_t i)
    {
        std::string prop = page_.nodes[i].attributes == 0 ? "" : page_.attribute(i, "itemprop");
        if (prop.empty()) {
            if (page_.nodes[i].tag == HtmlTag::A && ascii_lower(page_.attribute(i, "rel")) == "author")
                fill(byline_, text_of(i));
            else if (page_.nodes[i].attributes != 0)
                read_byline(i);
            return;
        }
        std::string content = page_.attribute(i, "content");
        if (prop == "datePublished")
            fill(time_published_, content.empty() ? text_of(i) : content);
        else if (prop == "dateModified")
            fill(time_modified_, content.empty() ? text_of(i) : content);
        else if (prop == "headline")
            fill(heading_, text_of(i));
        else if (prop == "author")
            fill(byline_, text_of(i));
    }

    std::string text_of(std::uint32_t i) const
    {
        std::string text;
        std::uint32_t past = std::min(page_.nodes[i].past, i + 40);
        for (std::uint32_t n = i + 1; n < past && text.size() < 500; ++n)
            if (page_.nodes[n].tag == HtmlTag::Text)
                text += decode_entities(page_.raw(page_.nodes[n].span));
        return squeezed(text);
    }

    /// Where " | Site name" begins in the title, or npos.
    std::size_t site_begin() const
    {
        for (std::string_view sign :
             {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xAB ", " :: "}) {
            std::size_t at = title_.rfind(sign);
            if (at != std::string::npos && at > 15 && title_.size() - at < 60) return at;
        }
        return std::string::npos;
    }
    std::string title_without_site() const { return title_.substr(0, site_begin()); }
    std::string site_in_title() const
    {
        std::size_t at = site_begin();
        return at == std::string::npos ? std::string()
                                       : title_.substr(title_.find(' ', at + 1) + 1);
    }

    /// A class of one word that says who wrote.
    void read_byline(std::uint32_t i)
    {
        std::string names = " " + ascii_lower(page_.attribute(i, "class")) + " ";
        if (!byline_.empty() || (names.find(" author ") == std::string::npos &&
                                 names.find(" byline ") == std::string::npos))
            return;
        std::string text = text_of(i);
        if (ascii_lower(text.substr(0, 3)) == "by ") text.erase(0, 3);
        if (text.size() < 80) byline_ = text;
    }

    const HtmlDocument& page_;
    PageMetadata metadata_;
    std::array<std::string, meta_names.size()> values_;
    std::string canonical_;
    std::string title_;
    std::string heading_;
    std::string byline_;
    std::string html_language_;
    std::string time_published_;
    std::string time_modified_;
};

} // namespace

PageMetadata read_page_metadata(const HtmlDocument& page)
{
    return MetadataReader(page).read();
}

} // namespace crosscheck
