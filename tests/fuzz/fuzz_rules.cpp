#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "extract/extract.h"
#include "extract/rule_tests.h"
#include "ingest/page_rules.h"
#include "ingest/sidecar.h"
#include "rules/lint.h"
#include "rules/loader.h"
#include "rules/rule_set.h"

// The first byte names a kind of file, the others are its text: a pack, one of
// the tables, page rules, a sidecar, a trigger. Each loads or is an error with
// its place; what loads can be linted, tested and used on a text.

namespace {

using namespace crosscheck;

/// The least that a rule set loads with.
const std::vector<RuleFile>& small_tables()
{
    static const std::vector<RuleFile> tables = {
        {"core/currencies.yaml",
         "currencies: [{code: EUR, name: Euro, names: [euro], signs: [€], subunits: [cent]}]"},
        {"core/entities.yaml", "countries: [{id: norway, names: [Norway], people: [Norwegian]}]"},
        {"core/hedges.yaml", "{before: {about: [about]}, after: {at-least: [or more]}}"},
        {"core/numbers.yaml", "{cardinals: {ten: 10}, groups: {dozen: {value: 12, least: 12}}}"},
        {"core/units.yaml",
         "units: [{id: km, dimension: length, factor: 1000, names: [kilometre], signs: [km]}]"},
        {"en/dates.yaml", "{months: {may: 5}, weekdays: {monday: 1}, units: {years: year}}"},
        {"en/frames.yaml",
         "{passive: [were], perfect: [has], copula: [be], reported: [feared], adverbs: [also], "
         "determiners: [the], prepositions: [in, of], conjunctions: [and], relatives: [who], "
         "linking: [of], groups: [people], stops: [when], including: [including], indefinite: [a], "
         "zero: ['no'], by: [by], naming: [named]}"},
        {"en/lemmas.yaml", "{}"},
        {"en/lexicon.yaml", "{persons: [person], person_plurals: {people: person}, verbs: [died]}"},
        {"en/tides.yaml",
         "pack: {title: Tides, version: '1'}\nrules:\n  - id: en.tides.height\n    kind: tide\n"
         "    attribute: height\n    question: How high?\n    value: {measure: [km]}\n"
         "    triggers: {near: [tide]}\n    matches: ['The tide rose [2 km].']\n"
         "    ignores: ['The tide turned.']\n"},
        {"en/words.yaml", "{}"},
    };
    return tables;
}

/// Every line of a message names the file and a place in it.
void check_message(const std::string& message)
{
    CC_CHECK(!message.empty());
}

void check_rule_set(const RuleSet& set)
{
    for (const Rule& rule : set.rules()) {
        CC_CHECK(!rule.id.empty() && !rule.triggers.empty());
        for (const Trigger& trigger : rule.triggers) {
            CC_CHECK(trigger.anchor < trigger.words.size());
            CC_CHECK(!trigger.words[trigger.anchor].any_of.empty());
        }
        for (const RuleTest& test : rule.tests)
            for (auto [begin, end] : test.marks)
                CC_CHECK(begin <= end && end <= test.text.size());
    }
    lint_rules(set);
    run_rule_tests(set, "");
    Article article;
    article.id = "a";
    article.source.text = "The tide rose 2 km and killed about ten people in Norway in May.\n"
                          "Twelve Norwegian euros, 5 km or more, were paid on Monday; 30 died.\n";
    article.body = {0, static_cast<std::uint32_t>(article.source.text.size())};
    extract(article, set);
}

void load_with(const std::string& path, const std::string& text)
{
    std::vector<RuleFile> files = small_tables();
    files.push_back({path, text});
    Result<RuleSet> set = load_rules(files);
    if (set)
        check_rule_set(*set);
    else
        check_message(set.error());
}

void load_pages(const std::string& text)
{
    auto rules = load_page_rules({{"en/furniture.yaml", text}});
    if (!rules) check_message(rules.error());
}

void load_sidecar(const std::string& text)
{
    Diagnostics diagnostics;
    auto sidecar = Sidecar::parse(text, "drop/sources.yaml", {}, diagnostics);
    if (sidecar)
        sidecar->find("drop/a.txt");
    else
        check_message(sidecar.error());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::size_t tables = small_tables().size();
    const std::size_t kind = data[0] % (tables + 3);
    if (kind < tables) {
        load_with(small_tables()[kind].path, text);
    } else if (kind == tables) {
        load_pages(text);
    } else if (kind == tables + 1) {
        load_sidecar(text);
    } else {
        Trigger trigger;
        if (read_trigger(text, trigger).empty()) CC_CHECK(trigger.anchor < trigger.words.size());
    }
    return 0;
}
