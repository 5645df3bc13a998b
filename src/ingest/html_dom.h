#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace crosscheck {

/// The elements that reading an article has to tell apart; all others are Other.
enum class HtmlTag : std::uint8_t {
    Root,
    Text,
    Other,
    A,
    Address,
    Article,
    Aside,
    Audio,
    B,
    Base,
    Blockquote,
    Body,
    Br,
    Button,
    Canvas,
    Caption,
    Center,
    Cite,
    Dd,
    Details,
    Dialog,
    Div,
    Dl,
    Dt,
    Em,
    Embed,
    Fieldset,
    Figcaption,
    Figure,
    Font,
    Footer,
    Form,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Head,
    Header,
    Hr,
    Html,
    I,
    Iframe,
    Img,
    Input,
    Ins,
    Label,
    Li,
    Link,
    Main,
    Map,
    Math,
    Menu,
    Meta,
    Nav,
    Noscript,
    Object,
    Ol,
    Optgroup,
    Option,
    P,
    Picture,
    Pre,
    S,
    Script,
    Section,
    Select,
    Small,
    Source,
    Span,
    Strike,
    Strong,
    Style,
    Sub,
    Summary,
    Sup,
    Svg,
    Table,
    Tbody,
    Td,
    Template,
    Textarea,
    Tfoot,
    Th,
    Thead,
    Time,
    Title,
    Tr,
    U,
    Ul,
    Video,
    Wbr,
};

struct HtmlAttribute {
    std::string_view name; ///< as written; compare without case
    Span value;            ///< raw bytes, entities undecoded
};

/// A node of the tree, in document order; a subtree is a range of nodes.
struct HtmlNode {
    HtmlTag tag = HtmlTag::Other;
    std::uint32_t parent = 0;
    std::uint32_t past = 0; ///< index after the last node of the subtree
    Span span;              ///< Text: its raw bytes; an element: its start tag
    std::uint32_t first_attribute = 0;
    std::uint32_t attributes = 0;
};

/// A page as a tree with byte offsets. Borrows the bytes.
///
/// Not a browser's tree: formatting elements are not re-opened and tables are
/// not repaired, which changes no text. In return any input is read in one pass,
/// in time and memory linear in its size, whatever its nesting.
struct HtmlDocument {
    std::string_view bytes;
    std::vector<HtmlNode> nodes; ///< nodes[0] is Root
    std::vector<HtmlAttribute> attributes;
    bool flattened = false; ///< nested deeper than the limit: deeper elements lie on its level
    bool cut = false;       ///< more nodes than the limit: what follows is not there

    std::string_view raw(Span span) const
    {
        return bytes.substr(span.begin, span.end - span.begin);
    }
    /// The attribute's value with entities decoded; empty when absent.
    std::string attribute(std::uint32_t node, std::string_view name) const;
    bool has_attribute(std::uint32_t node, std::string_view name) const;
};

struct HtmlLimits {
    std::uint32_t depth = 256;
    std::uint32_t nodes = 300'000;
    std::uint32_t attributes = 500'000;   ///< those beyond are dropped
};

/// Reads any bytes; never fails.
HtmlDocument parse_html(std::string_view bytes, const HtmlLimits& limits = {});

/// True for elements that begin a new line of text.
bool is_block(HtmlTag tag);
/// True for elements whose content is never text of a page.
bool is_unseen(HtmlTag tag);

/// The code points of an entity at the start of `text` ("&amp;", "&#8217;",
/// "&nbsp" without its semicolon), as UTF-8, and how many bytes it takes; 0 when
/// there is none.
std::size_t decode_entity(std::string_view text, std::string& out);

/// `text` with its entities decoded.
std::string decode_entities(std::string_view text);

} // namespace crosscheck
