#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "mention/lexicon.h"
#include "mention/mention.h"
#include "mention/number_words.h"

// Any bytes, made valid UTF-8, are tokenised and read. No crash; mentions lie in
// the text on whole characters, in order, and apart from others of their type;
// a resolved date is a range in order and an unresolved one claims no day; an
// interval is in order; reading again gives the same.

namespace {

using namespace crosscheck;

/// Keeps what is valid UTF-8 and puts '?' for every other byte.
std::string valid_utf8(const std::uint8_t* data, std::size_t size)
{
    std::string text;
    for (std::size_t i = 0; i < size;) {
        std::uint8_t lead = data[i];
        std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
        bool good = length != 0 && i + length <= size;
        for (std::size_t k = 1; good && k < length; ++k)
            good = (data[i + k] & 0xC0U) == 0x80;
        // Overlong forms, surrogates and what lies beyond Unicode.
        good = good && !(lead == 0xE0 && data[i + 1] < 0xA0) &&
               !(lead == 0xED && data[i + 1] > 0x9F) && !(lead == 0xF0 && data[i + 1] < 0x90) &&
               !(lead == 0xF4 && data[i + 1] > 0x8F);
        if (good) {
            text.append(reinterpret_cast<const char*>(data + i), length);
            i += length;
        } else {
            text += '?';
            ++i;
        }
    }
    return text;
}

std::string rules_file(const char* path)
{
    std::ifstream file(std::string(CROSSCHECK_SOURCE_DIR "/rules/") + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const Lexicon& lexicon()
{
    static const Lexicon loaded = [] {
        std::vector<std::pair<std::string, std::string>> files;
        for (const char* path : {"core/units.yaml", "core/currencies.yaml", "core/numbers.yaml",
                                 "core/hedges.yaml", "en/lexicon.yaml", "en/dates.yaml"})
            files.emplace_back(path, rules_file(path));
        return load_lexicon(files).take();
    }();
    return loaded;
}

bool whole_characters(std::string_view text, Span span)
{
    auto inside = [&](std::uint32_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
    };
    return span.begin < span.end && span.end <= text.size() && !inside(span.begin) &&
           !inside(span.end);
}

void check_date(const Mention& mention)
{
    const DateRange& range = mention.date;
    if (mention.resolved)
        CC_CHECK(range.from && range.to && *range.from <= *range.to);
    else
        CC_CHECK(!range.from && !range.to);
}

void check(const Mention& mention, const TokenBuffer& tokens)
{
    CC_CHECK(whole_characters(tokens.text(), mention.span));
    CC_CHECK(whole_characters(tokens.text(), mention.number));
    CC_CHECK(mention.tokens.begin < mention.tokens.end && mention.tokens.end <= tokens.size());
    CC_CHECK(!mention.lower || !mention.upper || *mention.lower <= *mention.upper);
    CC_CHECK(!mention.head || *mention.head < tokens.size());
    if (mention.type == MentionType::Date) check_date(mention);
}

void check_mentions(const TokenBuffer& tokens, const MentionOptions& options)
{
    std::vector<Mention> found = find_mentions(tokens, lexicon(), options);
    std::uint32_t ends[16] = {};
    for (std::size_t i = 0; i < found.size(); ++i) {
        check(found[i], tokens);
        CC_CHECK(i == 0 || found[i - 1].tokens.begin <= found[i].tokens.begin);
        std::uint32_t& end = ends[static_cast<std::size_t>(found[i].type)];
        CC_CHECK(found[i].span.begin >= end);
        end = found[i].span.end;
    }
    std::vector<Mention> again = find_mentions(tokens, lexicon(), options);
    CC_CHECK(again.size() == found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        CC_CHECK(again[i].span == found[i].span && again[i].date == found[i].date);
        CC_CHECK(again[i].lower == found[i].lower && again[i].upper == found[i].upper);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string text = valid_utf8(data, size);
    TokenBuffer tokens = tokenize(text);
    MentionOptions options;
    check_mentions(tokens, options);
    options.reference = make_day(2012, 2, 29);
    check_mentions(tokens, options);
    static constexpr const char* languages[] = {"en", "de", "es", "fr", "it", "pt",
                                                "nl", "pl", "ru", "tr", "ar"};
    parse_number_words(text, languages[size % std::size(languages)]);
    return 0;
}
