#include "reading/names.h"

#include <algorithm>
#include <set>

#include "reading/entities.h"
#include "reading/gazetteer.h"

namespace crosscheck {
namespace {

constexpr std::size_t kMostNamesCompared = 400;

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

std::size_t common_prefix(std::string_view a, std::string_view b)
{
    std::size_t n = 0;
    while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
    return n;
}

/// One word for a misspelling of the other: a letter or two in a long word, or
/// a cut-off ending ("Blink" for "Blinken").
bool similar_word(std::string_view a, std::string_view b, bool loose)
{
    if (a == b) return true;
    const std::size_t longer = std::max(a.size(), b.size());
    if (std::min(a.size(), b.size()) < 4) return false;
    if (within_edits(a, b, longer >= 8 ? 2 : 1)) return longer >= 5;
    const std::size_t shared = common_prefix(a, b);
    return loose && shared >= 4 && shared * 2 > longer;
}

/// Names of persons that differ in spelling only. Loose on one word at most
/// where the other agrees too.
bool misspells(const ArticleName& rare, const ArticleName& usual)
{
    if (rare.words.size() != usual.words.size() || rare.words.size() < 2) return false;
    if (rare.words.back() == usual.words.back()) { // two of one family have different first names
        std::size_t differing = 0;
        for (std::size_t i = 0; i < rare.words.size(); ++i) {
            if (rare.words[i] == usual.words[i]) continue;
            ++differing;
            if (rare.words[i].size() < 5 || !within_edits(rare.words[i], usual.words[i], 1)) return false;
        }
        return differing == 1;
    }
    for (std::size_t i = 0; i < rare.words.size(); ++i) {
        if (!similar_word(rare.words[i], usual.words[i], true)) return false;
    }
    return true;
}

/// The last word that is no "Jr" or "III".
const std::string& surname(const ArticleName& name)
{
    static const std::set<std::string_view> suffixes{"Jr", "Sr", "II", "III", "IV"};
    const bool suffixed = name.words.size() > 2 && suffixes.count(name.words.back()) != 0;
    return name.words[name.words.size() - (suffixed ? 2 : 1)];
}

/// "EDS" of "Electronic Data Systems", "HP" of "Hewlett-Packard"; empty for a single plain word.
std::string initials(const ArticleName& name)
{
    std::string letters;
    for (const std::string& word : name.words) {
        bool begins = true;
        for (const char c : word) {
            if (begins && c >= 'A' && c <= 'Z') letters += c;
            begins = c == '-';
        }
    }
    return letters;
}

/// "House of Brandt": neither a first name nor a surname stands in it.
bool phrase(const ArticleName& name)
{
    const bool of = std::find(name.words.begin(), name.words.end(), "of") != name.words.end();
    return of && name.type != EntityType::Person && name.type != EntityType::Company;
}

/// What the words show most surely counts: "Karl & Brandt said" may be a person, "Karl & Brandt said it" is none.
int rank(EntityType type)
{
    if (type == EntityType::Organisation) return 3;
    return type == EntityType::Unknown ? 0 : type == EntityType::Place ? 1 : 2;
}

} // namespace

bool ship_prefix(std::string_view word)
{
    for (const std::string_view kind : {"MV", "MS", "MT", "SS", "RMS", "HMS", "USS", "INS", "USNS", "HMAS", "HMNZS", "HMCS", "RV", "FV"}) {
        if (word == kind) return true;
    }
    return false;
}

bool within_edits(std::string_view a, std::string_view b, int limit)
{
    if (a == b) return true;
    constexpr std::size_t longest = 40;
    if (a.size() > longest || b.size() > longest) return false;
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > static_cast<std::size_t>(limit)) return false;
    int row[longest + 1];
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()] <= limit;
}

void ArticleNames::add(std::vector<std::string> words, EntityType type)
{
    if (words.empty()) return;
    const std::string text = joined(words);
    const auto [place, fresh] = by_text_.emplace(text, names_.size());
    if (fresh) {
        names_.push_back({std::move(words), slug(text), type, 0});
    }
    ArticleName& name = names_[place->second];
    ++name.count;
    if (rank(type) > rank(name.type)) name.type = type;
}

void ArticleNames::add_abbreviation(const std::string& letters, const std::vector<std::string>& words)
{
    abbreviations_.emplace(letters, joined(words));
}

/// "EDS" is the one name of the article with those initials.
void ArticleNames::join_initials()
{
    std::map<std::string, std::size_t> by_initials;
    std::set<std::string> shared;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const std::string letters = initials(names_[i]);
        if (letters.size() < 2) continue;
        if (!by_initials.emplace(letters, i).second) shared.insert(letters);
    }
    for (const ArticleName& name : names_) {
        if (name.words.size() != 1) continue;
        const std::string& letters = name.words.front();
        const auto found = by_initials.find(letters);
        if (found == by_initials.end() || shared.count(letters) != 0) continue;
        if (names_[found->second].type == EntityType::Person) continue;
        abbreviations_.emplace(letters, joined(names_[found->second].words));
    }
}

void ArticleNames::settle()
{
    join_misspellings();
    join_initials();
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const ArticleName& name = names_[i];
        if (name.words.size() < 2 || phrase(name)) continue;
        const std::size_t target = by_text_.at(joined(name.words)); // the usual spelling's
        const bool person = name.type == EntityType::Person || name.type == EntityType::Unknown;
        if (person || ship_prefix(name.words.front())) index_surname(surname(name), target); // "the Orion" is the MV Orion
        if (person || name.type == EntityType::Company) by_first_.emplace(name.words.front(), target);
    }
    join_misspelt_surnames();
    learn_persons();
}

/// "Mr Brandt" shows that Karl Brandt is a person.
void ArticleNames::learn_persons()
{
    for (const ArticleName& name : names_) {
        if (name.words.size() != 1 || name.type != EntityType::Person) continue;
        const auto full = by_last_.find(name.words.front());
        if (full == by_last_.end()) continue;
        ArticleName& target = names_[full->second];
        if (target.type == EntityType::Unknown) target.type = EntityType::Person;
    }
}

void ArticleNames::prefer(const std::string& word, const std::function<bool(const std::string&)>& fits)
{
    const auto place = by_last_.find(word);
    if (place == by_last_.end() || fits(names_[place->second].words.front())) return;
    for (const ArticleName& name : names_) {
        const bool person = name.type == EntityType::Person || name.type == EntityType::Unknown;
        if (!person || name.words.size() < 2 || surname(name) != word || !fits(name.words.front())) continue;
        place->second = by_text_.at(joined(name.words));
        return;
    }
}

/// Of two names with one surname, single words mean the person of whom the article tells first: it
/// goes on with the surname alone and prints the relatives in full. Else the one printed more often.
void ArticleNames::index_surname(const std::string& word, std::size_t index)
{
    const auto [place, fresh] = by_last_.emplace(word, index);
    if (fresh) return;
    const ArticleName& old = names_[place->second];
    const ArticleName& now = names_[index];
    const bool better = now.type == EntityType::Person && old.type != EntityType::Person;
    const bool fuller = now.words.size() == old.words.size() + 1 && now.words.front().size() <= 2 && // "J. Karl Brandt" for "Karl Brandt"
                        std::equal(old.words.rbegin(), old.words.rend(), now.words.rbegin());
    const bool shorter = old.words.size() == now.words.size() + 1 && old.words.front().size() <= 2 &&
                         std::equal(now.words.rbegin(), now.words.rend(), old.words.rbegin());
    const bool relatives = now.type == EntityType::Person && old.type == EntityType::Person && !fuller;
    if (!shorter && (better || fuller || (now.count > old.count && !relatives))) place->second = index;
}

void ArticleNames::join_misspelt_surnames()
{
    if (names_.size() > kMostNamesCompared) return;
    for (const ArticleName& name : names_) {
        if (name.words.size() != 1 || name.words.front().size() < 5 || by_last_.count(name.words.front()) != 0) continue;
        for (const auto& [word, index] : by_last_) {
            if (word.size() < 5 || !similar_word(name.words.front(), word, false)) continue;
            if (names_[index].count < name.count) continue;
            by_text_[name.words.front()] = index;
            break;
        }
    }
}

void ArticleNames::join_misspellings()
{
    if (names_.size() > kMostNamesCompared) return;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        for (std::size_t j = 0; j < names_.size(); ++j) {
            const bool usual = names_[j].count > names_[i].count || (names_[j].count == names_[i].count && j < i);
            if (i == j || !usual || !misspells(names_[i], names_[j])) continue;
            by_text_[joined(names_[i].words)] = j;
            break;
        }
    }
}

const ArticleName* ArticleNames::exact(const std::vector<std::string>& words) const
{
    const auto found = by_text_.find(joined(words));
    return found == by_text_.end() ? nullptr : &names_[found->second];
}

const ArticleName* ArticleNames::shortened(const std::vector<std::string>& words, bool definite) const
{
    const auto last = by_last_.find(words.back());
    if (last != by_last_.end()) {
        const ArticleName& name = names_[last->second];
        const bool inside = words.size() < name.words.size() &&
                            (words.size() == 1 || std::equal(words.rbegin(), words.rend(), name.words.rbegin()));
        const bool initials = words.size() == name.words.size() && words.front().size() <= 2 &&
                              words.front().front() == name.words.front().front();
        if (inside || initials) return &name;
    }
    if (words.size() != 1) return nullptr;
    const auto first = by_first_.find(words.front());
    if (first != by_first_.end() && !(definite && names_[first->second].type != EntityType::Company)) return &names_[first->second]; // "the Academy" is no Academy Awards
    return nullptr;
}

/// "Unemployed Karl Brandt" opens a sentence: the article has Karl Brandt as well.
const ArticleName* ArticleNames::without_first(const std::vector<std::string>& words) const
{
    if (words.size() < 3) return nullptr;
    const ArticleName* whole = exact(words);
    const ArticleName* rest = exact({words.begin() + 1, words.end()});
    const bool usual = rest != nullptr && rest->type == EntityType::Person && (whole == nullptr || whole->count <= rest->count);
    return usual ? rest : nullptr;
}

/// "Karl Brandt" where the article has "J. Karl Brandt" too.
const ArticleName* ArticleNames::with_initial(const std::vector<std::string>& words) const
{
    const auto last = by_last_.find(words.back());
    if (words.size() < 2 || last == by_last_.end()) return nullptr;
    const ArticleName& name = names_[last->second];
    const bool initial = name.words.size() == words.size() + 1 && name.words.front().size() <= 2;
    return initial && std::equal(words.rbegin(), words.rend(), name.words.rbegin()) ? &name : nullptr;
}

const ArticleName* ArticleNames::resolve(const std::vector<std::string>& words, bool definite) const
{
    if (words.empty()) return nullptr;
    if (words.size() == 1) {
        const auto letters = abbreviations_.find(words.front());
        if (letters != abbreviations_.end()) {
            const auto full = by_text_.find(letters->second);
            if (full != by_text_.end()) return &names_[full->second];
        }
    }
    if (const ArticleName* name = without_first(words)) return name;
    if (const ArticleName* name = with_initial(words)) return name;
    if (const ArticleName* name = words.size() > 1 ? exact(words) : nullptr) return name;
    const ArticleName* itself = exact(words);
    if (const ArticleName* name = shortened(words, definite)) {
        const bool letters = words.size() == 1 && words.front().size() > 1 && std::all_of(words.front().begin(), words.front().end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        static const std::set<std::string_view> legal{"Corp", "Inc", "Ltd", "Limited", "Plc", "PLC", "AG", "Co", "SA", "NV", "Group", "Holdings"};
        const bool part = name->words.size() == 2 && name->type != EntityType::Person && name->type != EntityType::Company && legal.count(name->words.back()) == 0;
        const bool alone = letters && part && itself != nullptr && itself->count > name->count;
        return alone ? itself : name; // "TTR" is the firm more often than its TTR Labs
    }
    return itself;
}

} // namespace crosscheck
