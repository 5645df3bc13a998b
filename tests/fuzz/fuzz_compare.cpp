#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/check.h"
#include "compare/finding.h"
#include "report/json.h"

// Lines of claims, as `compare` is given them. A line is a claim or an error;
// the claims line up and are judged; a finding names claims that are there, is
// JSON, and comes out the same a second time.

namespace {

using namespace crosscheck;

struct Claims {
    std::vector<Claim> claims;
    std::vector<ArticleSummary> articles;
};

Claims read_claims(std::string_view text)
{
    Claims all;
    std::map<std::string, ArticleSummary> articles;
    while (!text.empty()) {
        std::size_t end = std::min(text.find('\n'), text.size());
        auto record = parse_claim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!record) {
            CC_CHECK(!record.error().empty());
            continue;
        }
        articles.emplace(record->claim.article, record->source);
        all.claims.push_back(std::move(record->claim));
    }
    for (auto& [id, article] : articles)
        all.articles.push_back(std::move(article));
    find_origins(all.articles);
    return all;
}

std::vector<std::string> judge(const Claims& all)
{
    Alignment alignment = align(all.claims, all.articles);
    for (const Question& question : alignment.questions)
        for (std::uint32_t claim : question.claims)
            CC_CHECK(claim < all.claims.size());
    std::vector<std::string> lines;
    for (const Finding& finding : compare_all(alignment, all.claims, all.articles)) {
        CC_CHECK(!finding.id.empty() && !finding.positions.empty());
        for (const Position& position : finding.positions)
            for (std::uint32_t claim : position.claims)
                CC_CHECK(claim < all.claims.size());
        lines.push_back(finding_json(finding, all.claims));
        CC_CHECK(nlohmann::json::accept(lines.back()));
    }
    return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Claims all = read_claims({reinterpret_cast<const char*>(data), size});
    CC_CHECK(judge(all) == judge(all));
    return 0;
}
