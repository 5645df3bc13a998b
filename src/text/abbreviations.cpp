#include "text/abbreviations.h"

#include <algorithm>
#include <array>

// English short forms. They stand here and not in a rule pack because a sentence
// boundary must not wait for a lexicon to be loaded; only words before a stop are
// looked up, so a plain search is fast enough.

namespace crosscheck {
namespace {

using Words = std::string_view;

constexpr auto titles = std::to_array<Words>(
    {"adm",  "amb",  "atty", "brig", "capt", "cdr",  "cmdr", "col", "cpl",  "dep",  "det", "dr",
     "fr",   "gen",  "gov",  "hon",  "insp", "lt",   "maj",  "messrs", "mlle", "mme", "mr", "mrs",
     "ms",   "msgr", "mt",   "mx",   "pres", "prof", "pvt",  "rep", "reps", "rev",  "sen", "sens",
     "sgt",  "spc",  "st",   "ste",  "supt", "vs"});

constexpr auto numbered = std::to_array<Words>(
    {"approx", "art", "ca", "cf", "ch", "dh", "dhs", "ed", "fig", "figs", "ksh", "no", "nos", "para", "pp",
     "rp", "rs", "sec", "tk", "vol"});

constexpr auto months = std::to_array<Words>(
    {"apr", "aug", "dec", "feb", "fri", "jan", "jul", "jun", "mar", "mon", "nov", "oct", "sat",
     "sep", "sept", "sun", "thu", "thur", "thurs", "tue", "tues", "wed"});

constexpr auto others = std::to_array<Words>(
    {"abp",   "al",    "ala",   "alta",  "ariz", "ark",  "assn", "assoc", "asst", "ave",  "bancorp",
     "bldg",  "blvd",  "bn",    "bros",  "calif", "cal", "cent", "cie",   "co",   "colo", "comm",
     "conn",  "corp",  "cos",   "dak",   "del",  "dept", "dist", "div",   "eds",  "eq",   "esq",
     "est",   "etc",   "ext",   "fla",   "ft",   "ga",   "govt", "hq",    "ill",  "inc",  "incl",
     "ind",   "inst",  "intl",  "jr",    "kan",  "km",   "ky",   "lb",    "lbs",  "ltd",  "mass",
     "max",   "md",    "mfg",   "mgr",   "mich", "min",  "minn", "miss",  "mo",   "mont", "mph",
     "natl",  "neb",   "nev",   "nyse",  "okla", "ont",  "ore",  "oz",    "penn", "pct",  "plc",
     "prop",  "pty",   "rd",    "sask",  "sq",   "sr",   "tenn", "tex",   "univ", "va",   "vt",
     "wash",  "wis",   "wyo",   "yd",    "yds"});

constexpr auto starters = std::to_array<Words>(
    {"a",       "about",   "according", "after", "all",   "also",  "although", "among", "an",    "and",
     "another", "any",     "as",    "asked", "at",    "because", "before", "both",  "but",   "by",
     "despite", "during",  "each",  "earlier", "even", "every", "for",   "from",  "had",   "he",
     "her",     "here",    "his",   "how",   "however", "i",   "if",    "in",    "instead", "it",
     "its",     "last",    "later", "many",  "meanwhile", "more", "most", "my", "neither", "no",
     "none",    "nor",     "not",   "now",   "of",    "on",    "once",  "one",   "only",  "or",
     "other",   "others",  "our",   "over",  "police", "residents", "several", "she", "shares", "since",
     "so",      "some",    "such",  "that",  "the",   "their", "then",  "there", "these", "they",
     "this",    "those",   "though", "three", "through", "thus", "to",  "two",   "under", "until",
     "we",      "were",    "what",  "when",  "where", "whether", "which", "while", "who", "why",
     "with",    "without", "yes",   "yet",   "you",   "your"});

constexpr auto speech = std::to_array<Words>(
    {"added", "adds", "asked", "asks", "called", "cried", "declared", "exclaimed", "joked", "recalled",
     "replied", "said", "says", "shouted", "told", "tweeted", "wondered", "wrote", "yelled"});

template <std::size_t N>
bool contains(const std::array<Words, N>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

Abbreviation abbreviation(std::string_view lower)
{
    if (lower.size() > 8)
        return Abbreviation::None;
    if (contains(titles, lower))
        return Abbreviation::Title;
    if (contains(numbered, lower))
        return Abbreviation::Number;
    if (contains(months, lower))
        return Abbreviation::Month;
    return contains(others, lower) ? Abbreviation::Other : Abbreviation::None;
}

bool begins_sentences(std::string_view lower)
{
    return contains(starters, lower);
}

bool speech_verb(std::string_view lower)
{
    return contains(speech, lower);
}

} // namespace crosscheck
