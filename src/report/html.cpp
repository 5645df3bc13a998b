#include "report/html.h"

#include <algorithm>
#include <array>

#include <openssl/evp.h>

#include "base/check.h"
#include "report/html_parts.h"
#include "report/plain.h"

namespace crosscheck {
namespace {

void write_facts(Markup& out, const ReportView& view)
{
    std::uint64_t left = view.quantities() - std::min(view.quantities(), view.claimed());
    auto fact = [&](std::string_view term, const std::string& value) {
        out.raw("<div><dt>").text(term).raw("</dt><dd>").text(value).raw("</dd></div>");
    };
    out.raw("<dl class=\"facts\">");
    fact("Outlets", std::to_string(view.outlet_count()));
    fact("Independent origins", std::to_string(view.origin_count()));
    fact("Events", std::to_string(view.report().events.size()));
    fact("Questions", std::to_string(view.report().findings.size()));
    if (std::size_t known = view.known_count(); known > 0)
        fact("New since the baseline", std::to_string(view.differences().size() - known) + " of " +
                                           std::to_string(view.differences().size()));
    out.raw("<div><dt>Quantities no rule claimed</dt><dd><a href=\"#coverage\">");
    out.text(std::to_string(left) + " of " + std::to_string(view.quantities()));
    out.raw("</a></dd></div></dl>");
}

std::vector<const Finding*> findings_with(const ReportView& view, Verdict verdict)
{
    std::vector<const Finding*> list;
    const auto& source = is_difference(verdict)             ? view.differences()
                         : verdict == Verdict::SingleOrigin ? view.singles()
                                                            : view.agreements();
    for (const Finding* finding : source)
        if (finding->verdict == verdict) list.push_back(finding);
    return list;
}

/// One tile a finding while they are few, one for all when they are many.
void write_tally_item(Markup& out, const std::vector<const Finding*>& list, Verdict verdict,
                      const PageLimits& limits)
{
    const VerdictLook& shown = look(verdict);
    out.raw("<li class=\"").text(shown.tag).raw("\"><span class=\"row\">");
    bool few = list.size() <= limits.tiles && verdict != Verdict::SingleOrigin;
    for (std::size_t i = 0; i < (few ? list.size() : 1); ++i) {
        bool linked = few && is_difference(verdict);
        std::string target = linked                             ? anchor(*list[i])
                             : is_difference(verdict)           ? "differences"
                             : verdict == Verdict::SingleOrigin ? "singles"
                                                                : "agree";
        out.raw("<a class=\"tile ").text(shown.tag).raw("\" href=\"#").text(target);
        out.raw("\" aria-label=\"");
        out.text(few ? plain(list[i]->question, 160) : std::string(shown.plural)).raw("\">");
        write_glyph(out, verdict);
        out.raw("</a>");
    }
    out.raw("</span><span class=\"n\"><b>").text(std::to_string(list.size())).raw("</b>");
    out.text(list.size() == 1 ? shown.word : shown.plural).raw("</span></li>");
}

/// The difference to look at first, with its answers: what ten seconds are for.
void write_first(Markup& out, const ReportView& view)
{
    if (view.differences().empty()) return;
    const Finding& worst = *view.differences().front();
    const VerdictLook& shown = look(worst.verdict);
    out.raw("<p class=\"first ").text(shown.tag).raw("\"><span>Look first at this ");
    out.text(shown.word == "unresolved" ? "unresolved difference" : shown.word).raw("</span><a href=\"#");
    out.text(anchor(worst)).raw("\">").text(plain(worst.question, 200)).raw("</a> ");
    std::size_t listed = std::min<std::size_t>(worst.positions.size(), 3);
    for (std::size_t i = 0; i < listed; ++i) {
        const Position& position = worst.positions[i];
        auto outlets = view.outlets(position);
        if (i > 0) out.raw(" · ");
        out.raw("<b>").text(plain(position.label, 60)).raw("</b> ");
        out.text(outlets.size() == 1 ? outlets.front() : counted(outlets.size(), "outlet"));
    }
    if (listed < worst.positions.size()) out.raw(" · …");
    out.raw("</p>");
}

std::string latest_day(const ReportView& view)
{
    std::string latest;
    for (const ReportArticle& article : view.report().articles)
        latest = std::max(latest, plain(article.summary.published, 10));
    return latest;
}

} // namespace

std::string csp_hash(std::string_view block)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    int done = EVP_Digest(block.data(), block.size(), digest.data(), &size, EVP_sha256(), nullptr);
    CC_CHECK(done == 1 && size == 32);
    std::array<unsigned char, 48> base64{};
    int length = EVP_EncodeBlock(base64.data(), digest.data(), 32);
    return "sha256-" + std::string(reinterpret_cast<const char*>(base64.data()),
                                   static_cast<std::size_t>(length));
}

std::string anchor(const Finding& finding)
{
    std::string id = "f-";
    for (char c : finding.id.substr(0, 64)) {
        bool safe = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                    c == '_' || c == '-';
        id += safe ? c : '_';
    }
    return id;
}

std::string capitalised(std::string_view words)
{
    std::string text(words);
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

void write_glyph(Markup& out, Verdict verdict)
{
    out.raw("<svg class=\"g\" aria-hidden=\"true\"><use href=\"#g-")
        .text(look(verdict).tag)
        .raw("\"/></svg>");
}

void write_tile(Markup& out, Verdict verdict)
{
    out.raw("<span class=\"tile ").text(look(verdict).tag).raw("\">");
    write_glyph(out, verdict);
    out.raw("</span>");
}

void open_section(Markup& out, std::string_view id, std::string_view heading, std::string_view note)
{
    out.raw("<section id=\"").text(id).raw("\" class=\"sec\" aria-labelledby=\"h-").text(id);
    out.raw("\"><div class=\"rail\"><div class=\"stick\"><h2 id=\"h-").text(id).raw("\">");
    out.text(heading).raw("</h2><p>").text(note).raw("</p></div></div><div>\n");
}

/// Drawn, so that no font is needed: the relation each verdict stands for.
void write_symbols(Markup& out)
{
    out.raw(
        "<svg width=\"0\" height=\"0\" class=\"vh\" aria-hidden=\"true\"><defs>"
        "<symbol id=\"g-con\" viewBox=\"0 0 16 16\"><path d=\"M3 6h10M3 10h10M10.5 3l-5 "
        "10\"/></symbol>"
        "<symbol id=\"g-sco\" viewBox=\"0 0 16 16\"><circle cx=\"6\" cy=\"8\" r=\"3.6\"/>"
        "<circle cx=\"10\" cy=\"8\" r=\"3.6\"/></symbol>"
        "<symbol id=\"g-att\" viewBox=\"0 0 16 16\"><path class=\"f\" d=\"M3.5 4.5h3.6v3.4q0 3-3 "
        "4l-.6-1.2q1.5-.7 1.6-2.2H3.5zM9 4.5h3.6v3.4q0 3-3 4L9 10.7q1.5-.7 1.6-2.2H9z\"/></symbol>"
        "<symbol id=\"g-upd\" viewBox=\"0 0 16 16\"><path d=\"M2.8 8h10M9 4l4 4-4 4\"/></symbol>"
        "<symbol id=\"g-unr\" viewBox=\"0 0 16 16\"><path d=\"M5.4 5.8q.2-2.6 2.7-2.6t2.6 "
        "2.3q0 1.4-1.5 2.2T8 9.8\"/><circle class=\"f\" cx=\"8\" cy=\"12.8\" r=\"1.25\"/></symbol>"
        "<symbol id=\"g-com\" viewBox=\"0 0 16 16\"><path d=\"M3 6.4q2.5-2.6 5-.6t5-.6M3 "
        "10.9q2.5-2.6 "
        "5-.6t5-.6\"/></symbol>"
        "<symbol id=\"g-agr\" viewBox=\"0 0 16 16\"><path d=\"M3 5.8h10M3 10.2h10\"/></symbol>"
        "<symbol id=\"g-sin\" viewBox=\"0 0 16 16\"><circle class=\"f\" cx=\"8\" cy=\"8\" "
        "r=\"2.2\"/></symbol>"
        "<symbol id=\"g-note\" viewBox=\"0 0 16 16\"><path d=\"M3 4h10v9H3zM3 7h10M5.5 2.4v3M10.5 "
        "2.4v3\"/></symbol></defs></svg>\n");
}

void write_header(Markup& out, const ReportView& view, const PageLimits& limits)
{
    out.raw("<header><div class=\"mast\"><span><b>crosscheck</b> comparison of ");
    out.text(counted(view.report().articles.size(), "article")).raw("</span><span>");
    if (std::string day = latest_day(view); !day.empty())
        out.raw("Latest article: ").text(long_date(day));
    out.raw("</span></div><div class=\"lead\"><div><h1>");
    out.text(view.headline()).raw("</h1><p class=\"deck\">");
    std::string ways = view.ways();
    out.text(ways).raw(" ").text(view.limits()).raw("</p>");
    write_first(out, view);
    out.raw("</div>");
    write_facts(out, view);
    out.raw("</div><ul class=\"tally\">");
    for (Verdict verdict : verdict_order()) {
        auto list = findings_with(view, verdict);
        if (!list.empty()) write_tally_item(out, list, verdict, limits);
    }
    out.raw("</ul></header>\n");
}

void write_footer(Markup& out, const ReportView& view)
{
    out.raw("<footer class=\"foot\"><p class=\"m\">crosscheck compares texts. It never says who is "
            "right.</p><div><p>");
    for (Verdict verdict : verdict_order()) {
        out.raw("<span class=\"legend ").text(look(verdict).tag).raw("\">");
        write_tile(out, verdict);
        out.text(look(verdict).word).raw("</span> ");
    }
    out.raw("</p></div><div><p>crosscheck ").text(plain(view.report().tool_version, 40));
    if (!view.report().packs.empty()) {
        out.raw("; packs");
        for (const PackVersion& pack : view.report().packs)
            out.raw(" ").text(plain(pack.id, 40)).raw(" ").text(plain(pack.version, 40));
    }
    out.raw("</p><p>The same articles give the same page, byte for byte.</p></div></footer>\n");
}

std::string render_html(const Report& report)
{
    ReportView view(report);
    PageLimits limits;
    Markup out;
    out.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta "
            "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '");
    out.text(csp_hash(style_asset().bytes)).raw("'; script-src '");
    out.text(csp_hash(script_asset().bytes))
        .raw("'; base-uri 'none'; form-action 'none'\"><meta "
             "name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta "
             "name=\"referrer\" content=\"no-referrer\"><title>crosscheck: ");
    out.text(view.headline())
        .raw("</title><style>")
        .asset(style_asset())
        .raw("</style></head>\n<body>");
    write_symbols(out);
    out.raw("<a class=\"skip\" href=\"#differences\">Skip to the differences</a>"
            "<div class=\"page\">\n");
    write_header(out, view, limits);
    out.raw("<main>\n");
    bool comparable = !view.differences().empty() || !view.agreements().empty();
    if (!comparable) write_coverage(out, view, limits);
    write_matrix(out, view, limits);
    write_differences(out, view, limits);
    write_figures(out, view, limits);
    write_sources(out, view);
    if (comparable) write_coverage(out, view, limits);
    write_agreements(out, view, limits);
    out.raw("</main>\n");
    write_footer(out, view);
    out.raw("</div><script>").asset(script_asset()).raw("</script></body></html>\n");
    return out.take();
}

} // namespace crosscheck
