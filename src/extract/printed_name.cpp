#include "extract/printed_name.h"

#include <algorithm>

#include "base/ascii.h"
#include "reading/gazetteer.h"
#include "reading/words.h"
#include "text/words.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t sentences_back = 5; // a pronoun's noun stands no farther away
constexpr std::uint32_t longest = 12;       // tokens of a noun phrase, its hyphens with it
constexpr std::uint32_t around = 1000;      // tokens on either side that tell whether a word is a name
constexpr std::uint32_t reach = 200;        // tokens that are looked at on either side, where a sentence has no end

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

class PrintedName {
  public:
    PrintedName(const std::string& subject, const Reading& reading) : subject_(subject), reading_(reading), tokens_(reading.tokens) {}

    /// In the sentence of that index, near that token.
    std::string in(std::uint32_t index, std::uint32_t near) const
    {
        const SentenceReading& sentence = reading_.sentences[index];
        const std::uint32_t from = std::max(sentence.tokens.begin, near - std::min(near, reach));
        const std::uint32_t stop = std::min(sentence.tokens.end, near + reach);
        for (std::uint32_t token = from; token < stop; ++token) {
            const std::uint32_t end = end_of(token, stop);
            if (end > token) return said(sentence, {token, end});
        }
        return {};
    }

  private:
    /// `at` in the subject behind the slug of `printed`, when the subject goes on with it there.
    std::size_t behind(std::size_t at, std::string_view printed) const
    {
        const bool plain = !printed.empty() && (is_upper(printed.front()) || (printed.front() >= 'a' && printed.front() <= 'z'));
        if (plain && at < subject_.size() && ascii_lower(printed.front()) != subject_[at]) return std::string::npos; // most words
        const std::string word = slug(printed);
        if (word.empty() || subject_.compare(at, word.size(), word) != 0) return std::string::npos;
        const std::size_t end = at + word.size();
        return end == subject_.size() || subject_[end] == '-' ? end : std::string::npos;
    }

    /// Behind the words from `token` on that make the subject; `token` when they do not.
    std::uint32_t end_of(std::uint32_t token, std::uint32_t stop) const
    {
        std::size_t at = 0;
        for (std::uint32_t i = token; i < std::min(stop, token + longest); ++i) {
            const bool linked = tokens_[i].kind == TokenKind::Symbol && i > token;
            if (linked) continue;
            std::size_t next = behind(at, tokens_.raw(i));
            if (next == std::string::npos) next = behind(at, without_possessive(tokens_.raw(i)));
            if (next == std::string::npos) next = behind(at, reading_.lemmas[i]);
            if (next == std::string::npos) return token;
            if (next == subject_.size()) return i + 1;
            at = next + 1;
        }
        return token;
    }

    /// A capital says nothing where a sentence begins or in a headline.
    bool capital_counts(const SentenceReading& sentence, std::uint32_t token) const
    {
        const std::string_view raw = tokens_.raw(token);
        if (std::count_if(raw.begin(), raw.end(), is_upper) > 1) return true; // "PC", "MacBook"
        const bool opens = token == sentence.tokens.begin || token == sentence.story || tokens_[token - 1].kind == TokenKind::Symbol;
        return !opens && !sentence.headline;
    }

    /// "Canadian authorities", "Gartner": the reading holds it for a name.
    bool in_a_name(std::uint32_t token) const
    {
        const auto at = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), token,
                                         [](const EntityMention& entity, std::uint32_t t) { return entity.tokens.end <= t; });
        return at != reading_.entities.end() && at->tokens.contains(token) && !at->pronoun;
    }

    /// "Gartner said" and elsewhere "at Gartner": a name that opens a sentence. "Ships" is none.
    bool name_elsewhere(std::uint32_t token) const
    {
        std::uint32_t capitals = 0;
        std::uint32_t small = 0;
        const std::string_view word = without_possessive(tokens_.lower(token));
        const std::uint32_t from = token - std::min(token, around);
        for (std::uint32_t i = from; i < std::min(tokens_.size(), token + around); ++i) {
            if (i == token || !tokens_.lower(i).starts_with(word) || without_possessive(tokens_.lower(i)) != word) continue;
            if (!tokens_[i].has(Capitalised)) ++small;
            else if (capital_counts(reading_.sentences[tokens_.sentence_of(i)], i)) ++capitals;
        }
        return capitals > small;
    }

    /// "The German spokesman" is no name, "German Post" is.
    std::string said(const SentenceReading& sentence, TokenRange words) const
    {
        std::string text;
        bool name = false;
        bool owned = false;
        for (std::uint32_t i = words.begin; i < words.end; ++i) {
            std::string_view raw = tokens_.raw(i);
            if (i + 1 == words.end) raw = without_possessive(raw);
            if (i > words.begin && tokens_[i].has(SpaceBefore)) text += ' ';
            const bool goes_on = i + 1 < words.end && tokens_[i + 1].has(Capitalised) && capital_counts(sentence, i + 1); // "Norland Post"
            name = tokens_[i].has(Capitalised) && (goes_on || in_a_name(i) || capital_counts(sentence, i) || name_elsewhere(i));
            owned = owned || (name && i + 1 < words.end && without_possessive(raw) != raw); // "Norland Post's vans"
            text += tokens_[i].has(Capitalised) && !name ? fold_case(raw) : std::string(raw);
        }
        const bool the = words.begin > sentence.tokens.begin && tokens_.lower(words.begin - 1) == "the";
        return (name || owned) && !the ? text : "the " + text;
    }

    const std::string& subject_;
    const Reading& reading_;
    const TokenBuffer& tokens_;
};

} // namespace

std::string printed_name(const std::string& subject, const Reading& reading, const Clause& clause)
{
    const PrintedName name(subject, reading);
    const std::uint32_t last = clause.sentence;
    for (std::uint32_t back = 0; back <= std::min(last, sentences_back); ++back)
        if (std::string found = name.in(last - back, back == 0 ? clause.tokens.begin : reading.sentences[last - back].tokens.end); !found.empty()) return found;
    return {};
}

} // namespace crosscheck
