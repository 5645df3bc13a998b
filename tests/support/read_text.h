#pragma once
#include <memory>
#include <string>

#include "ingest/article.h"
#include "mention/lexicon.h"
#include "pack_files.h"
#include "reading/reading.h"

namespace crosscheck {

inline const Lexicon& shipped_lexicon()
{
    static const Lexicon lexicon = [] {
        Result<Lexicon> loaded = load_lexicon({shipped_file("core/units.yaml"), shipped_file("core/currencies.yaml"),
                                               shipped_file("core/numbers.yaml"), shipped_file("core/hedges.yaml"),
                                               shipped_file("en/lexicon.yaml"), shipped_file("en/dates.yaml")});
        if (!loaded) std::fprintf(stderr, "%s\n", loaded.error().c_str());
        CC_CHECK(loaded);
        return loaded.take();
    }();
    return lexicon;
}

/// An article and its Reading; the article stays where it is.
struct ReadText {
    std::unique_ptr<Article> article;
    Reading reading;
};

inline ReadText read_text(const std::string& text, const std::string& published = "2020-05-14")
{
    auto article = std::make_unique<Article>();
    article->id = "a";
    article->source.text = text;
    article->body = {0, static_cast<std::uint32_t>(text.size())};
    article->published.day = parse_iso_day(published);
    article->published.basis = Basis::Sidecar;
    Reading reading = read_article(*article, shipped_lexicon(), shipped_gazetteer());
    return {std::move(article), std::move(reading)};
}

inline std::string words(const Reading& reading, TokenRange range)
{
    if (range.empty()) return {};
    const Span span = reading.tokens.span(range);
    return std::string(reading.tokens.text().substr(span.begin, span.size()));
}

} // namespace crosscheck
