#include "ingest/html_dom.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "ingest/html_tags.h"

namespace crosscheck {
namespace {

bool is_letter(char c)
{
    char f = ascii_lower(c);
    return f >= 'a' && f <= 'z';
}

bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool equal_folded(std::string_view a, std::string_view lower)
{
    return a.size() == lower.size() && std::equal(a.begin(), a.end(), lower.begin(),
                                                  [](char x, char y) { return ascii_lower(x) == y; });
}

class TreeBuilder {
  public:
    TreeBuilder(std::string_view bytes, const HtmlLimits& limits) : bytes_(bytes), limits_(limits)
    {
        document_.bytes = bytes;
        document_.nodes.push_back({HtmlTag::Root, 0, 0, {}, 0, 0});
        open_.push_back(0);
        last_quote_[0] = bytes.rfind('"');
        last_quote_[1] = bytes.rfind('\'');
    }

    HtmlDocument build()
    {
        while (at_ < bytes_.size() && document_.nodes.size() < limits_.nodes) {
            if (bytes_[at_] == '<' && read_markup()) continue;
            read_text();
        }
        document_.cut |= at_ < bytes_.size();
        while (!open_.empty())
            close_top();
        return std::move(document_);
    }

  private:
    std::string_view rest() const { return bytes_.substr(at_); }
    Span span(std::size_t begin, std::size_t end) const
    {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    void read_text()
    {
        std::size_t end = bytes_.find('<', at_ + 1);
        end = end == std::string_view::npos ? bytes_.size() : end;
        add_text(at_, end);
        at_ = end;
    }

    void add_text(std::size_t begin, std::size_t end)
    {
        if (begin == end) return;
        HtmlNode node{HtmlTag::Text, open_.back(), 0, span(begin, end), 0, 0};
        node.past = static_cast<std::uint32_t>(document_.nodes.size()) + 1;
        document_.nodes.push_back(node);
    }

    /// False when the '<' is no markup but text.
    bool read_markup()
    {
        char next = at_ + 1 < bytes_.size() ? bytes_[at_ + 1] : '\0';
        if (next == '!' || next == '?') {
            skip_declaration();
            return true;
        }
        if (next == '/') {
            std::size_t end = std::min(bytes_.find('>', at_), bytes_.size());
            if (at_ + 2 < bytes_.size() && is_letter(bytes_[at_ + 2])) end_tag(name_at(at_ + 2));
            at_ = std::min(end + 1, bytes_.size());
            return true;
        }
        if (!is_letter(next)) return false;
        start_tag();
        return true;
    }

    void skip_declaration()
    {
        bool comment = rest().substr(0, 4) == "<!--";
        bool cdata = rest().substr(0, 9) == "<![CDATA[";
        std::string_view closing = comment ? "-->" : cdata ? "]]>" : ">";
        std::size_t end = bytes_.find(closing, at_ + (comment ? 2 : 1));
        if (cdata)
            add_text(std::min(at_ + 9, bytes_.size()),
                     std::max(std::min(end, bytes_.size()), std::min(at_ + 9, bytes_.size())));
        at_ = end == std::string_view::npos ? bytes_.size() : end + closing.size();
    }

    std::string_view name_at(std::size_t begin) const
    {
        std::size_t end = begin;
        while (end < bytes_.size() && !is_space(bytes_[end]) && bytes_[end] != '>' &&
               bytes_[end] != '/')
            ++end;
        return bytes_.substr(begin, end - begin);
    }

    void start_tag()
    {
        std::size_t begin = at_;
        std::string_view name = name_at(at_ + 1);
        HtmlTag tag = tag_of(name);
        at_ += 1 + name.size();
        auto first = static_cast<std::uint32_t>(document_.attributes.size());
        bool closed = read_attributes();
        while (open_.size() > 1 && ends_implicitly(document_.nodes[open_.back()].tag, tag))
            close_top();
        HtmlNode node{tag,   open_.back(),
                      0,     span(begin, at_),
                      first, static_cast<std::uint32_t>(document_.attributes.size()) - first};
        auto index = static_cast<std::uint32_t>(document_.nodes.size());
        node.past = index + 1;
        document_.nodes.push_back(node);
        if (is_raw_text(tag))
            read_raw_text(index, name);
        else if (!is_void(tag) && !(closed && tag == HtmlTag::Other))
            push(index, name);
    }

    void push(std::uint32_t index, std::string_view name)
    {
        if (open_.size() >= limits_.depth) {
            document_.flattened = true;
            return;
        }
        open_.push_back(index);
        names_.resize(open_.size());
        names_.back() = name;
        HtmlTag tag = document_.nodes[index].tag;
        places(tag).push_back(open_.size() - 1);
        if (tag == HtmlTag::Other) others_[name].push_back(open_.size() - 1);
        if (is_block(tag)) blocks_.push_back(open_.size() - 1);
    }

    void read_raw_text(std::uint32_t index, std::string_view name)
    {
        std::size_t begin = at_;
        std::size_t end = begin;
        for (;; ++end) {
            end = bytes_.find("</", end);
            if (end == std::string_view::npos) {
                end = bytes_.size();
                break;
            }
            std::string_view closing = bytes_.substr(end + 2, name.size());
            if (closing.size() == name.size() &&
                std::equal(name.begin(), name.end(), closing.begin(),
                           [](char a, char b) { return ascii_lower(a) == ascii_lower(b); }))
                break;
        }
        if (end > begin) {
            HtmlNode text{HtmlTag::Text, index, 0, span(begin, end), 0, 0};
            text.past = static_cast<std::uint32_t>(document_.nodes.size()) + 1;
            document_.nodes.push_back(text);
        }
        document_.nodes[index].past = static_cast<std::uint32_t>(document_.nodes.size());
        std::size_t past = bytes_.find('>', end);
        at_ = past == std::string_view::npos ? bytes_.size() : past + 1;
    }

    /// True when the tag closes itself ("/>"). Leaves at_ after the '>'.
    bool read_attributes()
    {
        while (at_ < bytes_.size()) {
            char c = bytes_[at_];
            if (c == '>') {
                ++at_;
                return bytes_[at_ - 2] == '/';
            }
            if (c == '<') // a tag that was never closed
                return false;
            if (is_space(c) || c == '/' || c == '"' || c == '\'') {
                ++at_;
                continue;
            }
            read_attribute();
        }
        return false;
    }

    void read_attribute()
    {
        std::size_t begin = at_;
        while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '=' &&
               bytes_[at_] != '>' && bytes_[at_] != '/' && bytes_[at_] != '<')
            ++at_;
        std::string_view name = bytes_.substr(begin, at_ - begin);
        std::size_t look = at_;
        while (look < bytes_.size() && is_space(bytes_[look]))
            ++look;
        Span value = span(at_, at_);
        if (look < bytes_.size() && bytes_[look] == '=') {
            at_ = look + 1;
            bool address = equal_folded(name, "href") || equal_folded(name, "src") ||
                           equal_folded(name, "class") || equal_folded(name, "id");
            value = read_value(address);
        } else if (name.empty()) {
            ++at_;
        }
        if (!name.empty() && document_.attributes.size() < limits_.attributes)
            document_.attributes.push_back({name, value});
    }

    /// An address or a class name with a '<' in it has lost its closing quote; it
    /// ends with its tag, or the page's text would be swallowed to the next quote.
    Span read_value(bool address)
    {
        while (at_ < bytes_.size() && is_space(bytes_[at_]))
            ++at_;
        if (at_ >= bytes_.size()) return span(at_, at_);
        char quote = bytes_[at_];
        std::size_t last = last_quote_[quote == '"' ? 0 : 1];
        if ((quote == '"' || quote == '\'') && last != std::string_view::npos && last > at_) {
            std::size_t end = bytes_.find(quote, at_ + 1);
            Span value = span(at_ + 1, end);
            std::size_t tag = address ? document_.raw(value).find('<') : std::string_view::npos;
            std::size_t close =
                tag == std::string_view::npos ? tag : document_.raw(value).substr(0, tag).find('>');
            if (close != std::string_view::npos)
                value.end = value.begin + static_cast<std::uint32_t>(close);
            at_ = close != std::string_view::npos ? value.end : end + 1;
            return value;
        }
        std::size_t begin = at_;
        while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '>')
            ++at_;
        return span(begin, at_);
    }

    /// Closes the nearest open element of that name; an end tag without one is dropped.
    void end_tag(std::string_view name)
    {
        HtmlTag tag = tag_of(name);
        auto other = tag == HtmlTag::Other ? others_.find(name) : others_.end();
        bool open = tag == HtmlTag::Other ? other != others_.end() : !places(tag).empty();
        if (!open) return;
        std::size_t place = tag == HtmlTag::Other ? other->second.back() : places(tag).back();
        // An inline end tag does not reach out of its block, nor anything out of a cell.
        auto reaches_out_of = [place](const Places& inner) { return !inner.empty() && inner.back() > place; };
        bool in_block = !is_block(tag) && tag != HtmlTag::Other && reaches_out_of(blocks_);
        bool in_cell = tag != HtmlTag::Tr && tag != HtmlTag::Table && reaches_out_of(places(HtmlTag::Td));
        if (in_block || in_cell) return;
        while (open_.size() > place)
            close_top();
    }

    void close_top()
    {
        HtmlNode& node = document_.nodes[open_.back()];
        node.past = static_cast<std::uint32_t>(document_.nodes.size());
        open_.pop_back();
        if (open_.empty()) return; // the root
        places(node.tag).pop_back();
        if (!blocks_.empty() && blocks_.back() == open_.size()) blocks_.pop_back();
        if (node.tag != HtmlTag::Other) return;
        auto other = others_.find(names_[open_.size()]);
        other->second.pop_back();
        if (other->second.empty()) others_.erase(other);
    }

    using Places = std::vector<std::size_t>; ///< of elements in open_, the innermost last
    Places& places(HtmlTag tag) { return places_[static_cast<std::size_t>(tag)]; }

    std::string_view bytes_;
    const HtmlLimits& limits_;
    HtmlDocument document_;
    std::vector<std::uint32_t> open_;
    std::vector<std::string_view> names_; ///< of open_, parallel
    // By these an end tag finds its element, or that there is none, without a search.
    std::array<Places, static_cast<std::size_t>(HtmlTag::Wbr) + 1> places_;
    std::unordered_map<std::string_view, Places> others_; ///< of tag Other, by name
    Places blocks_;
    std::size_t last_quote_[2] = {};
    std::size_t at_ = 0;
};

} // namespace

std::string HtmlDocument::attribute(std::uint32_t node, std::string_view name) const
{
    const HtmlNode& element = nodes[node];
    for (std::uint32_t i = 0; i < element.attributes; ++i) {
        const HtmlAttribute& attribute = attributes[element.first_attribute + i];
        if (equal_folded(attribute.name, name)) return decode_entities(raw(attribute.value));
    }
    return {};
}

bool HtmlDocument::has_attribute(std::uint32_t node, std::string_view name) const
{
    const HtmlNode& element = nodes[node];
    for (std::uint32_t i = 0; i < element.attributes; ++i)
        if (equal_folded(attributes[element.first_attribute + i].name, name)) return true;
    return false;
}

HtmlDocument parse_html(std::string_view bytes, const HtmlLimits& limits)
{
    return TreeBuilder(bytes, limits).build();
}

} // namespace crosscheck
