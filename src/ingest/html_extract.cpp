#include "ingest/html_content.h"
#include "ingest/html_render.h"
#include "ingest/shingles.h"

// From the element that holds the article (html_content.h) to its text: the headline,
// the standfirst between it and the article, and the article without its furniture.

namespace crosscheck {
namespace {

class Extractor {
  public:
    Extractor(const HtmlDocument& page, const PageMetadata& metadata, const PageRules* rules)
        : page_(page), metadata_(metadata), content_(find_content(page, rules)), out_(page)
    {
    }

    PageText extract()
    {
        title_ = find_title();
        render();
        return std::move(result_);
    }

  private:
    const HtmlNode& node(std::uint32_t i) const { return page_.nodes[i]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(page_.nodes.size()); }

    std::string text_of(std::uint32_t i) const
    {
        HtmlRenderer text(page_);
        for (std::uint32_t n = i + 1; n < node(i).past; ++n)
            if (node(n).tag == HtmlTag::Text && content_.features[n].seen) text.add_text(node(n).span);
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
            if (!heading || !content_.features[i].seen) continue;
            std::string text = text_of(i);
            if (text.empty()) continue;
            if (!metadata_.title.empty() && same_title(text, metadata_.title)) {
                result_.title = text;
                return i;
            }
            if (node(i).tag != HtmlTag::H1) continue;
            first = first == 0 ? i : first;
            before = i <= content_.container || i < node(content_.container).past ? i : before;
        }
        std::uint32_t title = before != 0 && before <= content_.container ? before : first;
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
        if (content_.container != 0) render_range(content_.container, node(content_.container).past, false);
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
        if (title_ == 0 || content_.container == 0 || title_ >= content_.container) return;
        for (std::uint32_t i = node(title_).past; i < content_.container;) {
            const NodeFeature& f = content_.features[i];
            bool holds_container = content_.container < node(i).past;
            bool listed = node(i).tag == HtmlTag::Li && f.leaf_links == 0;
            bool lead =
                f.why.empty() && f.seen && !holds_container &&
                (f.lead || (content_.weights[i].good > 0 && content_.good_block(page_, i) && (f.stops || listed)));
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
            if ((i == title_ && !title) || !content_.features[i].seen) {
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
        if (!content_.features[i].why.empty()) return content_.features[i].why;
        const NodeFeature& block = content_.features[content_.features[i].block];
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
    const PageContent content_;
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
