#include <algorithm>

#include "ingest/encoding.h"
#include "ingest/html_page.h"
#include "ingest/metadata.h"
#include "ingest/xml.h"

// NewsML-G2 (one newsItem, or many in a newsMessage) and NITF, alone or inside
// it. Items that their provider cancelled or withholds make no claims.

namespace crosscheck {
namespace {

std::string value_of(pugi::xml_node node)
{
    std::string text = xml_text(node, "name");
    for (const char* attribute : {"literal", "qcode", "tag"})
        if (text.empty()) text = node.attribute(attribute).value();
    return text.empty() ? std::string(node.child_value()) : text;
}

std::string first_of(std::initializer_list<std::string> texts)
{
    for (const std::string& text : texts)
        if (!text.empty()) return text;
    return {};
}

class NewsReader {
  public:
    NewsReader(const std::string& path, ReadContext& context) : path_(path), context_(context) {}

    void read(pugi::xml_node root)
    {
        std::string_view name = local_name(root);
        if (name == "nitf") {
            read_nitf(root, {}, path_);
        } else if (name == "newsItem") {
            read_item(root, path_);
        } else {
            std::uint32_t number = 0;
            for (pugi::xml_node item : xml_below(root, "itemSet").children())
                if (local_name(item) == "newsItem")
                    read_item(item, path_ + "#" + std::to_string(++number));
            if (number == 0)
                report_error(context_.diagnostics, path_, "no-article",
                             "no news item was found; it was not read");
        }
    }

  private:
    void read_item(pugi::xml_node item, const std::string& path)
    {
        pugi::xml_node about = xml_child(item, "itemMeta");
        pugi::xml_node content = xml_child(item, "contentMeta");
        std::string status = xml_child(about, "pubStatus").attribute("qcode").value();
        status = status.substr(status.find(':') + 1);
        if (status == "canceled" || status == "cancelled" || status == "withheld") {
            report_warning(context_.diagnostics, path, "withdrawn-item",
                           "its provider marks the item as " + status + "; it was not read");
            return;
        }
        Metadata metadata;
        metadata.title = first_of({xml_text(content, "headline"), xml_text(about, "title")});
        metadata.outlet = first_of(
            {value_of(xml_child(about, "provider")), value_of(xml_child(content, "infoSource"))});
        metadata.author =
            first_of({xml_text(content, "by"), value_of(xml_child(content, "creator"))});
        metadata.published =
            first_of({xml_text(about, "firstCreated"), xml_text(content, "contentCreated"),
                      xml_text(about, "versionCreated")});
        metadata.modified =
            first_of({xml_text(content, "contentModified"), xml_text(about, "versionCreated")});
        metadata.language = first_of({xml_child(content, "language").attribute("tag").value(),
                                      item.attribute("xml:lang").value()});
        metadata.url = first_of(
            {xml_child(item, "link").attribute("href").value(), item.attribute("guid").value()});
        std::string note = xml_text(about, "edNote");
        read_content(xml_child(item, "contentSet"), std::move(metadata), note, path);
    }

    void read_content(pugi::xml_node set, Metadata metadata, const std::string& note,
                      const std::string& path)
    {
        if (pugi::xml_node nitf = xml_below(set, "nitf")) {
            read_nitf(nitf, std::move(metadata), path);
            return;
        }
        pugi::xml_node body = xml_below(set, "body");
        pugi::xml_node data = body ? body : first_data(set);
        std::string text = fragment_text(xml_inner(data), path, context_);
        emit(path, metadata, note.empty() ? text : note + "\n\n" + text);
    }

    static pugi::xml_node first_data(pugi::xml_node set)
    {
        pugi::xml_node data = xml_child(set, "inlineXML");
        return data ? data : xml_child(set, "inlineData");
    }

    void read_nitf(pugi::xml_node nitf, Metadata metadata, const std::string& path)
    {
        pugi::xml_node head = xml_child(nitf, "head");
        pugi::xml_node docdata = xml_child(head, "docdata");
        pugi::xml_node body = xml_child(nitf, "body");
        pugi::xml_node body_head = xml_child(body, "body.head");
        auto fill = [](std::string& target, std::string value) {
            if (target.empty()) target = std::move(value);
        };
        fill(metadata.title, xml_text(xml_child(body_head, "hedline"), "hl1"));
        fill(metadata.title, xml_text(head, "title"));
        fill(metadata.outlet, xml_child(docdata, "doc.copyright").attribute("holder").value());
        fill(metadata.outlet, xml_child(head, "pubdata").attribute("name").value());
        fill(metadata.author, xml_text(body_head, "byline"));
        fill(metadata.published, xml_child(docdata, "date.issue").attribute("norm").value());
        fill(metadata.modified, xml_child(docdata, "date.release").attribute("norm").value());
        fill(metadata.language, nitf.attribute("xml:lang").value());
        emit(path, metadata, fragment_text(xml_inner(xml_child(body, "body.content")), path, context_));
    }

    void emit(const std::string& path, const Metadata& metadata, const std::string& body)
    {
        if (is_empty_text(body, path, context_.diagnostics) ||
            is_too_large(body.size(), path, context_))
            return;
        Article article;
        article.path = path;
        article.offsets_are_of_file = false;
        article.source.text = metadata.title.empty() ? body : metadata.title + "\n\n" + body;
        repair_text(article.source.text, path, context_.diagnostics);
        article.body = {0, static_cast<std::uint32_t>(article.source.text.size())};
        apply_metadata(article, metadata, Basis::Feed, context_.diagnostics);
        context_.emit(std::move(article));
    }

    std::string path_;
    ReadContext& context_;
};

} // namespace

void read_newsml(RawInput input, ReadContext& context)
{
    pugi::xml_document document;
    if (load_xml(input, document, context))
        NewsReader(input.path, context).read(document.document_element());
}

} // namespace crosscheck
