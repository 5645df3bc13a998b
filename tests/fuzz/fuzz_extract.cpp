#include <cstdint>
#include <string>

#include "base/check.h"
#include "bytes.h"
#include "extract/explain.h"
#include "extract/extract.h"
#include "report/json.h"
#include "rules/rule_set.h"

// Any text, read by all the rules of the program: claims lie in the text on
// whole characters and quote it, every quantity is claimed or listed, reading
// again gives the same, and a claim written as JSON reads back as it was.

namespace {

using namespace crosscheck;

const RuleSet& rules()
{
    static const RuleSet loaded = load_rules(builtin_rules()).take();
    return loaded;
}

void check_claim(const Claim& claim, const Article& article)
{
    const std::string& text = article.source.text;
    CC_CHECK(!claim.id.empty() && !claim.kind.empty() && claim.article == article.id);
    CC_CHECK(whole_characters(text, claim.evidence.span));
    CC_CHECK(whole_characters(text, claim.evidence.sentence));
    CC_CHECK(article.source.slice(claim.evidence.span) == claim.evidence.text);
    CC_CHECK(!claim.value.lower || !claim.value.upper || *claim.value.lower <= *claim.value.upper);
    std::string line = claim_json(claim, {});
    auto read = parse_claim(line);
    CC_CHECK(read);
    CC_CHECK(claim_json(read->claim, read->source) == line);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Article article;
    article.id = "a";
    article.path = "a.txt";
    article.source.text = valid_utf8(data, size);
    article.body = {0, static_cast<std::uint32_t>(article.source.text.size())};
    article.published.day = make_day(2012, 2, 29);
    article.published.basis = Basis::Sidecar;
    Extraction found = extract(article, rules());
    CC_CHECK(found.claimed + found.unclaimed.size() == found.quantities);
    for (Span span : found.unclaimed)
        CC_CHECK(whole_characters(article.source.text, span));
    for (const Claim& claim : found.claims)
        check_claim(claim, article);
    Extraction again = extract(article, rules());
    CC_CHECK(again.claims.size() == found.claims.size());
    for (std::size_t i = 0; i < found.claims.size(); ++i)
        CC_CHECK(claim_json(again.claims[i], {}) == claim_json(found.claims[i], {}));
    explain_line(article, rules(), 1);
    return 0;
}
