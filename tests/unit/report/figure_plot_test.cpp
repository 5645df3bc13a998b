#include "report/figure_plot.h"

#include <catch2/catch.hpp>

#include "report/source_graph.h"
#include "sample_report.h"

using namespace crosscheck;

TEST_CASE("figures are written short")
{
    struct Case {
        double value;
        std::string text;
    };
    const Case cases[] = {{83, "83"},
                          {1234, "1,234"},
                          {436000000, "436m"},
                          {13500000000, "13.5bn"},
                          {6.1, "6.1"},
                          {-1200, "-1,200"},
                          {0, "0"},
                          {999999, "999,999"}};
    for (const Case& c : cases)
        CHECK(compact_number(c.value) == c.text);
}

TEST_CASE("a figure is plotted when it is told of two days")
{
    Report report = sample::small();
    ReportView view(report);
    auto plot = figure_plot(view, report.findings[2]);
    REQUIRE(plot);
    REQUIRE(plot->points.size() == 2);
    CHECK(plot->connected);
    CHECK_FALSE(plot->points[0].upper);
    CHECK(plot->points[1].exact());
    CHECK_FALSE(figure_plot(view, report.findings[0])); // one day
    CHECK_FALSE(figure_plot(view, report.findings[3])); // dates, not figures
}

TEST_CASE("a figure that falls although it can only grow is marked")
{
    Report report = sample::small();
    report.claims[4].value.upper = report.claims[4].value.lower = 80;
    report.findings[2].reasons = {{"time", "regression", true, "80, then 62"}};
    ReportView view(report);
    auto plot = figure_plot(view, report.findings[2]);
    REQUIRE(plot);
    CHECK_FALSE(plot->points[0].fallen);
    CHECK(plot->points[1].fallen);
}

TEST_CASE("plots of extreme figures are drawn without odd numbers")
{
    for (double value : {1e18, -1e18, 1e-300, 0.0, 62.0 - 1e-9}) {
        Report report = sample::small();
        report.claims[4].value.lower = value;
        ReportView view(report);
        auto plot = figure_plot(view, report.findings[2]);
        REQUIRE(plot);
        Markup out;
        write_plot(out, *plot, 470, "w");
        CAPTURE(value);
        CHECK(out.bytes().find("nan") == std::string::npos);
        CHECK(out.bytes().find("inf") == std::string::npos);
        CHECK(out.bytes().size() < 20'000);
    }
}

TEST_CASE("a figure beyond any scale is not plotted")
{
    Report report = sample::small();
    report.claims[4].value.lower = 1e300;
    CHECK_FALSE(figure_plot(ReportView(report), report.findings[2]));
}

TEST_CASE("articles of one origin stand together in the source graph")
{
    Report report = sample::small();
    ReportView view(report);
    SourceGraph graph = source_graph(view);
    REQUIRE(graph.origins.size() == 2);
    CHECK(graph.origins[0].articles == 2);
    CHECK(graph.origins[0].rows == 2);
    CHECK(graph.agencies == std::vector<std::string>{"NordPress"});
    CHECK(graph.shares());
}

TEST_CASE("a wire story that many outlets copy is one row")
{
    Report report = sample::small();
    report.articles.clear();
    for (int i = 0; i < 20; ++i)
        report.articles.push_back(sample::make_article(
            "a" + std::to_string(i), "o" + std::to_string(i) + ".example", "2024-05-03", "wire"));
    SourceGraph graph = source_graph(ReportView(report));
    REQUIRE(graph.rows.size() == 1);
    CHECK(graph.rows[0].label.find("20 outlets") == 0);
}
