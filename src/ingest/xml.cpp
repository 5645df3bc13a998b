#include "ingest/xml.h"

#include <algorithm>
#include <vector>

#include "ingest/encoding.h"

namespace crosscheck {
namespace {

void append_escaped(std::string_view text, std::string& out)
{
    for (char c : text)
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else
            out += c;
}

/// Writes the text and the tags below a node as markup; without recursion, for
/// its depth is the input's.
class MarkupWriter : public pugi::xml_tree_walker {
  public:
    explicit MarkupWriter(std::string& out) : out_(out) {}

    bool for_each(pugi::xml_node& node) override
    {
        close_to(depth());
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
            append_escaped(node.value(), out_);
        } else if (node.type() == pugi::node_element) {
            open_.emplace_back(depth(), local_name(node));
            out_.append("<").append(open_.back().second).append(">");
        }
        return true;
    }
    bool end(pugi::xml_node&) override
    {
        close_to(0);
        return true;
    }

  private:
    void close_to(int depth)
    {
        for (; !open_.empty() && open_.back().first >= depth; open_.pop_back())
            out_.append("</").append(open_.back().second).append(">");
    }

    std::string& out_;
    std::vector<std::pair<int, std::string_view>> open_;
};

std::string trimmed(std::string_view text)
{
    std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos
               ? std::string()
               : std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

std::string declared_encoding(std::string_view bytes)
{
    std::string_view start = bytes.substr(0, 200);
    std::size_t at = start.substr(0, start.find("?>")).find("encoding=");
    if (at == std::string_view::npos || at + 11 > start.size()) return {};
    char quote = start[at + 9];
    std::size_t end = start.find(quote, at + 10);
    return end == std::string_view::npos ? std::string()
                                         : std::string(start.substr(at + 10, end - at - 10));
}

} // namespace

bool load_xml(RawInput& input, pugi::xml_document& document, ReadContext& context)
{
    std::string charset = declared_encoding(input.bytes);
    if (charset.empty()) charset = input.charset;
    DecodedText decoded =
        decode_bytes(std::move(input.bytes), charset, input.path, context.diagnostics);
    std::uint32_t most = context.options.limits.xml_tags;
    if (std::count(decoded.text.begin(), decoded.text.end(), '<') > std::ptrdiff_t{most}) {
        report_error(context.diagnostics, input.path, "too-large",
                     "more than " + std::to_string(most) + " tags; it was not read");
        return false;
    }
    auto result = document.load_buffer(decoded.text.data(), decoded.text.size(),
                                       pugi::parse_default, pugi::encoding_utf8);
    if (result) return true;
    std::string_view before =
        std::string_view(decoded.text).substr(0, static_cast<std::size_t>(result.offset));
    std::uint32_t line = 1;
    for (char c : before)
        line += c == '\n' ? 1 : 0;
    report_error(context.diagnostics, input.path, "bad-xml",
                 std::string(result.description()) + "; it was not read", line);
    return false;
}

std::string_view local_name(pugi::xml_node node)
{
    std::string_view name = node.name();
    std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node xml_child(pugi::xml_node node, std::string_view name)
{
    for (pugi::xml_node child : node.children())
        if (local_name(child) == name) return child;
    return {};
}

std::string xml_text(pugi::xml_node node, std::string_view name)
{
    pugi::xml_node child = xml_child(node, name);
    bool elements =
        child.find_child([](pugi::xml_node n) { return n.type() == pugi::node_element; });
    if (!elements) return trimmed(child.child_value());
    std::string text;
    struct Collect : pugi::xml_tree_walker {
        explicit Collect(std::string& out) : text(out) {}
        bool for_each(pugi::xml_node& n) override
        {
            if (n.type() == pugi::node_pcdata || n.type() == pugi::node_cdata)
                text += std::string(text.empty() ? "" : " ") + n.value();
            return true;
        }
        std::string& text;
    } collect(text);
    child.traverse(collect);
    return trimmed(text);
}

std::string xml_inner(pugi::xml_node node)
{
    bool elements =
        node.find_child([](pugi::xml_node n) { return n.type() == pugi::node_element; });
    std::string inner;
    if (elements) {
        MarkupWriter writer(inner);
        node.traverse(writer);
        return inner;
    }
    for (pugi::xml_node child : node.children())
        inner += child.value(); // text and CDATA, entities decoded once
    return inner;
}

pugi::xml_node xml_below(pugi::xml_node node, std::string_view name)
{
    return node.find_node([&](pugi::xml_node n) { return local_name(n) == name; });
}

} // namespace crosscheck
