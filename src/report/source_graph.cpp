#include "report/source_graph.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/plain.h"

namespace crosscheck {
namespace {

constexpr std::size_t copies_drawn = 6; ///< an origin of more articles is one row
constexpr std::size_t rows_drawn = 60;
constexpr double row_height = 27;
constexpr double head = 34;

using Articles = std::vector<const ReportArticle*>;

std::vector<Articles> by_origin(const ReportView& view)
{
    std::map<std::string, std::size_t> index;
    std::vector<Articles> groups;
    for (const ReportArticle& article : view.report().articles) {
        const std::string& origin =
            article.summary.origin.empty() ? article.summary.id : article.summary.origin;
        auto [found, added] = index.emplace(origin, groups.size());
        if (added) groups.emplace_back();
        groups[found->second].push_back(&article);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Articles& a, const Articles& b) { return a.size() > b.size(); });
    return groups;
}

std::vector<std::string> credits_of(const Articles& articles)
{
    std::set<std::string> credits;
    for (const ReportArticle* article : articles)
        for (const std::string& credit : article->summary.credits)
            credits.insert(plain(credit, 28));
    return {credits.begin(), credits.end()};
}

/// The outlet, with the day where it has several articles.
std::string row_label(const ReportView& view, const ReportArticle& article)
{
    std::string outlet = view.outlet(&article);
    const auto& all = view.report().articles;
    auto same = std::count_if(all.begin(), all.end(), [&](const ReportArticle& other) {
        return view.outlet(&other) == outlet;
    });
    if (same < 2 || all.size() > rows_drawn) return clip(outlet, 30);
    std::string day = view.published(&article); // "9 March 2024" as "9 Mar"
    if (std::size_t month = day.find(' '); month != std::string::npos) day.resize(std::min(day.size(), month + 4));
    return clip(outlet, 22) + ", " + day;
}

void add_group(SourceGraph& graph, const ReportView& view, const Articles& articles)
{
    SourceOrigin origin{articles.size(), 0, graph.rows.size(), 0};
    std::set<std::string> outlets;
    for (const ReportArticle* article : articles)
        outlets.insert(view.outlet(article));
    origin.outlets = outlets.size();
    std::size_t number = graph.origins.size();
    if (articles.size() > copies_drawn) {
        graph.rows.push_back({counted(outlets.size(), "outlet") + ": " +
                                  clip(enumerate({outlets.begin(), outlets.end()}), 24),
                              credits_of(articles), number, articles.size()});
    } else {
        for (const ReportArticle* article : articles)
            graph.rows.push_back({row_label(view, *article), credits_of({article}), number, 1});
    }
    origin.rows = graph.rows.size() - origin.first_row;
    graph.origins.push_back(origin);
}

class GraphDrawing {
  public:
    GraphDrawing(Markup& out, const SourceGraph& graph, double width)
        : out_(out), graph_(graph), agency_x_(width * 0.24), article_x_(width * 0.42),
          origin_x_(width * 0.74)
    {
    }

    double draw()
    {
        text(agency_x_ - 8, 16, "t e", "Credited");
        text(article_x_, 16, "t", "Article");
        text(origin_x_ + 12, 16, "t", "Origin");
        draw_agencies();
        for (std::size_t i = 0; i < graph_.rows.size(); ++i) {
            circle(article_x_, row_y(i), "nd");
            text(article_x_ + 12, row_y(i) + 4.5, "", graph_.rows[i].label);
        }
        for (std::size_t i = 0; i < graph_.origins.size(); ++i)
            draw_origin(i);
        return head + row_height *
                          static_cast<double>(std::max(graph_.rows.size(), graph_.agencies.size()));
    }

  private:
    static double row_y(std::size_t row)
    {
        return head + row_height * (static_cast<double>(row) + 0.5);
    }

    void draw_agencies()
    {
        std::map<std::string, double> heights;
        double spread = static_cast<double>(graph_.rows.size()) /
                        static_cast<double>(std::max<std::size_t>(graph_.agencies.size(), 1));
        for (std::size_t i = 0; i < graph_.agencies.size(); ++i) {
            double at = static_cast<double>(i);
            heights[graph_.agencies[i]] = head + row_height * (at + 0.5) * std::max(1.0, spread);
        }
        for (std::size_t i = 0; i < graph_.rows.size(); ++i)
            for (const std::string& credit : graph_.rows[i].credits)
                curve(agency_x_, heights[credit], article_x_, row_y(i));
        for (const auto& [agency, y] : heights) {
            circle(agency_x_, y, "nh");
            text(agency_x_ - 10, y + 4.5, "e", agency);
        }
    }

    void draw_origin(std::size_t index)
    {
        const SourceOrigin& origin = graph_.origins[index];
        double first = row_y(origin.first_row);
        double last = row_y(origin.first_row + origin.rows - 1);
        out_.raw("<path class=\"bk\" d=\"M").number(origin_x_ - 6).raw(" ").number(first);
        if (origin.rows > 1)
            out_.raw("h6V").number(last).raw("h-6");
        else
            out_.raw("h6");
        out_.raw("\"/>");
        double middle = (first + last) / 2;
        text(origin_x_ + 12, middle + 4.5, "b", std::to_string(index + 1));
        std::string words =
            origin.articles == 1 ? "alone" : counted(origin.articles, "article") + ", count once";
        text(origin_x_ + 36, middle + 4.5, "t", words);
    }

    void curve(double x1, double y1, double x2, double y2)
    {
        double middle = (x1 + x2) / 2;
        out_.raw("<path class=\"lk\" d=\"M").number(x1).raw(" ").number(y1).raw("C").number(middle);
        out_.raw(" ").number(y1).raw(" ").number(middle).raw(" ").number(y2).raw(" ").number(x2);
        out_.raw(" ").number(y2).raw("\"/>");
    }

    void circle(double x, double y, std::string_view css_class)
    {
        out_.raw("<circle class=\"").text(css_class).raw("\" r=\"4.5\" cx=\"").number(x);
        out_.raw("\" cy=\"").number(y).raw("\"/>");
    }

    void text(double x, double y, std::string_view css_class, std::string_view words)
    {
        out_.raw("<text class=\"")
            .text(css_class)
            .raw("\" x=\"")
            .number(x)
            .raw("\" y=\"")
            .number(y);
        out_.raw("\">").text(words).raw("</text>");
    }

    Markup& out_;
    const SourceGraph& graph_;
    double agency_x_;
    double article_x_;
    double origin_x_;
};

} // namespace

bool SourceGraph::shares() const
{
    return !agencies.empty() ||
           std::any_of(origins.begin(), origins.end(),
                       [](const SourceOrigin& origin) { return origin.articles > 1; });
}

SourceGraph source_graph(const ReportView& view)
{
    SourceGraph graph;
    for (const Articles& articles : by_origin(view)) {
        if (graph.rows.size() >= rows_drawn) {
            ++graph.left_out;
            continue;
        }
        add_group(graph, view, articles);
    }
    std::set<std::string> seen;
    for (const SourceRow& row : graph.rows)
        for (const std::string& credit : row.credits)
            if (seen.insert(credit).second) graph.agencies.push_back(credit);
    return graph;
}

double write_source_graph(Markup& out, const SourceGraph& graph, double width)
{
    return GraphDrawing(out, graph, width).draw();
}

} // namespace crosscheck
