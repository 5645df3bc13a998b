#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <unicode/locid.h>
#include <unicode/rbnf.h>

#include "mention/number_words.h"

using namespace crosscheck;

namespace {

/// ICU's spelling of `n` in each of its cardinal forms of a language.
class Speller {
  public:
    explicit Speller(const char* language)
        : format_(icu::URBNF_SPELLOUT, icu::Locale(language), status_)
    {
        for (int32_t i = 0; i < format_.getNumberOfRuleSetNames(); ++i) {
            std::string name;
            format_.getRuleSetName(i).toUTF8String(name);
            if (name.find("cardinal") != std::string::npos)
                rule_sets_.push_back(format_.getRuleSetName(i));
        }
    }

    std::vector<std::string> forms(int n)
    {
        std::vector<std::string> all;
        for (const icu::UnicodeString& rules : rule_sets_) {
            icu::UnicodeString text;
            icu::FieldPosition position;
            UErrorCode status = U_ZERO_ERROR;
            format_.format(static_cast<int64_t>(n), rules, text, position, status);
            std::string utf8;
            text.toUTF8String(utf8);
            all.push_back(utf8);
        }
        return all;
    }

  private:
    UErrorCode status_ = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format_;
    std::vector<icu::UnicodeString> rule_sets_;
};

} // namespace

TEST_CASE("every number that ICU spells is read back, in every language")
{
    for (const char* language :
         {"en", "de", "es", "fr", "it", "pt", "nl", "pl", "ru", "tr", "ar"}) {
        Speller speller(language);
        // All small numbers, then a walk whose step shares no factor with the scales.
        for (int n = 0; n <= 1'000'000; n += n < 1'100 ? 1 : 1'993) {
            for (const std::string& form : speller.forms(n)) {
                std::optional<double> value = parse_number_words(form, language);
                if (value != n) {
                    CAPTURE(language, n, form);
                    CHECK(value == n);
                }
            }
        }
    }
}

TEST_CASE("numbers are read as people write them")
{
    struct Case {
        const char* language;
        const char* text;
        double value;
    };
    for (const Case& c : {Case{"en", "twenty three", 23},
                          Case{"en", "Twenty-Three", 23},
                          Case{"en", "a hundred", 100},
                          Case{"en", "two hundred and fifty thousand", 250'000},
                          Case{"en", "a million", 1e6},
                          Case{"en", "twelve hundred", 1200},
                          Case{"de", "zwölfhundertfünf", 1205},
                          Case{"en", "three million two hundred thousand", 3.2e6},
                          Case{"de", "dreiundzwanzig", 23},
                          Case{"de", "fünfhundert", 500},
                          Case{"de", "fuenfhundert", 500},
                          Case{"de", "Hundert", 100},
                          Case{"de", "tausendundeins", 1001},
                          Case{"de", "zwei Millionen", 2e6},
                          Case{"de", "DREISSIG", 30},
                          Case{"fr", "vingt et un", 21},
                          Case{"fr", "quatre-vingt-dix-neuf", 99},
                          Case{"fr", "deux cent mille", 200'000},
                          Case{"fr", "nonante-cinq", 95},
                          Case{"es", "doscientas", 200},
                          Case{"es", "veintitres", 23},
                          Case{"es", "mil millones", 1e9},
                          Case{"es", "dos mil millones", 2e9},
                          Case{"it", "duecento", 200},
                          Case{"it", "centotto", 108},
                          Case{"it", "ventitré", 23},
                          Case{"pt", "cento e um", 101},
                          Case{"nl", "elfhonderd", 1100},
                          Case{"nl", "honderdeenentwintig", 121},
                          Case{"pl", "pięć tysięcy", 5000},
                          Case{"ru", "двадцать три", 23},
                          Case{"ru", "ДВЕСТИ ТЫСЯЧ", 200'000},
                          Case{"tr", "yüz bin", 100'000},
                          Case{"ar", "ألفان", 2000},
                          Case{"ar", "مئة", 100}}) {
        CAPTURE(c.language, c.text);
        CHECK(parse_number_words(c.text, c.language) == c.value);
    }
}

TEST_CASE("what is not one whole number is nothing")
{
    struct Case {
        const char* language;
        const char* text;
    };
    for (const Case& c :
         {Case{"en", ""}, Case{"en", "three twenty"}, Case{"en", "and"}, Case{"en", "five and"},
          Case{"en", "twenty people"}, Case{"en", "thousand thousand"}, Case{"de", "hundertmann"},
          Case{"fr", "vingt cent"}, Case{"xx", "one"}, Case{"en", "\xff\xfe"}}) {
        CAPTURE(c.language, c.text);
        CHECK_FALSE(parse_number_words(c.text, c.language));
    }
    std::string endless;
    for (int i = 0; i < 100'000; ++i)
        endless += "onehundred";
    CHECK_FALSE(parse_number_words(endless, "en"));
    CHECK_FALSE(parse_number_words(std::string(399, 'e'), "it"));
}
