#pragma once
#include "base/check.h"
#include "ingest/article.h"
#include "ingest/encoding.h"

/// Stops the program unless an article is what every later step relies on: valid
/// UTF-8, a body inside it, what is set aside in order and apart, and for every
/// place in it a place in the file of `input_size` bytes.
inline void check_article(const crosscheck::Article& article, std::size_t input_size)
{
    using namespace crosscheck;
    const std::string& text = article.source.text;
    CC_CHECK(valid_utf8_prefix(text) == text.size());
    CC_CHECK(article.body.begin <= article.body.end && article.body.end <= text.size());
    std::uint32_t past = article.body.begin;
    for (const SetAside& aside : article.set_aside) {
        CC_CHECK(aside.span.begin >= past && aside.span.begin < aside.span.end);
        CC_CHECK(!aside.why.empty());
        past = aside.span.end;
    }
    CC_CHECK(past <= article.body.end);
    std::uint32_t before = 0;
    for (std::uint32_t at = 0; article.offsets_are_of_file && at < text.size(); at += 7) {
        Span place = article.in_file({at, at + 1});
        CC_CHECK(place.begin <= place.end && place.end <= input_size);
        CC_CHECK(article.offsets.empty() || place.begin + 1000000 > before);
        before = place.begin;
    }
}
