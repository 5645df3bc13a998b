#include "mention/scan.h"

namespace crosscheck {
namespace {

std::string_view without_possessive(std::string_view word)
{
    if (!word.ends_with('s'))
        return word;
    for (std::string_view end : {"'s", "’s", "’ s"})
        if (word.size() > end.size() && word.substr(word.size() - end.size()) == end)
            return word.substr(0, word.size() - end.size());
    return word;
}

} // namespace

Scan::Scan(const TokenBuffer& tokens, const Lexicon& lexicon, const MentionOptions& options)
    : tokens_(tokens), lexicon_(lexicon), options_(options), words_(tokens.size(), nullptr)
{
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::Number)
            continue;
        if (tokens[i].kind == TokenKind::Symbol) {
            has_sterling_ = has_sterling_ || tokens.raw(i) == "£";
            if (tokens[i].span.size() == 1 && tokens.raw(i)[0] != '~' && tokens.raw(i)[0] != '<' &&
                tokens.raw(i)[0] != '>')
                continue;
        }
        std::string_view lower = tokens.lower(i);
        words_[i] = lexicon.find(lower);
        if (words_[i] == nullptr) {
            std::string_view stem = without_possessive(lower);
            words_[i] = stem.size() == lower.size() ? nullptr : lexicon.find(stem);
        }
        if (words_[i] == nullptr)
            continue;
        has_quake_ = has_quake_ || words_[i]->is(WordRole::Quake);
        has_sterling_ = has_sterling_ || lower == "sterling" || lower == "pence";
    }
}

std::string_view Scan::stem(std::uint32_t i) const
{
    return without_possessive(lower(i));
}

bool Scan::title_case() const
{
    std::uint32_t words = 0;
    std::uint32_t capitals = 0;
    std::uint32_t end = std::min(sentence_.end, sentence_.begin + 40);
    for (std::uint32_t i = sentence_.begin; i < end; ++i) {
        bool long_word = tokens_[i].kind == TokenKind::Word && tokens_[i].span.size() > 3;
        words += long_word ? 1U : 0U;
        capitals += long_word && tokens_[i].has(Capitalised) ? 1U : 0U;
    }
    return capitals * 10 >= words * 7;
}

} // namespace crosscheck
