#pragma once
#include <string>
#include <vector>

#include "sample_report.h"

namespace crosscheck::hostile {

/// Texts that would do harm if a format let them through.
inline std::vector<std::string> words()
{
    return {"</script><script>alert(1)</script>",
            "</style><img src=x onerror=\"alert(1)\">",
            "<!--<svg onload=alert(1)>",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "\" autofocus onfocus=\"alert(1)",
            "::error file=a.txt,line=1::owned",
            "\n::set-output name=x::y\n%0A::error::z",
            "=cmd|' /C calc'!A0",
            "+1+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "-2+3",
            "\t=1+1",
            "\x1b[2J\x1b]0;owned\x07",
            "\xE2\x80\xAE"
            "reversed\xE2\x81\xA6isolated",
            "\xED\xA0\x80 lone surrogate \xED\xBF\xBF",
            "\xFF\xFE\x80 bad bytes \xC0\xAF",
            std::string("nul\0inside", 10),
            "[link](javascript:alert(1)) ![x](http://x.example/i.png)",
            "]]> <![CDATA[ &entity; &#0;",
            "{{{mustache}}} ${template} $(shell) `tick`",
            "@everyone #1 https://phish.example/"};
}

/// A report in which every text that comes from articles or files is `word`.
inline Report filled_with(const std::string& word)
{
    Report report = sample::small();
    for (ReportArticle& article : report.articles) {
        article.path = article.summary.id + word;
        article.author = word;
        article.language = word;
        article.summary.outlet = article.summary.id + word;
        article.summary.title = word;
        article.summary.url = word;
        article.summary.credits = {word};
        for (Passage& passage : article.unclaimed)
            passage.text = word;
        for (Passage& passage : article.set_aside)
            passage.text = passage.why = word;
    }
    report.events[0].label = report.events[0].place = word;
    for (Claim& claim : report.claims) {
        claim.evidence.text = word;
        claim.evidence.sentence_text = "x" + word + "y";
        claim.evidence.before = claim.evidence.after = word;
        claim.evidence.span = {101, 101 + static_cast<std::uint32_t>(word.size())};
        claim.value.text = claim.value.unit = word;
        claim.attribution = {word, word};
        claim.scope = {{word, word}, {"unit_noun", word}};
        claim.subject = word;
    }
    for (Finding& finding : report.findings) {
        finding.question = finding.explanation = finding.kind = finding.attribute = word;
        for (Position& position : finding.positions)
            position.label = word;
        for (Reason& reason : finding.reasons)
            reason = {word, word, true, word};
    }
    for (Diagnostic& diagnostic : report.diagnostics) {
        diagnostic.code = diagnostic.path = diagnostic.article = word;
        diagnostic.message = word;
    }
    return report;
}

/// `findings` differences about `questions` wordings, by `outlets` outlets.
inline Report large(std::size_t outlets, std::size_t questions, std::size_t findings)
{
    Report report = sample::small();
    report.articles.clear();
    report.claims.clear();
    report.findings.clear();
    for (std::size_t i = 0; i < outlets; ++i)
        report.articles.push_back(sample::make_article(
            "a" + std::to_string(i), "outlet-" + std::to_string(i) + ".example",
            iso(Day{19800 + static_cast<std::int32_t>(i % 30)}), "o" + std::to_string(i / 3)));
    for (std::size_t i = 0; i < findings; ++i) {
        auto first = static_cast<std::uint32_t>(report.claims.size());
        for (std::size_t k = 0; k < 3; ++k) {
            std::string number = std::to_string(10 + (i + k * 7) % 90);
            report.claims.push_back(
                sample::make_claim("c" + std::to_string(i) + "-" + std::to_string(k),
                                   {"a" + std::to_string((i + k * 5) % outlets),
                                    "On that day the harbour office said that ", number + " people",
                                    " had been hurt when the ferry struck the outer pier."},
                                   static_cast<double>(10 + (i + k * 7) % 90), "person"));
            report.claims.back().when.range.from = Day{19800 + static_cast<std::int32_t>(k)};
        }
        Finding finding = sample::finding("f" + std::to_string(i),
                                          "How many people were hurt in accident " +
                                              std::to_string(i % questions) + "?",
                                          i % 3 == 0 ? Verdict::Contradiction : Verdict::Update,
                                          i % 3 == 0 ? Severity::High : Severity::Low);
        finding.positions = {sample::position("first", {first, first + 1}, report.claims, 2),
                             sample::position("second", {first + 2}, report.claims, 1)};
        finding.reasons = {{"unit", "same", false, "person in both"},
                           {"time", "later", true, "one day apart"}};
        report.findings.push_back(std::move(finding));
    }
    return report;
}

} // namespace crosscheck::hostile
