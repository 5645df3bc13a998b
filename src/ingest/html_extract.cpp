#include <algorithm>

#include "ingest/html_class.h"
#include "ingest/html_page.h"
#include "ingest/html_render.h"
#include "ingest/shingles.h"

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

struct Weight {
    std::uint32_t chars = 0;      ///< seen text below, without white space
    std::uint32_t link_chars = 0; ///< of these, inside links to elsewhere
    float good = 0;               ///< weight of the paragraphs below
};

struct Feature {
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

class Extractor {
  public:
    Extractor(const HtmlDocument& page, const PageMetadata& metadata, const PageRules* rules)
        : page_(page), metadata_(metadata), rules_(rules), features_(page.nodes.size()),
          weights_(page.nodes.size()), out_(page)
    {
    }

    PageText extract()
    {
        mark_down();
        weigh_paragraphs();
        sum_up();
        drop_furniture();
        container_ = choose();
        title_ = find_title();
        render();
        return std::move(result_);
    }

  private:
    const HtmlNode& node(std::uint32_t i) const { return page_.nodes[i]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(page_.nodes.size()); }

    void mark_down()
    {
        for (std::uint32_t i = 1; i < size(); ++i) {
            const Feature& up = features_[node(i).parent];
            Feature& here = features_[i];
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
        Feature& here = features_[i];
        if (!here.seen) return;
        std::string_view text = page_.raw(node(i).span);
        std::uint32_t chars = count_chars(text);
        weights_[i].chars = chars;
        weights_[i].link_chars = here.in_link ? chars : 0;
        Feature& block = features_[here.block];
        block.leaf_chars += chars;
        block.leaf_links += here.in_link ? chars : 0;
        block.leaf_time += here.in_time ? chars : 0;
        block.stops = block.stops || (chars > 0 && holds_stop(text));
    }

    void note_element(std::uint32_t i)
    {
        Feature& here = features_[i];
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
            features_[i].own_why = "navigation";
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
        Feature& here = features_[i];
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

    bool is_good_block(std::uint32_t i) const
    {
        const Feature& f = features_[i];
        return f.leaf_chars >= 25 && f.leaf_links * 2 < f.leaf_chars && !is_heading(node(i).tag);
    }

    void weigh_paragraphs()
    {
        for (std::uint32_t i = 1; i < size(); ++i) {
            if (features_[i].leaf_chars == 0) continue;
            std::uint32_t up = node(i).parent;
            if (is_good_block(i))
                ++features_[up].paragraphs;
            else if (is_heading(node(i).tag) &&
                     features_[i].leaf_links * 10 >= features_[i].leaf_chars * 8) {
                features_[up].linked_heading = true;
                if (node(up).tag == HtmlTag::Header || node(up).tag == HtmlTag::A)
                    features_[node(up).parent].linked_heading = true;
            }
        }
        for (std::uint32_t i = 1; i < size(); ++i)
            if (is_good_block(i)) weights_[i].good = paragraph_weight(i);
    }

    float paragraph_weight(std::uint32_t i) const
    {
        const Feature& f = features_[i];
        const Feature& up = features_[node(i).parent];
        bool teaser = up.linked_heading && up.paragraphs <= 2 && f.leaf_chars < 400;
        if (teaser) return 0;
        auto text = static_cast<float>(f.leaf_chars - f.leaf_links);
        bool alone = up.paragraphs < 2 && f.leaf_chars < 250;
        return text * (f.stops ? 1.0F : 0.3F) * (alone ? 0.5F : 1.0F);
    }

    void sum_up()
    {
        for (std::uint32_t i = size(); i-- > 1;) {
            Weight& up = weights_[node(i).parent];
            up.chars += weights_[i].chars;
            up.link_chars += weights_[i].link_chars;
            up.good += weights_[i].good;
        }
    }

    /// Elements that name themselves furniture, unless they hold much of the
    /// page's text, lose their weight; those above them too.
    void drop_furniture()
    {
        float total = weights_[0].good;
        for (std::uint32_t i = 1; i < size(); ++i) {
            Feature& here = features_[i];
            here.why = features_[node(i).parent].why;
            if (!here.why.empty() || here.own_why.empty() || here.body) continue;
            if (weights_[i].good > 0.4F * total && total > 0) continue;
            here.why = here.own_why;
            Weight lost = weights_[i];
            for (std::uint32_t up = node(i).parent;; up = node(up).parent) {
                weights_[up].chars -= lost.chars;
                weights_[up].link_chars -= lost.link_chars;
                weights_[up].good -= lost.good;
                if (up == 0) break;
            }
        }
    }

    std::uint32_t choose() const
    {
        float total = weights_[0].good;
        std::uint32_t best = 0;
        float best_score = 0;
        for (std::uint32_t i = 1; i < size(); ++i) {
            const Weight& w = weights_[i];
            bool may_hold = is_block(node(i).tag) || node(i).tag == HtmlTag::Other;
            if (!may_hold || w.good <= 0 || w.chars == 0 || !features_[i].why.empty()) continue;
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
        if (features_[i].body) return 1.25F;
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

    std::string text_of(std::uint32_t i) const
    {
        HtmlRenderer text(page_);
        for (std::uint32_t n = i + 1; n < node(i).past; ++n)
            if (node(n).tag == HtmlTag::Text && features_[n].seen) text.add_text(node(n).span);
        return text.text;
    }

    /// The headline element: the h1 that says what the metadata says, else the
    /// last h1 before the text, else the first one.
    std::uint32_t find_title()
    {
        std::uint32_t before = 0;
        std::uint32_t first = 0;
        for (std::uint32_t i = 1; i < size(); ++i) {
            bool heading = node(i).tag == HtmlTag::H1 ||
                           (node(i).tag == HtmlTag::H2 && !metadata_.title.empty());
            if (!heading || !features_[i].seen) continue;
            std::string text = text_of(i);
            if (text.empty()) continue;
            if (!metadata_.title.empty() && same_title(text, metadata_.title)) {
                result_.title = text;
                return i;
            }
            if (node(i).tag != HtmlTag::H1) continue;
            first = first == 0 ? i : first;
            before = i <= container_ || i < node(container_).past ? i : before;
        }
        std::uint32_t title = before != 0 && before <= container_ ? before : first;
        if (title != 0) result_.title = text_of(title);
        return title;
    }

    static bool same_title(std::string_view heading, std::string_view title)
    {
        std::string a = normal_line(heading);
        std::string b = normal_line(title);
        return a == b || (a.size() > 20 && b.compare(0, a.size(), a) == 0) ||
               (b.size() > 20 && a.compare(0, b.size(), b) == 0);
    }

    void render()
    {
        if (title_ != 0) {
            render_range(title_ + 1, node(title_).past, true);
            out_.break_paragraph();
        }
        render_leads();
        if (container_ != 0) render_range(container_, node(container_).past, false);
        close_aside();
        result_.text = std::move(out_.text);
        result_.offsets = std::move(out_.offsets);
        result_.body_size = result_.text.size();
        for (const SetAside& aside : result_.set_aside)
            result_.body_size -= aside.span.size();
    }

    /// Paragraphs between the headline and the article element: the standfirst.
    void render_leads()
    {
        if (title_ == 0 || container_ == 0 || title_ >= container_) return;
        for (std::uint32_t i = node(title_).past; i < container_;) {
            const Feature& f = features_[i];
            bool holds_container = container_ < node(i).past;
            bool listed = node(i).tag == HtmlTag::Li && f.leaf_links == 0;
            bool lead =
                f.why.empty() && f.seen && !holds_container &&
                (f.lead || (weights_[i].good > 0 && is_good_block(i) && (f.stops || listed)));
            if (lead) {
                render_range(i, node(i).past, false);
                out_.break_paragraph();
            }
            i = lead ? node(i).past : i + 1;
        }
    }

    void render_range(std::uint32_t begin, std::uint32_t past, bool title)
    {
        std::vector<std::uint32_t> open;
        for (std::uint32_t i = begin; i < past; ++i) {
            while (!open.empty() && i >= node(open.back()).past) {
                leave(open.back());
                open.pop_back();
            }
            if ((i == title_ && !title) || !features_[i].seen) {
                i = node(i).past - 1;
                continue;
            }
            if (node(i).tag == HtmlTag::Text) {
                switch_aside(title ? std::string_view() : why_rendered(i));
                out_.add_text(node(i).span);
                continue;
            }
            enter(i);
            open.push_back(i);
        }
        while (!open.empty()) {
            leave(open.back());
            open.pop_back();
        }
    }

    void enter(std::uint32_t i)
    {
        HtmlTag tag = node(i).tag;
        if (tag == HtmlTag::Br || tag == HtmlTag::Tr)
            out_.break_line();
        else if (is_block(tag) && tag != HtmlTag::Td && tag != HtmlTag::Th)
            out_.break_paragraph();
        else if (tag == HtmlTag::Other)
            out_.break_line();
    }

    void leave(std::uint32_t i)
    {
        HtmlTag tag = node(i).tag;
        bool touches_next =
            tag == HtmlTag::A && node(i).past < size() && node(node(i).past).tag != HtmlTag::Text;
        if (tag == HtmlTag::Td || tag == HtmlTag::Th || touches_next)
            out_.add_gap();
        else if (is_block(tag))
            out_.break_paragraph();
    }

    /// Why a text node's block is set aside: by its element, or because it is a
    /// link and nothing else.
    std::string_view why_rendered(std::uint32_t i) const
    {
        if (!features_[i].why.empty()) return features_[i].why;
        const Feature& block = features_[features_[i].block];
        if (block.leaf_time * 10 >= block.leaf_chars * 8 && block.leaf_time > 0)
            return "dateline-furniture";
        bool only_link = block.leaf_links * 10 >= block.leaf_chars * 8 && block.leaf_chars > 0;
        return only_link && block.leaf_chars < 300 ? std::string_view("related-link")
                                                   : std::string_view();
    }

    void switch_aside(std::string_view why)
    {
        if (why == aside_) return;
        close_aside();
        if (!why.empty()) out_.break_line();
        aside_ = why;
        aside_begin_ = out_.position();
    }

    void close_aside()
    {
        auto end = static_cast<std::uint32_t>(out_.text.size());
        if (!aside_.empty() && end > aside_begin_)
            result_.set_aside.push_back({{aside_begin_, end}, std::string(aside_)});
        if (!aside_.empty()) out_.break_line();
        aside_ = {};
    }

    const HtmlDocument& page_;
    const PageMetadata& metadata_;
    const PageRules* rules_;
    std::vector<Feature> features_;
    std::vector<Weight> weights_;
    std::uint32_t container_ = 0;
    std::uint32_t title_ = 0;
    HtmlRenderer out_;
    PageText result_;
    std::string_view aside_;
    std::uint32_t aside_begin_ = 0;
};

} // namespace

PageText extract_page(const HtmlDocument& page, const PageMetadata& metadata,
                      const PageRules* rules)
{
    PageText found = Extractor(page, metadata, rules).extract();
    bool longer = metadata.body.size() > 200 && metadata.body.size() * 10 > found.body_size * 13;
    if (longer && share_held(metadata.body, found.text) < 0.5) {
        PageText given;
        given.title = found.title.empty() ? metadata.title : found.title;
        given.text = given.title + "\n\n" + metadata.body;
        given.body_size = metadata.body.size();
        return given;
    }
    return found;
}

std::string html_to_text(const HtmlDocument& page)
{
    HtmlRenderer out(page);
    std::vector<bool> unseen(page.nodes.size());
    for (std::uint32_t i = 1; i < page.nodes.size(); ++i) {
        const HtmlNode& node = page.nodes[i];
        unseen[i] = unseen[node.parent] || is_unseen(node.tag);
        if (unseen[i]) continue;
        if (node.tag == HtmlTag::Text)
            out.add_text(node.span);
        else if (node.tag == HtmlTag::Br || node.tag == HtmlTag::Li || node.tag == HtmlTag::Tr)
            out.break_line();
        else if (is_block(node.tag) && node.tag != HtmlTag::Td && node.tag != HtmlTag::Th)
            out.break_paragraph();
        else if (node.tag == HtmlTag::Td || node.tag == HtmlTag::Th)
            out.add_gap();
    }
    return std::move(out.text);
}

} // namespace crosscheck
