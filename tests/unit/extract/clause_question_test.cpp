#include <catch2/catch.hpp>

#include <algorithm>

#include "extract/clause_question.h"
#include "extract/occasion.h"
#include "extract/wording.h"
#include "read_text.h"

using namespace crosscheck;

namespace {

/// For the first date of a text; "" for none.
std::string question_in(const std::string& text)
{
    const ReadText read = read_text(text);
    const auto& mentions = read.reading.mentions;
    const auto date = std::find_if(mentions.begin(), mentions.end(), [](const Mention& m) { return m.type == MentionType::Date; });
    if (date == mentions.end()) return "no date";
    const Clause& clause = read.reading.clauses[read.reading.clause_of(date->tokens.begin)];
    return question_of_verb(read.reading, clause, *date, occasion_of(read.reading, clause, *date)).value_or("");
}

} // namespace

TEST_CASE("a date is asked for in the words of its clause")
{
    struct Case {
        std::string text;
        std::string question;
    };
    const std::vector<Case> cases{
        {"Ada Holm sold the old mill on 3 May 2020.", "When did {subject} sell the old mill?"},
        {"Ada Holm was fired on 3 May 2020.", "When was {subject} fired?"},
        {"Police on 3 May 2020 lowered the toll.", "When did {subject} lower the toll?"},
        {"Divers left the harbour on 3 May 2020.", "When did {subject} leave the harbour?"},
        {"We left the harbour on 3 May 2020.", ""},
        {"Ada Holm will be sentenced on 3 May 2020.", "When will {subject} be sentenced?"},
        {"The phone is expected to ship on 3 May 2020.", "When will {subject} ship?"},
        {"Ada Holm left on 3 May 2020.", "When did {subject} leave?"},
        {"On 3 May 2020 Ada Holm sold the 17 \" lamp.", ""},
        {"Ada Holm walked into the harbour office on 3 May 2020.", "When did {subject} walk into the harbour office?"},
        {"The jury convicted both brothers on 3 May 2020.", "When did {subject} convict both brothers?"},
        {"The two masked robbers stormed the bank on 3 May 2020.", "When did {subject} storm the bank?"},
        {"Ada Holm did not sell the mill on 3 May 2020.", ""},
        {"Ada Holm tried to hijack a boat on 3 May 2020.", ""},
        {"Ada Holm earned $4 million on 3 May 2020.", ""},
        {"The deal, announced on 3 May 2020, is the largest.", ""},
        {"We sold the mill on 3 May 2020.", ""},
        {"The ministry said on 3 May 2020 that all was well.", ""},
        {"Her brother was found on 3 May 2020.", "When was {subject} found?"},
        {"Ada Holm was ousted in May 2020.", "When was {subject} ousted?"},
        {"Her brother was found dead on 3 May 2020.", "When was {subject} found dead?"},
        {"Built in 1894, the mill is the last in the valley.", ""},
        {"The clerk lost her keys and was fired on 3 May 2020.", "When was {subject} fired?"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(question_in(c.text) == c.question);
    }
}

TEST_CASE("a count is asked for in the words of its clause")
{
    struct Case {
        std::string text;
        std::string question; ///< for its first count
    };
    const std::vector<Case> cases{
        {"The clerk faces nine charges.", "How many charges does {subject} face?"},
        {"The frigate foiled two hijack attempts on Monday.", "How many attempts did {subject} foil?"},
        {"Ada Holm has two cats.", "How many cats does {subject} have?"},
        {"The union will send 40 boats.", "How many boats will {subject} send?"},
        {"Four cooks rammed their car into the shop.", "How many cooks rammed their car?"},
        {"Some 40 boats were towed on Monday.", "How many boats were towed?"},
        {"Forty ferries sank.", "How many ferries sank?"},
        {"Eleven centres have been set up, with beds between them.", "How many centres were set up?"},
        {"Twelve engines came from as far as Penfold.", ""},
        {"The clerk did not face nine charges.", ""},
        {"The ferry with 40 cars sank.", ""},
        {"The clerk said 40 boats had come.", ""},
        {"The clerk is of nine minds.", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        const auto& mentions = read.reading.mentions;
        const auto count = std::find_if(mentions.begin(), mentions.end(), [](const Mention& m) { return m.type == MentionType::Count; });
        REQUIRE(count != mentions.end());
        const Clause& clause = read.reading.clauses[read.reading.clause_of(count->tokens.begin)];
        const std::string counted = counted_words(*count, read.reading.lemmas[*count->head], read.reading);
        CHECK(question_of_count(read.reading, clause, *count, counted).value_or("") == c.question);
    }
}

TEST_CASE("a sum and a time are asked for in the words of their clause")
{
    struct Case {
        std::string text;
        std::string question; ///< for its first sum or time
    };
    const std::vector<Case> cases{
        {"The ministry gave $40 million to the port.", "How much did {subject} give?"},
        {"The clerk paid the port $40 million.", ""},
        {"The port was sold for $40 million.", ""},
        {"Ada Holm ran the mill for nine years.", "For how long did {subject} run the mill?"},
        {"Ada Holm had worked with the old guild for the past nine years.", "For how long did {subject} work with the old guild?"},
        {"Ada Holm married two weeks ago.", "How long ago did {subject} marry?"},
        {"Ada Holm was fired two weeks ago.", "How long ago was {subject} fired?"},
        {"The nine-day strike is over.", ""},
        {"The new mill can run for nine hours.", ""},
        {"Ada Holm did not work for nine years.", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        const auto& mentions = read.reading.mentions;
        const auto figure = std::find_if(mentions.begin(), mentions.end(), [](const Mention& m) { return m.type == MentionType::Money || m.type == MentionType::Duration; });
        REQUIRE(figure != mentions.end());
        const Clause& clause = read.reading.clauses[read.reading.clause_of(figure->tokens.begin)];
        const auto question = figure->type == MentionType::Money ? question_of_sum(read.reading, clause, *figure) : question_of_duration(read.reading, clause, *figure);
        CHECK(question.value_or("") == c.question);
    }
}
