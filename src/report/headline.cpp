#include <algorithm>

#include "report/plain.h"
#include "report/view.h"

// What a report says first, in sentences.

namespace crosscheck {

std::string ReportView::headline() const
{
    std::size_t comparable = differences_.size() + agreements_.size();
    if (comparable == 0) return "Nothing could be compared.";
    if (differences_.empty())
        return "No differences among " + counted(comparable, "comparable question") + ".";
    std::size_t contradictions = count(Verdict::Contradiction);
    std::size_t others = differences_.size() - contradictions;
    std::size_t unresolved = count(Verdict::Unresolved);
    if (contradictions == 0 && others == unresolved)
        return "No answer contradicts another, as far as can be judged.";
    others -= unresolved;
    if (contradictions == 0)
        return "No answer contradicts another. " + number_word(others, true) +
               (others == 1 ? " differs." : " differ.");
    std::string text = number_word(contradictions, true) +
                       (contradictions == 1 ? " contradiction." : " contradictions.");
    if (others > 0)
        text += " " + number_word(others, true) + " more " + (others == 1 ? "differs." : "differ.");
    return text;
}

std::string ReportView::ways() const
{
    std::vector<std::string> ways;
    if (count(Verdict::ScopeDifference) > 0) ways.emplace_back("what is counted or meant");
    if (count(Verdict::AttributionDifference) > 0) ways.emplace_back("who is speaking");
    if (count(Verdict::Update) > 0) ways.emplace_back("the time they speak of");
    std::string text = ways.empty() ? "" : "Answers differ in " + enumerate(ways) + ".";
    if (std::size_t unresolved = count(Verdict::Unresolved); unresolved > 0) {
        if (!text.empty()) text += " ";
        text += number_word(unresolved, true) + " cannot be judged, because something is unknown.";
    }
    return text;
}

std::string ReportView::limits() const
{
    const auto archived = static_cast<std::size_t>(std::count_if(report_->articles.begin(), report_->articles.end(),
                                                                 [](const ReportArticle& article) { return article.archived; }));
    std::string text = counted(report_->articles.size(), "article") +
                       (archived == 0 ? "" : ", " + std::to_string(archived) + " of earlier drops,") + " from " +
                       counted(outlet_count(), "outlet") +
                       (report_->articles.size() == 1 ? " rests on " : " rest on ") +
                       counted(origin_count(), "origin") + ".";
    if (std::uint64_t left = quantities() - std::min(quantities(), claimed()); left > 0)
        text += " No rule claimed " + std::to_string(left) + " of " + std::to_string(quantities()) +
                " quantities: silence is not agreement.";
    return text;
}

} // namespace crosscheck
