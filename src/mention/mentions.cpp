#include <algorithm>
#include <vector>

#include "mention/date.h"
#include "mention/finder.h"
#include "mention/mention.h"

// Dates are read first, on their own; the rest is read around them.

namespace crosscheck {
namespace {

std::vector<TokenRange> ranges_of(const std::vector<Mention>& dates)
{
    std::vector<TokenRange> ranges;
    for (const Mention& date : dates)
        ranges.push_back(date.tokens);
    return ranges;
}

/// Mentions of one type stand apart: of two that overlap the later one is cut.
void drop_overlaps(std::vector<Mention>& mentions)
{
    std::vector<std::uint32_t> end_of_type(16, 0);
    auto overlaps = [&](const Mention& mention) {
        std::uint32_t& end = end_of_type[static_cast<std::size_t>(mention.type)];
        bool bad = mention.span.begin < end;
        if (!bad)
            end = mention.span.end;
        return bad;
    };
    mentions.erase(std::remove_if(mentions.begin(), mentions.end(), overlaps), mentions.end());
}

} // namespace

std::vector<Mention> find_mentions(const TokenBuffer& tokens, const Lexicon& lexicon,
                                   const MentionOptions& options)
{
    std::vector<Mention> dates = find_dates(tokens, lexicon.dates(), options);
    std::vector<TokenRange> taken = ranges_of(dates);
    Scan scan(tokens, lexicon, options);
    MentionFinder finder(scan, taken);
    for (TokenRange sentence : tokens.sentences()) {
        if (stopped(options.stop))
            break;
        finder.read_sentence(sentence);
    }
    std::vector<Mention> found = finder.take();
    found.insert(found.end(), std::make_move_iterator(dates.begin()), std::make_move_iterator(dates.end()));
    std::stable_sort(found.begin(), found.end(), [](const Mention& a, const Mention& b) {
        return a.span.begin < b.span.begin;
    });
    drop_overlaps(found);
    return found;
}

} // namespace crosscheck
