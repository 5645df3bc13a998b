#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

#include "base/check.h"
#include "mention/date.h"
#include "mention/number_words.h"

// Any bytes, made valid UTF-8, are tokenised and read. No crash; dates lie in
// the text on whole characters, in order and apart; a resolved date is a range
// in order and an unresolved one claims no day; reading again gives the same.

namespace {

using namespace crosscheck;

/// Keeps what is valid UTF-8 and puts '?' for every other byte.
std::string valid_utf8(const std::uint8_t* data, std::size_t size)
{
    std::string text;
    for (std::size_t i = 0; i < size;) {
        std::uint8_t lead = data[i];
        std::size_t length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5                  ? 4
                                                                            : 0;
        bool good = length != 0 && i + length <= size;
        for (std::size_t k = 1; good && k < length; ++k)
            good = (data[i + k] & 0xC0U) == 0x80;
        // Overlong forms, surrogates and what lies beyond Unicode.
        good = good && !(lead == 0xE0 && data[i + 1] < 0xA0) && !(lead == 0xED && data[i + 1] > 0x9F) &&
               !(lead == 0xF0 && data[i + 1] < 0x90) && !(lead == 0xF4 && data[i + 1] > 0x8F);
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

const DateLexicon& dates()
{
    static const DateLexicon lexicon = load_date_lexicon("en/dates.yaml", rules_file("en/dates.yaml")).take();
    return lexicon;
}

bool whole_characters(std::string_view text, Span span)
{
    auto inside = [&](std::uint32_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
    };
    return span.begin < span.end && span.end <= text.size() && !inside(span.begin) && !inside(span.end);
}

void check_dates(const TokenBuffer& tokens, const MentionOptions& options)
{
    std::vector<Mention> found = find_dates(tokens, dates(), options);
    std::uint32_t end = 0;
    for (const Mention& mention : found) {
        CC_CHECK(mention.type == MentionType::Date);
        CC_CHECK(whole_characters(tokens.text(), mention.span));
        CC_CHECK(mention.span.begin >= end);
        CC_CHECK(mention.tokens.begin < mention.tokens.end && mention.tokens.end <= tokens.size());
        end = mention.span.end;
        const DateRange& range = mention.date;
        CC_CHECK(mention.resolved || (!range.from && !range.to));
        CC_CHECK(!mention.resolved || (range.from && range.to && *range.from <= *range.to));
    }
    std::vector<Mention> again = find_dates(tokens, dates(), options);
    CC_CHECK(again.size() == found.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        CC_CHECK(again[i].span == found[i].span && again[i].date == found[i].date);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string text = valid_utf8(data, size);
    TokenBuffer tokens = tokenize(text);
    MentionOptions options;
    check_dates(tokens, options);
    options.reference = make_day(2012, 2, 29);
    check_dates(tokens, options);
    static constexpr const char* languages[] = {"en", "de", "es", "fr", "it", "pt", "nl", "pl", "ru", "tr", "ar"};
    parse_number_words(text, languages[size % std::size(languages)]);
    return 0;
}
