#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "ingest/html_page.h"

namespace crosscheck {

/// How much text stands below a node.
struct NodeWeight {
    std::uint32_t chars = 0;      ///< seen text below, without white space
    std::uint32_t link_chars = 0; ///< of these, inside links to elsewhere
    float good = 0;               ///< weight of the paragraphs below
};

/// What a node is within its page.
struct NodeFeature {
    bool seen = true;
    bool in_link = false;
    bool in_time = false;
    std::uint32_t block = 0;  ///< nearest block element at or above
    std::string_view why;     ///< furniture, as the nearest marked ancestor says
    std::string_view own_why; ///< furniture, as the element itself says
    bool body = false;        ///< known as the article's body
    bool lead = false;
    std::uint32_t leaf_chars = 0; ///< text directly in this block
    std::uint32_t leaf_links = 0;
    std::uint32_t leaf_time = 0;  ///< of the text directly in it, inside a "time" element
    bool stops = false;           ///< its text holds the end of a sentence
    std::uint32_t paragraphs = 0; ///< good blocks directly below
    bool linked_heading = false;  ///< a heading that is a link stands directly below
};

/// Where a page keeps its article. Borrows the page's rules for the names of furniture.
struct PageContent {
    std::vector<NodeFeature> features; ///< per node
    std::vector<NodeWeight> weights;   ///< per node, without its furniture
    std::uint32_t container = 0;       ///< the element that holds the article; 0 where none does

    /// A block of running text.
    bool good_block(const HtmlDocument& page, std::uint32_t i) const;
};

/// Linear in the nodes. `rules`, which may be null, tell furniture by the names of classes.
PageContent find_content(const HtmlDocument& page, const PageRules* rules);

} // namespace crosscheck
