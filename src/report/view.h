#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace crosscheck {

/// How a verdict is shown, the same in every format: always glyph and word,
/// colour besides.
struct VerdictLook {
    Verdict verdict;
    std::string_view glyph;  ///< one character: "≠"
    std::string_view word;   ///< "scope difference"
    std::string_view plural; ///< "scope differences"
    std::string_view tag;    ///< class and symbol name in HTML: "sco"
};
const VerdictLook& look(Verdict verdict);
/// All verdicts, the ones that need work first.
const std::vector<Verdict>& verdict_order();
/// "contradiction" among them: what the section of differences shows.
bool is_difference(Verdict verdict);

/// A quote in three parts, plain and clipped: what stands before the words
/// that state the value, those words, and what stands after.
struct Quote {
    std::string before;
    std::string marked;
    std::string after;
    std::string previous; ///< the end of the article's sentence before, may be empty
    std::string next;     ///< the beginning of the sentence after
};

/// The findings of a report sorted for reading, with the look-ups every format
/// needs. Borrows the report; keep it alive.
class ReportView {
  public:
    explicit ReportView(const Report& report);

    const Report& report() const { return *report_; }
    /// Worst first: by severity, contradictions first within one severity.
    const std::vector<const Finding*>& differences() const { return differences_; }
    /// Agreements, then compatible answers; most origins first.
    const std::vector<const Finding*>& agreements() const { return agreements_; }
    const std::vector<const Finding*>& singles() const { return singles_; }

    const Claim& claim(std::uint32_t index) const { return report_->claims[index]; }
    /// Null when the report does not hold the article.
    const ReportArticle* article(const std::string& id) const;
    const ReportArticle* article_of(std::uint32_t claim) const;
    /// The outlet as shown: its name, else the file's name; plain.
    std::string outlet(const ReportArticle* article) const;
    /// "28 June 2021", or "undated".
    std::string published(const ReportArticle* article) const;
    /// "b.txt:12", the last part of the path, plain.
    std::string place(std::uint32_t claim) const;
    const Event* event(const std::string& id) const;

    /// Distinct outlets that answer, in report order of the articles.
    std::vector<std::string> outlets(const Finding& finding) const;
    std::vector<std::string> outlets(const Position& position) const;
    std::size_t origins(const Finding& finding) const;
    std::size_t origin_count() const;
    std::size_t outlet_count() const;
    std::size_t count(Verdict verdict) const;
    std::size_t known_count() const;
    std::uint64_t quantities() const;
    std::uint64_t claimed() const;
    std::size_t set_aside_count() const;

    /// Diagnostics that are more than notes, errors first.
    std::vector<const Diagnostic*> warnings() const;

    /// The sentence around a claim, the words of `position` marked where they
    /// stand in it. `around` is the most code points kept on each side.
    Quote quote(std::uint32_t claim, const Position& position, std::size_t around) const;
    /// Who says it and how: "Antony Blinken, pledged"; empty for the outlet's own words.
    std::string speaker(std::uint32_t claim) const;
    /// What is counted or meant: "states and organizations · purpose: aid"; may be empty.
    /// What the position's label says already is left out.
    std::string scope(std::uint32_t claim, const Position& position) const;

    /// What was found, in what ways the answers differ, and what limits the result.
    std::string headline() const;
    std::string ways() const;
    std::string limits() const;

  private:
    template <typename Visit>
    void each_claim(const Finding& finding, Visit visit) const;
    std::vector<std::string> outlets_of(const std::vector<std::uint32_t>& claims) const;

    const Report* report_;
    std::map<std::string, std::size_t> article_index_;
    std::map<std::string, std::size_t> event_index_;
    std::vector<const Finding*> differences_;
    std::vector<const Finding*> agreements_;
    std::vector<const Finding*> singles_;
    std::map<Verdict, std::size_t> counts_;
    std::vector<std::string> outlet_names_; ///< one an article
    std::vector<std::size_t>
        claim_article_; ///< index of each claim's article, or the number of articles
    std::vector<std::uint32_t> article_origin_; ///< number of each article's origin
};

} // namespace crosscheck
