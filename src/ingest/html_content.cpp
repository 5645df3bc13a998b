#include "ingest/html_content.h"

#include <algorithm>
#include <string>

#include "ingest/html_class.h"

// How the article is found in a page
//
// Text is weighed by paragraphs: a block with running text and few links counts
// with its length; a headline's teaser, a list of links, a caption do not. The
// article is the element for which these weights are both most of its own text
// (precision) and most of the page's (recall): the highest harmonic mean, with a
// bonus for elements that say they are the article (itemprop, <article>, known
// class names). Inside it, elements whose class or tag tells furniture are set
// aside with the reason, unless they hold most of the text: class names lie.
// JSON-LD articleBody, where a site gives it, is the measure of completeness: a
// page whose markup holds less is read from there.
//
// One pass down and one up over the nodes: linear.

namespace crosscheck {
namespace {

bool is_heading(HtmlTag tag)
{
    return tag >= HtmlTag::H1 && tag <= HtmlTag::H6;
}

std::uint32_t count_chars(std::string_view text)
{
    std::uint32_t chars = 0;
    for (char c : text)
        chars += c != ' ' && c != '\n' && c != '\t' && c != '\r' ? 1 : 0;
    return chars;
}

bool holds_stop(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        bool last = i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n' ||
                    text[i + 1] == '"' || text[i + 1] == '<' ||
                    static_cast<unsigned char>(text[i + 1]) >= 0x80;
        if ((c == '.' || c == '!' || c == '?') && last) return true;
    }
    return text.find("\xE3\x80\x82") != std::string_view::npos; // ideographic full stop
}

class ContentFinder {
  public:
    ContentFinder(const HtmlDocument& page, const PageRules* rules) : page_(page), rules_(rules)
    {
        content_.features.resize(page.nodes.size());
        content_.weights.resize(page.nodes.size());
    }

    PageContent find()
    {
        mark_down();
        weigh_paragraphs();
        sum_up();
        drop_furniture();
        content_.container = choose();
        return std::move(content_);
    }

  private:
    const HtmlNode& node(std::uint32_t i) const { return page_.nodes[i]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(page_.nodes.size()); }

    void mark_down()
    {
        for (std::uint32_t i = 1; i < size(); ++i) {
            const NodeFeature& up = content_.features[node(i).parent];
            NodeFeature& here = content_.features[i];
            HtmlTag tag = node(i).tag;
            here.block = is_block(tag) ? i : up.block;
            here.seen = up.seen && !is_unseen(tag);
            here.in_link = up.in_link || (tag == HtmlTag::A && leads_away(i));
            here.in_time = up.in_time || tag == HtmlTag::Time;
            if (tag == HtmlTag::Text)
                note_text(i);
            else if (here.seen)
                note_element(i);
        }
    }

    bool leads_away(std::uint32_t i) const
    {
        std::string address = page_.attribute(i, "href");
        return !address.empty() && address[0] != '#';
    }

    void note_text(std::uint32_t i)
    {
        NodeFeature& here = content_.features[i];
        if (!here.seen) return;
        std::string_view text = page_.raw(node(i).span);
        std::uint32_t chars = count_chars(text);
        content_.weights[i].chars = chars;
        content_.weights[i].link_chars = here.in_link ? chars : 0;
        NodeFeature& block = content_.features[here.block];
        block.leaf_chars += chars;
        block.leaf_links += here.in_link ? chars : 0;
        block.leaf_time += here.in_time ? chars : 0;
        block.stops = block.stops || (chars > 0 && holds_stop(text));
    }

    void note_element(std::uint32_t i)
    {
        NodeFeature& here = content_.features[i];
        if (node(i).attributes > 0) {
            if (is_hidden(i)) {
                here.seen = false;
                return;
            }
            std::string prop = page_.attribute(i, "itemprop");
            here.body = prop.find("articleBody") != std::string::npos || prop == "reviewBody";
            read_classes(i);
        }
        if (here.own_why.empty() && !here.body) here.own_why = why_of_tag(i);
    }

    bool is_hidden(std::uint32_t i) const
    {
        if (page_.has_attribute(i, "hidden") || page_.attribute(i, "aria-hidden") == "true")
            return true;
        std::string style = page_.attribute(i, "style");
        style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
        return style.find("display:none") != std::string::npos ||
               style.find("visibility:hidden") != std::string::npos;
    }

    void read_classes(std::uint32_t i)
    {
        HtmlTag tag = node(i).tag;
        if (rules_ == nullptr || tag == HtmlTag::Html || tag == HtmlTag::Body ||
            tag == HtmlTag::A || is_heading(tag))
            return;
        std::string names = page_.attribute(i, "class") + " " + page_.attribute(i, "id");
        std::string role = page_.attribute(i, "role");
        if (role == "navigation" || role == "complementary" || role == "banner" ||
            role == "contentinfo" || role == "search")
            content_.features[i].own_why = "navigation";
        auto parts = class_parts(names);
        for (std::size_t at = 0; at < parts.size(); ++at) {
            if (parts[at] == " " || parts[at].empty()) continue;
            std::string joined;
            for (std::size_t past = at;
                 past < parts.size() && past < at + 3 && parts[past] != " " && !parts[past].empty();
                 ++past) {
                joined += (joined.empty() ? "" : "-") + parts[past];
                note_class(i, joined);
            }
        }
    }

    void note_class(std::uint32_t i, const std::string& name)
    {
        auto found = rules_->classes.find(name);
        if (found == rules_->classes.end()) return;
        NodeFeature& here = content_.features[i];
        if (found->second == "body")
            here.body = true;
        else if (found->second == "lead")
            here.lead = true;
        else if (here.own_why.empty() && node(i).tag != HtmlTag::Article &&
                 node(i).tag != HtmlTag::Main)
            here.own_why = found->second;
    }

    std::string_view why_of_tag(std::uint32_t i) const
    {
        switch (node(i).tag) {
        case HtmlTag::Nav:
        case HtmlTag::Menu:
        case HtmlTag::Footer:
            return "navigation";
        case HtmlTag::Aside:
            return "related-link";
        case HtmlTag::Form:
        case HtmlTag::Fieldset:
            return "subscription-prompt";
        case HtmlTag::Figcaption:
            return "caption";
        case HtmlTag::Address:
            return "author-box";
        case HtmlTag::Label:
            return "navigation";
        default:
            return {};
        }
    }

    void weigh_paragraphs()
    {
        for (std::uint32_t i = 1; i < size(); ++i) {
            if (content_.features[i].leaf_chars == 0) continue;
            std::uint32_t up = node(i).parent;
            if (content_.good_block(page_, i))
                ++content_.features[up].paragraphs;
            else if (is_heading(node(i).tag) &&
                     content_.features[i].leaf_links * 10 >= content_.features[i].leaf_chars * 8) {
                content_.features[up].linked_heading = true;
                if (node(up).tag == HtmlTag::Header || node(up).tag == HtmlTag::A)
                    content_.features[node(up).parent].linked_heading = true;
            }
        }
        for (std::uint32_t i = 1; i < size(); ++i)
            if (content_.good_block(page_, i)) content_.weights[i].good = paragraph_weight(i);
    }

    float paragraph_weight(std::uint32_t i) const
    {
        const NodeFeature& f = content_.features[i];
        const NodeFeature& up = content_.features[node(i).parent];
        bool teaser = up.linked_heading && up.paragraphs <= 2 && f.leaf_chars < 400;
        if (teaser) return 0;
        auto text = static_cast<float>(f.leaf_chars - f.leaf_links);
        bool alone = up.paragraphs < 2 && f.leaf_chars < 250;
        return text * (f.stops ? 1.0F : 0.3F) * (alone ? 0.5F : 1.0F);
    }

    void sum_up()
    {
        for (std::uint32_t i = size(); i-- > 1;) {
            NodeWeight& up = content_.weights[node(i).parent];
            up.chars += content_.weights[i].chars;
            up.link_chars += content_.weights[i].link_chars;
            up.good += content_.weights[i].good;
        }
    }

    /// Elements that name themselves furniture, unless they hold much of the
    /// page's text, lose their weight; those above them too.
    void drop_furniture()
    {
        float total = content_.weights[0].good;
        for (std::uint32_t i = 1; i < size(); ++i) {
            NodeFeature& here = content_.features[i];
            here.why = content_.features[node(i).parent].why;
            if (!here.why.empty() || here.own_why.empty() || here.body) continue;
            if (content_.weights[i].good > 0.4F * total && total > 0) continue;
            here.why = here.own_why;
            NodeWeight lost = content_.weights[i];
            for (std::uint32_t up = node(i).parent;; up = node(up).parent) {
                content_.weights[up].chars -= lost.chars;
                content_.weights[up].link_chars -= lost.link_chars;
                content_.weights[up].good -= lost.good;
                if (up == 0) break;
            }
        }
    }

    std::uint32_t choose() const
    {
        float total = content_.weights[0].good;
        std::uint32_t best = 0;
        float best_score = 0;
        for (std::uint32_t i = 1; i < size(); ++i) {
            const NodeWeight& w = content_.weights[i];
            bool may_hold = is_block(node(i).tag) || node(i).tag == HtmlTag::Other;
            if (!may_hold || w.good <= 0 || w.chars == 0 || !content_.features[i].why.empty()) continue;
            float precision = std::min(1.0F, w.good / static_cast<float>(w.chars));
            float recall = w.good / total;
            float score = 2 * precision * recall / (precision + recall) * bonus(i);
            if (score >= best_score) {
                best_score = score;
                best = i;
            }
        }
        return best;
    }

    float bonus(std::uint32_t i) const
    {
        if (content_.features[i].body) return 1.25F;
        switch (node(i).tag) {
        case HtmlTag::Article:
            return 1.1F;
        case HtmlTag::Main:
            return 1.05F;
        case HtmlTag::P:
            return 0.6F;
        default:
            return 1.0F;
        }
    }

    const HtmlDocument& page_;
    const PageRules* rules_;
    PageContent content_;
};

} // namespace

bool PageContent::good_block(const HtmlDocument& page, std::uint32_t i) const
{
    const NodeFeature& f = features[i];
    return f.leaf_chars >= 25 && f.leaf_links * 2 < f.leaf_chars && !is_heading(page.nodes[i].tag);
}

PageContent find_content(const HtmlDocument& page, const PageRules* rules)
{
    return ContentFinder(page, rules).find();
}

} // namespace crosscheck
