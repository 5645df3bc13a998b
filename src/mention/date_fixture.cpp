#include <algorithm>
#include <array>

#include "mention/date_scan.h"

// A verb of the present tells what is to come where it speaks of an appointment: "they face
// Brazil on Saturday", "the phone goes on sale on Friday". Any other is as often a headline's way
// to tell what has happened ("quake hits the coast on Friday").

namespace crosscheck {
namespace {

template <std::size_t N> bool in(const std::array<std::string_view, N>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// They need whom it is against: "face Brazil", not "face charges".
constexpr std::array<std::string_view, 10> opposes{"face", "faces", "host", "hosts", "play", "plays", "meet", "meets", "entertain", "entertains"};
/// These need nothing but their day.
constexpr std::array<std::string_view, 10> convenes{"meet", "meets", "airs", "convene", "convenes", "debuts", "premieres", "expire", "resume", "sits"};
/// "Is released on Friday": of what is dated ahead.
constexpr std::array<std::string_view, 9> issued{"released", "published", "aired", "played", "held", "staged", "screened", "shown", "launched"};

struct Phrase {
    std::string_view verb, second, third;
};
constexpr std::array<Phrase, 32> phrases{{
    {"goes", "on", "sale"},     {"go", "on", "sale"},          {"goes", "on", "trial"},     {"go", "on", "trial"},       {"goes", "on", "show"},
    {"goes", "on", "display"},  {"takes", "effect", ""},       {"take", "effect", ""},      {"comes", "into", "force"},  {"come", "into", "force"},
    {"comes", "into", "effect"}, {"hits", "theaters", ""},     {"hits", "theatres", ""},    {"hits", "cinemas", ""},     {"hits", "stores", ""},
    {"hits", "shelves", ""},    {"hits", "screens", ""},       {"kicks", "off", ""},        {"kick", "off", ""},         {"gets", "under", "way"},
    {"gets", "underway", ""},   {"goes", "to", "the"},         {"go", "to", "the"},         {"head", "to", "the"},       {"heads", "to", "the"},
    {"prepare", "for", ""},     {"prepares", "for", ""},       {"preparing", "for", ""},    {"ahead", "of", ""},         {"ruled", "out", "of"},
    {"doubtful", "for", ""},    {"takes", "on", ""},
}};

} // namespace

/// Whether token `i` says that what is dated by `date` is an appointment still ahead.
bool DateScanner::appointed(std::uint32_t i, std::uint32_t date) const
{
    if (tokens_[i].kind != TokenKind::Word || (i > block_ && (is(i - 1, DateClass::Determiner) || is(i - 1, DateClass::Possessor)))) return false;
    const std::string_view word = tokens_.lower(i);
    const bool denied = i > block_ && (is(i - 1, DateClass::Negation) || tokens_.lower(i - 1) == "did"); // "didn't kick off talks"
    const std::uint32_t next = i + 1;
    if (denied || next > date || next >= limit_) return false;
    const std::uint32_t other = is(next, DateClass::The) ? next + 1 : next;
    if (in(opposes, word) && other < date && capital(other) && !is(other, DateClass::Weekday) && !is(other, DateClass::Month)) return true;
    const bool dated = next == date || (next + 1 == date && is(next, DateClass::On));
    if (dated && in(convenes, word)) return true;
    const bool passive = i > block_ && (tokens_.lower(i - 1) == "is" || tokens_.lower(i - 1) == "are");
    if (dated && passive && (in(issued, word) || word == "out")) return true;
    const bool polls = word == "polls" && next < date && tokens_.lower(next) == "open";
    return polls || std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
        if (word != phrase.verb || tokens_.lower(next) != phrase.second) return false;
        if (phrase.third.empty()) return phrase.verb != "takes" || phrase.second != "on" || capital(next + 1);
        if (next + 1 >= limit_ || tokens_.lower(next + 1) != phrase.third) return false;
        return phrase.third != "the" || (next + 2 < limit_ && tokens_.lower(next + 2) == "polls");
    });
}

} // namespace crosscheck
