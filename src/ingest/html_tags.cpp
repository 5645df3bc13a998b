#include "ingest/html_tags.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"

namespace crosscheck {
namespace {

constexpr std::array<std::pair<std::string_view, HtmlTag>, 90> tag_names{{
    {"a", HtmlTag::A},
    {"address", HtmlTag::Address},
    {"article", HtmlTag::Article},
    {"aside", HtmlTag::Aside},
    {"audio", HtmlTag::Audio},
    {"b", HtmlTag::B},
    {"base", HtmlTag::Base},
    {"blockquote", HtmlTag::Blockquote},
    {"body", HtmlTag::Body},
    {"br", HtmlTag::Br},
    {"button", HtmlTag::Button},
    {"canvas", HtmlTag::Canvas},
    {"caption", HtmlTag::Caption},
    {"center", HtmlTag::Center},
    {"cite", HtmlTag::Cite},
    {"dd", HtmlTag::Dd},
    {"details", HtmlTag::Details},
    {"dialog", HtmlTag::Dialog},
    {"div", HtmlTag::Div},
    {"dl", HtmlTag::Dl},
    {"dt", HtmlTag::Dt},
    {"em", HtmlTag::Em},
    {"embed", HtmlTag::Embed},
    {"fieldset", HtmlTag::Fieldset},
    {"figcaption", HtmlTag::Figcaption},
    {"figure", HtmlTag::Figure},
    {"font", HtmlTag::Font},
    {"footer", HtmlTag::Footer},
    {"form", HtmlTag::Form},
    {"h1", HtmlTag::H1},
    {"h2", HtmlTag::H2},
    {"h3", HtmlTag::H3},
    {"h4", HtmlTag::H4},
    {"h5", HtmlTag::H5},
    {"h6", HtmlTag::H6},
    {"head", HtmlTag::Head},
    {"header", HtmlTag::Header},
    {"hr", HtmlTag::Hr},
    {"html", HtmlTag::Html},
    {"i", HtmlTag::I},
    {"iframe", HtmlTag::Iframe},
    {"img", HtmlTag::Img},
    {"input", HtmlTag::Input},
    {"ins", HtmlTag::Ins},
    {"label", HtmlTag::Label},
    {"li", HtmlTag::Li},
    {"link", HtmlTag::Link},
    {"main", HtmlTag::Main},
    {"map", HtmlTag::Map},
    {"math", HtmlTag::Math},
    {"menu", HtmlTag::Menu},
    {"meta", HtmlTag::Meta},
    {"nav", HtmlTag::Nav},
    {"noscript", HtmlTag::Noscript},
    {"object", HtmlTag::Object},
    {"ol", HtmlTag::Ol},
    {"optgroup", HtmlTag::Optgroup},
    {"option", HtmlTag::Option},
    {"p", HtmlTag::P},
    {"picture", HtmlTag::Picture},
    {"pre", HtmlTag::Pre},
    {"s", HtmlTag::S},
    {"script", HtmlTag::Script},
    {"section", HtmlTag::Section},
    {"select", HtmlTag::Select},
    {"small", HtmlTag::Small},
    {"source", HtmlTag::Source},
    {"span", HtmlTag::Span},
    {"strike", HtmlTag::Strike},
    {"strong", HtmlTag::Strong},
    {"style", HtmlTag::Style},
    {"sub", HtmlTag::Sub},
    {"summary", HtmlTag::Summary},
    {"sup", HtmlTag::Sup},
    {"svg", HtmlTag::Svg},
    {"table", HtmlTag::Table},
    {"tbody", HtmlTag::Tbody},
    {"td", HtmlTag::Td},
    {"template", HtmlTag::Template},
    {"textarea", HtmlTag::Textarea},
    {"tfoot", HtmlTag::Tfoot},
    {"th", HtmlTag::Th},
    {"thead", HtmlTag::Thead},
    {"time", HtmlTag::Time},
    {"title", HtmlTag::Title},
    {"tr", HtmlTag::Tr},
    {"u", HtmlTag::U},
    {"ul", HtmlTag::Ul},
    {"video", HtmlTag::Video},
    {"wbr", HtmlTag::Wbr},
}};

} // namespace

HtmlTag tag_of(std::string_view name)
{
    if (name.size() > 12) return HtmlTag::Other;
    std::string lower = ascii_lower(name);
    auto found =
        std::lower_bound(tag_names.begin(), tag_names.end(), std::string_view(lower),
                         [](const auto& entry, std::string_view n) { return entry.first < n; });
    return found != tag_names.end() && found->first == lower ? found->second : HtmlTag::Other;
}

bool is_void(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Base:
    case HtmlTag::Br:
    case HtmlTag::Embed:
    case HtmlTag::Hr:
    case HtmlTag::Img:
    case HtmlTag::Input:
    case HtmlTag::Link:
    case HtmlTag::Meta:
    case HtmlTag::Source:
    case HtmlTag::Wbr:
        return true;
    default:
        return false;
    }
}

bool is_raw_text(HtmlTag tag)
{
    return tag == HtmlTag::Script || tag == HtmlTag::Style || tag == HtmlTag::Textarea ||
           tag == HtmlTag::Title || tag == HtmlTag::Iframe;
}

bool ends_implicitly(HtmlTag open, HtmlTag next)
{
    switch (open) {
    case HtmlTag::P:
        return is_block(next) && next != HtmlTag::Br;
    case HtmlTag::Li:
        return next == HtmlTag::Li;
    case HtmlTag::Dt:
    case HtmlTag::Dd:
        return next == HtmlTag::Dt || next == HtmlTag::Dd;
    case HtmlTag::Option:
        return next == HtmlTag::Option || next == HtmlTag::Optgroup;
    case HtmlTag::Td:
    case HtmlTag::Th:
        return next == HtmlTag::Td || next == HtmlTag::Th || next == HtmlTag::Tr ||
               next == HtmlTag::Tbody;
    case HtmlTag::Tr:
        return next == HtmlTag::Tr || next == HtmlTag::Tbody || next == HtmlTag::Tfoot;
    case HtmlTag::Thead:
    case HtmlTag::Tbody:
        return next == HtmlTag::Tbody || next == HtmlTag::Tfoot;
    case HtmlTag::Head:
        return next == HtmlTag::Body || next == HtmlTag::Div || next == HtmlTag::P;
    case HtmlTag::H1:
    case HtmlTag::H2:
    case HtmlTag::H3:
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
        return next == HtmlTag::P || next == HtmlTag::Div || next == HtmlTag::Article ||
               next == HtmlTag::Section || next == HtmlTag::H1 || next == HtmlTag::H2 ||
               next == HtmlTag::H3;
    default:
        return false;
    }
}

bool is_block(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Address:
    case HtmlTag::Article:
    case HtmlTag::Aside:
    case HtmlTag::Blockquote:
    case HtmlTag::Body:
    case HtmlTag::Caption:
    case HtmlTag::Center:
    case HtmlTag::Dd:
    case HtmlTag::Details:
    case HtmlTag::Dialog:
    case HtmlTag::Div:
    case HtmlTag::Dl:
    case HtmlTag::Dt:
    case HtmlTag::Fieldset:
    case HtmlTag::Figcaption:
    case HtmlTag::Figure:
    case HtmlTag::Footer:
    case HtmlTag::Form:
    case HtmlTag::H1:
    case HtmlTag::H2:
    case HtmlTag::H3:
    case HtmlTag::H4:
    case HtmlTag::H5:
    case HtmlTag::H6:
    case HtmlTag::Head:
    case HtmlTag::Header:
    case HtmlTag::Hr:
    case HtmlTag::Html:
    case HtmlTag::Li:
    case HtmlTag::Main:
    case HtmlTag::Menu:
    case HtmlTag::Nav:
    case HtmlTag::Ol:
    case HtmlTag::P:
    case HtmlTag::Pre:
    case HtmlTag::Section:
    case HtmlTag::Summary:
    case HtmlTag::Table:
    case HtmlTag::Tbody:
    case HtmlTag::Td:
    case HtmlTag::Tfoot:
    case HtmlTag::Th:
    case HtmlTag::Thead:
    case HtmlTag::Tr:
    case HtmlTag::Ul:
    case HtmlTag::Root:
        return true;
    default:
        return false;
    }
}

bool is_unseen(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Audio:
    case HtmlTag::Button:
    case HtmlTag::Canvas:
    case HtmlTag::Dialog:
    case HtmlTag::Embed:
    case HtmlTag::Head:
    case HtmlTag::Iframe:
    case HtmlTag::Input:
    case HtmlTag::Map:
    case HtmlTag::Math:
    case HtmlTag::Noscript:
    case HtmlTag::Object:
    case HtmlTag::Script:
    case HtmlTag::Select:
    case HtmlTag::Style:
    case HtmlTag::Svg:
    case HtmlTag::Template:
    case HtmlTag::Textarea:
    case HtmlTag::Title:
    case HtmlTag::Video:
        return true;
    default:
        return false;
    }
}

} // namespace crosscheck
