#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

#include "article_checks.h"
#include "base/check.h"
#include "ingest/finish.h"
#include "ingest/page_rules.h"
#include "ingest/reader.h"

// The first byte names a format (or none: by content), the others are the
// input. Every article that comes out holds valid UTF-8; what is set aside lies
// in it in order and apart; every place in it has a place in the file.

namespace {

using namespace crosscheck;

std::string file_text(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const PageRules& rules()
{
    static const PageRules loaded = [] {
        std::string en = file_text(CROSSCHECK_SOURCE_DIR "/rules/en/furniture.yaml");
        std::string core = file_text(CROSSCHECK_SOURCE_DIR "/rules/core/furniture.yaml");
        auto made = load_page_rules({{"en/furniture.yaml", en}, {"core/furniture.yaml", core}});
        CC_CHECK(made);
        return std::move(made).take();
    }();
    return loaded;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static constexpr std::array<const char*, 11> formats{
        "", "text", "markdown", "jsonl", "json", "html", "feed", "newsml", "warc", "archive", "compressed"};
    if (size == 0) return 0;
    DropOptions options;
    options.page_rules = &rules();
    options.input_format = formats[data[0] % formats.size()];
    options.limits.article_bytes = 1U << 20U;
    options.limits.unpacked_bytes = 4U << 20U;
    options.limits.archive_entries = 200;
    RawInput input;
    input.path = "input";
    input.bytes.assign(reinterpret_cast<const char*>(data + 1), size - 1);
    if (input.bytes.find("%PDF-") != std::string::npos) // would start another program
        return 0;
    Diagnostics diagnostics;
    ReadContext context{options, diagnostics,
                        [&](Article&& article) {
                            finish_article(article, options);
                            check_article(article, size);
                        },
                        0, nullptr};
    read_input(std::move(input), context);
    return 0;
}
