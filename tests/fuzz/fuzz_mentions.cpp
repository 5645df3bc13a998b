#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "bytes.h"
#include "mention/lexicon.h"
#include "mention/mention.h"
#include "mention/number_words.h"

// Any bytes, made valid UTF-8, are tokenised and read. No crash; mentions lie in
// the text on whole characters, in order, and apart from others of their type;
// a resolved date is a range in order and an unresolved one claims no day; an
// interval is in order; reading again gives the same.

namespace {

using namespace crosscheck;

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
