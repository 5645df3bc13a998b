#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "ingest/article.h"
#include "yaml/node.h"

namespace crosscheck {

struct InputLimits; // ingest/drop.h

/// The metadata fields a user can write, wherever they stand: sidecar, front
/// matter, JSONL. Empty means not given.
struct Metadata {
    std::string id;
    std::string outlet;
    std::string title;
    std::string author;
    std::string published;
    std::string modified;
    std::string url;
    std::string language;
    std::vector<std::string> credits;
};

/// The bounds on YAML that stands beside or before articles.
YamlLimits yaml_limits(const InputLimits& limits);

/// Reads the fields of a YAML mapping. Unknown fields and values of the wrong
/// shape are told with their place and left out. `allowed` names further keys
/// that the caller reads itself.
Metadata read_metadata(const YamlNode& mapping, std::string_view path,
                       const std::vector<std::string_view>& allowed, Diagnostics& diagnostics);

/// Lays the given fields over the article's; fields not given stay.
void apply_metadata(Article& article, const Metadata& metadata, Basis basis,
                    Diagnostics& diagnostics);

/// The day of a date as people and programs write it: ISO, "28 June 2021",
/// "June 28, 2021", RFC 822. Nothing when it has none or can be read two ways.
MetadataDate metadata_date(std::string_view text, Basis basis);

/// "https://www.courier.example/a" → "courier.example"; "" when it is no address.
std::string site_of(std::string_view url);

} // namespace crosscheck
