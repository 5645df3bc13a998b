#include "ingest/article.h"

namespace crosscheck {

std::string_view name(Basis basis)
{
    switch (basis) {
    case Basis::None: return "none";
    case Basis::Sidecar: return "sidecar";
    case Basis::FrontMatter: return "front-matter";
    case Basis::Jsonl: return "jsonl";
    case Basis::JsonLd: return "json-ld";
    case Basis::Meta: return "meta";
    case Basis::Feed: return "feed";
    case Basis::Dateline: return "dateline";
    case Basis::Text: return "text";
    }
    return "none";
}

} // namespace crosscheck
