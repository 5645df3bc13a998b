// Prints src/mention/number_word_tables.cpp: the pieces of written numbers in
// each language, learned from ICU's spelled-out numbers. Run it again when a
// language is added; the property test of mention holds the tables to ICU.
//
// The learner grows a table until the reader of number_words.h gets every
// sampled number back: first the numbers below a hundred in every gender and
// case, then the hundreds, then what is left between known pieces (a joint, a
// scale word, a short form of a number before a scale).

#include <cstdio>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include "mention/number_words.h"

namespace {

using namespace crosscheck;
using Kind = NumberAtom::Kind;

struct Language {
    const char* code;
    std::vector<const char*> locales;
};

/// Belgian, Swiss and European forms are numbers of their language as well.
const Language languages[] = {
    {"en", {"en"}}, {"de", {"de"}},          {"es", {"es"}}, {"fr", {"fr", "fr_BE", "fr_CH"}},
    {"it", {"it"}}, {"pt", {"pt", "pt_PT"}}, {"nl", {"nl"}}, {"pl", {"pl"}},
    {"ru", {"ru"}}, {"tr", {"tr"}},          {"ar", {"ar"}}};

struct Extra {
    const char* language;
    NumberAtom atom;
};

/// Forms that people write and ICU does not print.
const Extra extras[] = {
    {"en", {"hundred", Kind::Hundreds, 100}}, {"en", {"ahundred", Kind::Hundreds, 100}},
    {"en", {"athousand", Kind::Fixed, 1e3}},  {"en", {"amillion", Kind::Fixed, 1e6}},
    {"en", {"abillion", Kind::Fixed, 1e9}},   {"de", {"hundert", Kind::Hundreds, 100}},
    {"de", {"und", Kind::Joint, 0}},          {"de", {"zwo", Kind::Small, 2}},
    {"nl", {"en", Kind::Joint, 0}},           {"ar", {"الفان", Kind::Fixed, 2000}},
};

constexpr double scales[] = {1e3, 1e6, 1e9, 1e12};

/// A growing table that can be read with parse_number_atoms.
class Learner {
  public:
    explicit Learner(const char* language) : language_(language)
    {
        for (const Extra& extra : extras) {
            if (extra.language == language_)
                entries_[std::string(extra.atom.text)].insert({extra.atom.kind, extra.atom.value});
        }
    }

    /// The forms of this locale join the table.
    void use(const char* locale)
    {
        UErrorCode status = U_ZERO_ERROR;
        rule_sets_.clear();
        format_ = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT,
                                                               icu::Locale(locale), status);
        for (int32_t i = 0; i < format_->getNumberOfRuleSetNames(); ++i) {
            icu::UnicodeString name = format_->getRuleSetName(i);
            std::string text;
            name.toUTF8String(text);
            bool wanted = text.find("cardinal") != std::string::npos ||
                          text == "%spellout-numbering" || text == "%spellout-numbering-verbose";
            if (wanted) rule_sets_.push_back(name);
        }
    }

    void learn()
    {
        for (int n = 0; n < 100; ++n)
            for_each_form(n, [&](const std::string& form) { teach(form, Kind::Small, n, n); });
        for (int h = 100; h < 1000; h += 100)
            for_each_form(h, [&](const std::string& form) { teach(form, Kind::Hundreds, h, h); });
        // Not from 101: "cien" in "ciento uno" would leave "to".
        for (int n : {201, 202, 211, 221, 234, 999})
            for_each_form(n, [&](const std::string& form) { learn_joint(form, n); });
        for (int n = 101; n < 1000; ++n)
            for_each_form(n, [&](const std::string& form) { learn_hundreds(form, n); });
        for (double scale : scales)
            learn_scale(scale);
        for (int h = 1100; h < 10000; h += 100)
            for_each_form(h, [&](const std::string& form) { teach(form, Kind::Hundreds, h, h); });
        // "un million de" and other joints after a scale, and short forms before one.
        for (int n : {1001, 1002, 1020, 1100, 1234, 2001, 2100, 21000, 80000, 100000, 200000,
                      300300, 1000000})
            for_each_form(n, [&](const std::string& form) { learn_joint(form, n); });
    }

    /// Other spellings of the same words: "fuenf" for "fünf", as keyboards
    /// without umlauts write it; the shorter of the two Arabic hundreds.
    void add_spellings()
    {
        static const std::map<std::string, std::vector<std::pair<std::string, std::string>>>
            spellings = {{"de", {{"funf", "fuenf"}, {"zwolf", "zwoelf"}}}, {"ar", {{"ماي", "مي"}}}};
        auto known = spellings.find(language_);
        if (known == spellings.end()) return;
        auto all = entries_;
        for (const auto& [text, entries] : all) {
            std::string spelled = text;
            for (const auto& [plain, other] : known->second) {
                for (std::size_t at = spelled.find(plain); at != std::string::npos;
                     at = spelled.find(plain, at + 1))
                    spelled.replace(at, plain.size(), other);
            }
            entries_[spelled].insert(entries.begin(), entries.end());
        }
    }

    int unread(std::ostream& out)
    {
        int count = 0;
        for (int n = 0; n <= 1000000; n += n < 3000 ? 1 : 97) {
            for_each_form(n, [&](const std::string& form) {
                if (read(form) != n && ++count <= 10)
                    out << language_ << ": " << n << " " << form << " read as "
                        << read(form).value_or(-1) << "\n";
            });
        }
        return count;
    }

    void print(std::ostream& out) const
    {
        out << "constexpr NumberAtom " << language_ << "[] = {\n";
        std::string line = "   ";
        for (const NumberAtom& atom : atoms()) {
            static constexpr const char* kinds[] = {"Small", "Hundreds", "Scale", "Fixed", "Joint"};
            char value[32];
            std::snprintf(value, sizeof value, "%.0f", atom.value);
            std::string entry = " {\"" + std::string(atom.text) +
                                "\", Kind::" + kinds[static_cast<int>(atom.kind)] + ", " + value +
                                "},";
            if (line.size() + entry.size() > 118) {
                out << line << "\n";
                line = "   ";
            }
            line += entry;
        }
        out << line << "\n};\n\n";
    }

  private:
    struct Entry {
        Kind kind;
        double value;
        auto operator<=>(const Entry&) const = default;
    };

    template <typename Use>
    void for_each_form(double n, Use use) const
    {
        std::set<std::string> seen;
        for (const icu::UnicodeString& rules : rule_sets_) {
            UErrorCode status = U_ZERO_ERROR;
            icu::UnicodeString text;
            icu::FieldPosition position;
            format_->format(static_cast<int64_t>(n), rules, text, position, status);
            std::string utf8;
            text.toUTF8String(utf8);
            std::string folded = fold_number_words(utf8);
            bool digits = folded.find_first_of("0123456789") != std::string::npos;
            if (U_SUCCESS(status) && !folded.empty() && !digits && seen.insert(folded).second)
                use(folded);
        }
    }

    std::vector<NumberAtom> atoms() const
    {
        std::vector<NumberAtom> all;
        for (const auto& [text, entries] : entries_) {
            for (const Entry& entry : entries)
                all.push_back({text, entry.kind, entry.value});
        }
        return all;
    }

    std::optional<double> read(const std::string& form) const
    {
        std::vector<NumberAtom> all = atoms();
        return parse_number_atoms(form, NumberTable{language_, all.data(), all.size()});
    }

    /// Adds the form unless the table already reads it as `whole`.
    void teach(const std::string& form, Kind kind, double value, double whole)
    {
        if (read(form) != whole) entries_[form].insert({kind, value});
    }

    /// The texts that `kind` atoms of this value have.
    std::vector<std::string> forms_of(double value) const
    {
        std::vector<std::string> forms;
        for (const auto& [text, entries] : entries_) {
            for (const Entry& entry : entries) {
                if (entry.value == value &&
                    (entry.kind == Kind::Small || entry.kind == Kind::Hundreds))
                    forms.push_back(text);
            }
        }
        return forms;
    }

    /// What stands between two readable parts that make `n` is a joint.
    void learn_joint(const std::string& form, double n)
    {
        if (read(form) == n) return;
        for (std::size_t gap = 1; gap <= 8; ++gap) {
            for (std::size_t begin = 1; begin + gap < form.size(); ++begin) {
                std::optional<double> left = read(form.substr(0, begin));
                std::optional<double> right = read(form.substr(begin + gap));
                if (left && right && *left > *right && *right > 0 && *left + *right == n) {
                    entries_[form.substr(begin, gap)].insert({Kind::Joint, 0});
                    return;
                }
            }
        }
    }

    /// What stands before a readable rest is a short form of the hundreds:
    /// "cent" in "centotto", "cento" in "cento e um".
    void learn_hundreds(const std::string& form, int n)
    {
        if (read(form) == n) return;
        std::string best;
        for (const std::string& words : forms_of(n % 100)) {
            if (form.size() > words.size() && form.ends_with(words) && words.size() > best.size())
                best = words;
        }
        std::string rest = form.substr(0, form.size() - best.size());
        if (best.empty()) return;
        for (const auto& [text, entries] : entries_) {
            bool joint = entries.contains({Kind::Joint, 0});
            if (joint && rest.size() > text.size() && rest.ends_with(text))
                rest = rest.substr(0, rest.size() - text.size());
        }
        entries_[rest].insert({Kind::Hundreds, static_cast<double>(n - n % 100)});
    }

    void learn_scale(double scale)
    {
        for_each_form(scale, [&](const std::string& form) {
            std::string rest = without_count(form, 1);
            teach(rest.empty() ? form : rest, Kind::Scale, scale, scale);
        });
        for (double count : {2.0, 3.0, 5.0, 11.0, 21.0, 100.0}) {
            for_each_form(count * scale, [&](const std::string& form) {
                std::string rest = without_count(form, count);
                if (!rest.empty())
                    teach(form == rest ? form : rest, Kind::Scale, scale, -1);
                else if (read(form) != count * scale && count == 2)
                    teach(form, Kind::Fixed, count * scale, count * scale);
            });
        }
        // Short forms of a count before the scale: "quatre-vingt mille".
        for (int count = 1; count < 1000; count += count < 100 ? 1 : 100) {
            if (count >= 100 && count % 100 != 0) count = 100;
            for_each_form(count * scale,
                          [&](const std::string& form) { learn_count(form, count, scale); });
        }
    }

    /// The form without the words of its count at the front; empty when they are not there.
    std::string without_count(const std::string& form, double count) const
    {
        std::string best;
        for (const std::string& words : forms_of(count)) {
            bool front = form.size() > words.size() && form.starts_with(words);
            if (front && (best.empty() || form.size() - words.size() < best.size()))
                best = form.substr(words.size());
        }
        return best;
    }

    void learn_count(const std::string& form, int count, double scale)
    {
        if (read(form) == count * scale) return;
        std::string best;
        for (const auto& [text, entries] : entries_) {
            for (const Entry& entry : entries) {
                bool end = entry.kind == Kind::Scale && entry.value == scale &&
                           form.size() > text.size() && form.ends_with(text);
                if (end && text.size() > best.size()) best = text;
            }
        }
        if (!best.empty())
            teach(form.substr(0, form.size() - best.size()),
                  count < 100 ? Kind::Small : Kind::Hundreds, count, -1);
    }

    std::string language_;
    std::unique_ptr<icu::RuleBasedNumberFormat> format_;
    std::vector<icu::UnicodeString> rule_sets_;
    std::map<std::string, std::set<Entry>> entries_;
};

} // namespace

int main()
{
    std::cout << "// Made by tools/number_tables from ICU's spelled-out numbers. Do not edit.\n"
                 "#include \"mention/number_words.h\"\n\nnamespace crosscheck {\nnamespace {\n\n"
                 "using Kind = NumberAtom::Kind;\n\n";
    int unread = 0;
    for (const Language& language : languages) {
        Learner learner(language.code);
        for (const char* locale : language.locales) {
            learner.use(locale);
            learner.learn();
            unread += learner.unread(std::cerr);
        }
        learner.add_spellings();
        learner.print(std::cout);
    }
    std::cout << "template <std::size_t size>\nconstexpr NumberTable table(std::string_view "
                 "language, const "
                 "NumberAtom (&atoms)[size])\n{\n    return {language, atoms, size};\n}\n\n"
                 "constexpr NumberTable tables[] = {\n";
    for (const Language& language : languages)
        std::cout << "    table(\"" << language.code << "\", " << language.code << "),\n";
    std::cout
        << "};\n\n} // namespace\n\nconst NumberTable* number_table(std::string_view language)\n{\n"
           "    for (const NumberTable& known : tables) {\n        if (known.language == "
           "language)\n"
           "            return &known;\n    }\n    return nullptr;\n}\n\n} // namespace "
           "crosscheck\n";
    std::cerr << unread << " forms unread\n";
    return unread == 0 ? 0 : 1;
}
