#include <catch2/catch.hpp>

#include "extract/evidence.h"
#include "read_text.h"

using namespace crosscheck;

namespace {

/// The evidence of the words printed as `printed`.
Evidence evidence_for(const ReadText& read, const std::string& printed)
{
    const std::size_t at = read.reading.tokens.text().find(printed);
    REQUIRE(at != std::string::npos);
    const auto begin = static_cast<std::uint32_t>(at);
    for (std::uint32_t i = 0; i < read.reading.sentences.size(); ++i) {
        const Span span = read.reading.tokens.span(read.reading.sentences[i].tokens);
        if (span.begin <= begin && begin < span.end)
            return evidence_of(read.reading, i, {begin, begin + static_cast<std::uint32_t>(printed.size())});
    }
    FAIL("no sentence at " << printed);
    return {};
}

} // namespace

TEST_CASE("evidence has the sentences before and after it, and none beyond the text")
{
    const ReadText read = read_text("The mill closed in May. It had 40 looms. Nobody bought them.");
    const Evidence middle = evidence_for(read, "40 looms");
    CHECK(middle.before == "The mill closed in May.");
    CHECK(middle.sentence_text == "It had 40 looms.");
    CHECK(middle.after == "Nobody bought them.");
    CHECK(evidence_for(read, "closed").before.empty());
    CHECK(evidence_for(read, "Nobody").after.empty());
}

TEST_CASE("a crosshead is no neighbour")
{
    const ReadText read = read_text("The mill closed in May.\n\nThe looms\n\nIt had 40 of them.");
    CHECK(evidence_for(read, "40 of").before == "The mill closed in May.");
}

TEST_CASE("a long neighbour is clipped between characters and says so")
{
    std::string words;
    for (int i = 0; i < 200; ++i) words += "über ";
    const ReadText read = read_text("Vor " + words + "allem. It had 40 looms. Und " + words + "so.");
    const Evidence middle = evidence_for(read, "40 looms");
    CHECK(middle.before.starts_with("…"));
    CHECK(middle.before.ends_with("allem."));
    CHECK(middle.after.starts_with("Und über"));
    CHECK(middle.after.ends_with("…"));
    CHECK(middle.before.size() <= neighbour_reach + 3);
    CHECK(middle.after.size() <= neighbour_reach + 3);
}

TEST_CASE("of a sentence that is too long, what stands around the evidence is kept")
{
    std::string words;
    for (int i = 0; i < 900; ++i) words += "äh, ";
    const ReadText read = read_text("So " + words + "it had 40 looms " + words + "then.");
    const Evidence evidence = evidence_for(read, "40 looms");
    CHECK(evidence.sentence_text.size() <= 2 * sentence_reach + evidence.text.size());
    CHECK(evidence.sentence.size() == evidence.sentence_text.size());
    CHECK(evidence.sentence_text.substr(evidence.span.begin - evidence.sentence.begin, evidence.text.size()) == "40 looms");
    CHECK((static_cast<unsigned char>(evidence.sentence_text.front()) & 0xC0U) != 0x80U);
}

TEST_CASE("the column in characters counts code points of the line, near its beginning only")
{
    const ReadText read = read_text("Überall brannte es. Übrig blieben 40 looms.");
    CHECK(evidence_for(read, "40 looms").column == 37);
    CHECK(evidence_for(read, "40 looms").character == 35);
    const ReadText far = read_text(std::string(character_reach + 10, 'x') + " it had 40 looms.");
    CHECK(evidence_for(far, "40 looms").character == 0);
}
