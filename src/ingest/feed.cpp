#include "ingest/encoding.h"
#include "ingest/html_page.h"
#include "ingest/metadata.h"
#include "ingest/xml.h"

// RSS 2.0, RSS 1.0 (RDF) and Atom. Each item with text is an article; the
// channel speaks for what an item does not say itself.

namespace crosscheck {
namespace {

/// What the channel says for its items.
struct Channel {
    std::string title;
    std::string language;
    std::string author;
};

class FeedReader {
  public:
    FeedReader(const std::string& path, ReadContext& context) : path_(path), context_(context) {}

    void read(pugi::xml_node root)
    {
        pugi::xml_node channel = local_name(root) == "rss" ? xml_child(root, "channel") : root;
        pugi::xml_node about = local_name(root) == "RDF" ? xml_child(root, "channel") : channel;
        Channel spoken{xml_text(about, "title"), xml_text(about, "language"), author_of(about)};
        if (spoken.language.empty()) spoken.language = root.attribute("xml:lang").value();
        for (pugi::xml_node item : channel.children())
            if (local_name(item) == "item" || local_name(item) == "entry") read_item(item, spoken);
        if (number_ == 0)
            report_warning(context_.diagnostics, path_, "empty-article", "a feed without items");
    }

  private:
    static std::string author_of(pugi::xml_node node)
    {
        for (const char* name : {"creator", "author"}) {
            pugi::xml_node author = xml_child(node, name);
            std::string text =
                xml_child(author, "name") ? xml_text(author, "name") : xml_text(node, name);
            if (!text.empty()) return text;
        }
        return {};
    }

    static std::string link_of(pugi::xml_node item)
    {
        for (pugi::xml_node link : item.children()) {
            std::string rel = link.attribute("rel").as_string("alternate");
            if (local_name(link) == "link" && rel == "alternate") {
                std::string address = link.attribute("href").as_string(link.child_value());
                if (!address.empty()) return address;
            }
        }
        pugi::xml_node guid = xml_child(item, "guid");
        std::string id = guid.child_value();
        bool address = std::string(guid.attribute("isPermaLink").as_string("true")) == "true" &&
                       id.rfind("http", 0) == 0;
        return address ? id : std::string();
    }

    /// The fullest of the texts that an item may carry.
    std::string content_of(pugi::xml_node item, const std::string& path)
    {
        for (const char* name : {"encoded", "content", "description", "summary"}) {
            pugi::xml_node node = xml_child(item, name);
            if (!node) continue;
            bool plain = std::string(node.attribute("type").value()) == "text";
            std::string inner = xml_inner(node);
            std::string text = plain ? inner : fragment_text(inner, path, context_);
            if (!text.empty()) return text;
        }
        return {};
    }

    static std::string first_text(pugi::xml_node item, std::initializer_list<const char*> names)
    {
        for (const char* name : names) {
            std::string text = xml_text(item, name);
            if (!text.empty()) return text;
        }
        return {};
    }

    void read_item(pugi::xml_node item, const Channel& channel)
    {
        Article article;
        article.path = path_ + "#" + std::to_string(++number_);
        article.offsets_are_of_file = false;
        Metadata metadata;
        metadata.title = fragment_text(xml_text(item, "title"), article.path, context_);
        pugi::xml_node source = xml_child(item, "source");
        metadata.outlet =
            xml_child(source, "title") ? xml_text(source, "title") : xml_text(item, "source");
        if (metadata.outlet.empty()) metadata.outlet = channel.title;
        metadata.author = author_of(item);
        if (metadata.author.empty()) metadata.author = channel.author;
        metadata.published = first_text(item, {"pubDate", "published", "date", "issued"});
        metadata.modified = first_text(item, {"updated", "modified"});
        if (metadata.published.empty()) metadata.published = metadata.modified;
        metadata.url = link_of(item);
        metadata.language = item.attribute("xml:lang").as_string(channel.language.c_str());
        std::string body = content_of(item, article.path);
        if (is_empty_text(body, article.path, context_.diagnostics)) return;
        bool titled = body.compare(0, metadata.title.size(), metadata.title) == 0;
        article.source.text = titled ? body : metadata.title + "\n\n" + body;
        if (is_too_large(article.source.text.size(), article.path, context_)) return;
        repair_text(article.source.text, article.path, context_.diagnostics);
        article.body = {0, static_cast<std::uint32_t>(article.source.text.size())};
        apply_metadata(article, metadata, Basis::Feed, context_.diagnostics);
        context_.emit(std::move(article));
    }

    std::string path_;
    ReadContext& context_;
    std::uint32_t number_ = 0;
};

} // namespace

void read_feed(RawInput input, ReadContext& context)
{
    pugi::xml_document document;
    if (load_xml(input, document, context))
        FeedReader(input.path, context).read(document.document_element());
}

} // namespace crosscheck
