#include "ingest/xml.h"

#include <algorithm>

#include "ingest/encoding.h"

namespace crosscheck {
namespace {

constexpr int deepest = 200;
constexpr std::ptrdiff_t most_tags = 1'000'000; ///< a tree of more takes too much memory

/// Text and tags below a node, on one level of recursion an element; what lies
/// deeper than any article is left out.
void append_markup(pugi::xml_node node, std::string& out, int depth)
{
    if (depth > deepest) return;
    for (pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            for (const char* c = child.value(); *c != '\0'; ++c)
                out += *c == '<' ? "&lt;" : *c == '&' ? "&amp;" : std::string(1, *c);
        } else if (child.type() == pugi::node_element) {
            std::string name(local_name(child));
            out += "<" + name + ">";
            append_markup(child, out, depth + 1);
            out += "</" + name + ">";
        }
    }
}

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
    if (std::count(decoded.text.begin(), decoded.text.end(), '<') > most_tags) {
        report_error(context.diagnostics, input.path, "too-large",
                     "more than " + std::to_string(most_tags) + " tags; it was not read");
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
        append_markup(node, inner, 0);
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
