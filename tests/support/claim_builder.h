#pragma once
#include <string>
#include <utility>
#include <vector>

#include "align/question.h"
#include "compare/finding.h"

namespace crosscheck {

/// Builds claims for tests by the few fields that a case is about.
class ClaimBuilder {
  public:
    ClaimBuilder(std::string article, std::string kind, std::string attribute)
    {
        claim_.article = std::move(article);
        claim_.kind = std::move(kind);
        claim_.attribute = std::move(attribute);
        claim_.question = "What is the " + claim_.kind + " " + claim_.attribute + "?";
        claim_.rule = "en.test." + claim_.kind;
        claim_.context.event.noun = "quake";
    }
    ClaimBuilder& count(double number, const std::string& noun)
    {
        claim_.value.type = ValueType::Count;
        claim_.value.unit = noun;
        claim_.context.noun = noun;
        return exactly(number);
    }
    ClaimBuilder& money(double number, const std::string& code)
    {
        claim_.value.type = ValueType::Money;
        claim_.value.unit = code;
        return exactly(number);
    }
    ClaimBuilder& measure(double number, const std::string& unit)
    {
        claim_.value.type = ValueType::Measure;
        claim_.value.unit = unit;
        return exactly(number);
    }
    ClaimBuilder& date(const std::string& from, const std::string& to)
    {
        claim_.value.type = ValueType::Date;
        claim_.value.date = {parse_iso_day(from), parse_iso_day(to)};
        claim_.value.text = from;
        return *this;
    }
    ClaimBuilder& words(const std::string& text)
    {
        claim_.value.type = ValueType::Text;
        claim_.value.text = text;
        return *this;
    }
    ClaimBuilder& more_than()
    {
        claim_.value.hedge = Hedge::MoreThan;
        claim_.value.lower = *claim_.value.printed + 1;
        claim_.value.upper.reset();
        return *this;
    }
    ClaimBuilder& rule(const std::string& id)
    {
        claim_.rule = id;
        return *this;
    }
    ClaimBuilder& subject(const std::string& slug)
    {
        claim_.subject = slug;
        return names({slug});
    }
    ClaimBuilder& names(std::vector<std::string> slugs)
    {
        claim_.context.names = std::move(slugs);
        return *this;
    }
    ClaimBuilder& terms(std::vector<std::string> lemmas)
    {
        claim_.context.terms = std::move(lemmas);
        return *this;
    }
    ClaimBuilder& verb(const std::string& lemma)
    {
        claim_.context.verb = lemma;
        return *this;
    }
    ClaimBuilder& scope(const std::string& key, const std::string& value)
    {
        claim_.scope[key] = value;
        return *this;
    }
    ClaimBuilder& says(const std::string& speaker)
    {
        claim_.attribution = {speaker, speaker};
        return *this;
    }
    ClaimBuilder& as_of(const std::string& day)
    {
        claim_.when = {{parse_iso_day(day), parse_iso_day(day)}, "text"};
        return *this;
    }
    ClaimBuilder& changes(Changes how)
    {
        claim_.changes = how;
        return *this;
    }
    ClaimBuilder& modality(Modality how)
    {
        claim_.modality = how;
        return *this;
    }
    ClaimContext& context() { return claim_.context; }
    /// `sentence` orders the claims of one article.
    Claim at(std::uint32_t sentence)
    {
        claim_.context.sentence = sentence;
        claim_.evidence.span = {sentence * 100, sentence * 100 + 10};
        claim_.id = claim_.article + "#" + std::to_string(sentence);
        return claim_;
    }

  private:
    ClaimBuilder& exactly(double number)
    {
        claim_.value.printed = claim_.value.lower = claim_.value.upper = number;
        claim_.value.text = std::to_string(number);
        return *this;
    }

    Claim claim_;
};

inline ArticleSummary test_article(const std::string& id, const std::string& published = "")
{
    ArticleSummary article;
    article.id = id;
    article.outlet = id + ".example";
    article.title = "Quake shakes Harran valley";
    article.published = published;
    article.origin = "origin-" + id;
    return article;
}

} // namespace crosscheck
