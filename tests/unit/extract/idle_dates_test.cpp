#include <catch2/catch.hpp>

#include "extract/idle_dates.h"
#include "read_text.h"

using namespace crosscheck;

namespace {

/// Whether the last date of a text dates nothing.
bool idle(const std::string& text)
{
    const ReadText read = read_text(text);
    const Mention* date = nullptr;
    for (const Mention& mention : read.reading.mentions)
        if (mention.type == MentionType::Date) date = &mention;
    REQUIRE(date != nullptr);
    return dates_nothing(read.reading, *date);
}

} // namespace

TEST_CASE("words that read as a date may say of no event when it was")
{
    CHECK(idle("Updated 4 May 2020."));
    CHECK(idle("It is the biggest feast of the year, Ada Holm said."));
    CHECK(idle("It was the worst storm of the month."));
    CHECK(idle("The man drove off in a silver 2007 Ford Fusion."));
    CHECK_FALSE(idle("The strike of 2007 Ford has not forgotten."));
    CHECK_FALSE(idle("The feast is held this year."));
    CHECK_FALSE(idle("The mill closed by the end of May 2020."));
}
