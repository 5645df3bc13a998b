#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/claim.h"

namespace crosscheck {

/// An occurrence in the world that articles of the drop speak of.
struct Event {
    std::string id;    ///< content-derived
    std::string label; ///< "Rome meeting, June 2021"
    DateRange date;
    std::string place;
    std::vector<std::string> articles; ///< ids of the articles that report it, sorted
};

/// What alignment and comparison need to know of an article.
struct ArticleSummary {
    std::string id;
    std::string outlet;
    std::string title;
    std::string file;      ///< the last part of its path: names an article without an outlet
    std::string published; ///< ISO day or ""
    std::string modified;
    std::string published_basis = "none";
    std::string url;
    std::vector<std::string> credits;
    std::string text_hash;                 ///< of the normalised text
    std::vector<std::uint64_t> signature;  ///< MinHash of word shingles; empty when unknown
    std::string origin;                    ///< filled by find_origins
};

/// Comparable claims: all claims about one question, of one event.
struct Question {
    std::string id;    ///< content-derived
    std::string text;  ///< "How many members does the anti-IS coalition have?"
    std::string kind;
    std::string attribute;
    std::string subject;
    std::string event; ///< Event::id or ""
    std::vector<std::uint32_t> claims; ///< indexes into the claim list, in (article, text) order
    /// Of these, the pairs that alignment tied to each other (indexes into the claim
    /// list, the lower first, sorted): only positions that a pair ties are judged
    /// against each other. Empty: all are.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ties;
    std::size_t rivals = 0; ///< of these, how many at the end are answers of other questions that
                            ///< stand against the ones before (find_rivals); 0 in most questions
    bool within_article = false; ///< asked of one article's claims alone
    std::string aspect; ///< "" = the value; "purpose", "status", "sum", "conversion", "headline", "share", "age": what else is compared
};

/// The question as some of its claims ask it: `members` are indexes into the claim list, in
/// (article, text) order.
Question narrowed(const Question& question, std::vector<std::uint32_t> members, const std::vector<Claim>& claims);

struct Alignment {
    std::vector<Event> events;
    std::vector<Question> questions;
};

/// 128 permutations of MinHash over shingles of five words, case and
/// punctuation aside: the share of equal places of two signatures estimates how
/// much two texts overlap. Empty when the text has fewer than five words.
std::vector<std::uint64_t> signature(std::string_view text);

/// Groups articles that copy one text or credit one wire into origins: sets
/// `origin` of each summary.
void find_origins(std::vector<ArticleSummary>& articles);

/// Puts claims about the same thing of the same event together. Near linear:
/// blocking keys, then connected components; never all pairs. The result does
/// not depend on the order of `claims` beyond the indexes it names.
Alignment align(const std::vector<Claim>& claims, const std::vector<ArticleSummary>& articles);

} // namespace crosscheck
