#include "ingest/metadata.h"

#include <algorithm>

#include "ingest/printed_date.h"
#include "ingest/reader.h"

namespace crosscheck {
namespace {

std::string* field(Metadata& metadata, std::string_view name)
{
    struct Field {
        std::string_view name;
        std::string Metadata::* member;
    };
    static constexpr Field fields[] = {
        {"outlet", &Metadata::outlet},     {"title", &Metadata::title},
        {"author", &Metadata::author},     {"published", &Metadata::published},
        {"date", &Metadata::published},    {"modified", &Metadata::modified},
        {"updated", &Metadata::modified},  {"url", &Metadata::url},
        {"language", &Metadata::language}, {"lang", &Metadata::language}};
    for (const Field& candidate : fields)
        if (candidate.name == name) return &(metadata.*candidate.member);
    return nullptr;
}

std::vector<std::string> scalars(const YamlNode& node)
{
    std::vector<std::string> texts;
    if (node.is_scalar() && !node.scalar.empty()) texts.push_back(node.scalar);
    for (const YamlNode& item : node.items)
        if (item.is_scalar()) texts.push_back(item.scalar);
    return texts;
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

void take_member(Metadata& metadata, const std::string& key, const YamlNode& value,
                 std::string_view path, Diagnostics& diagnostics)
{
    bool is_credit = key == "credit" || key == "credits";
    std::string* target = field(metadata, key);
    if (!is_credit && target == nullptr) {
        report_warning(diagnostics, path, "unknown-field",
                       "unknown field '" + key + "'; it was left out", value.line);
        return;
    }
    if (value.is_mapping()) {
        report_warning(diagnostics, path, "bad-field",
                       "field '" + key + "' must be text; it was left out", value.line);
        return;
    }
    if (is_credit)
        metadata.credits = scalars(value);
    else
        *target = joined(scalars(value));
}

void set_date(MetadataDate& date, const std::string& text, Basis basis, std::string_view path,
              Diagnostics& diagnostics)
{
    if (text.empty()) return;
    MetadataDate read = metadata_date(text, basis);
    if (!read.day)
        report_warning(diagnostics, path, "bad-date",
                       "date '" + text.substr(0, 60) +
                           "' has no day that can be told; expected YYYY-MM-DD");
    else
        date = read;
}

} // namespace

YamlLimits yaml_limits(const InputLimits& limits)
{
    return {limits.yaml_bytes, limits.yaml_values, limits.yaml_depth};
}

Metadata read_metadata(const YamlNode& mapping, std::string_view path,
                       const std::vector<std::string_view>& allowed, Diagnostics& diagnostics)
{
    Metadata metadata;
    for (const auto& [key, value] : mapping.members)
        if (std::find(allowed.begin(), allowed.end(), key) == allowed.end())
            take_member(metadata, key, value, path, diagnostics);
    return metadata;
}

void apply_metadata(Article& article, const Metadata& metadata, Basis basis,
                    Diagnostics& diagnostics)
{
    auto lay = [](std::string& target, const std::string& given) {
        if (!given.empty()) target = given;
    };
    lay(article.id, metadata.id);
    lay(article.outlet, metadata.outlet);
    lay(article.title, metadata.title);
    lay(article.author, metadata.author);
    lay(article.url, metadata.url);
    if (!metadata.language.empty()) {
        article.language = metadata.language;
        article.language_given = true;
    }
    if (!metadata.credits.empty()) article.credits = metadata.credits;
    set_date(article.published, metadata.published, basis, article.path, diagnostics);
    set_date(article.modified, metadata.modified, basis, article.path, diagnostics);
}

MetadataDate metadata_date(std::string_view text, Basis basis)
{
    MetadataDate date{std::string(text), parse_iso_day(text), basis};
    if (date.day) return date;
    auto items = line_items(text.substr(0, 200));
    if (auto printed = find_printed_date(items, english_months())) {
        date.day = printed->day;
    } else if (!items.empty() && items[0].lower.size() == 8 && items[0].number > 0) {
        int compact = items[0].number; // 20210628T101500Z
        date.day = make_day(compact / 10000, compact / 100 % 100, compact % 100);
    }
    return date;
}

std::string site_of(std::string_view url)
{
    std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/:?#"));
    if (url.substr(0, 4) == "www.") url.remove_prefix(4);
    return std::string(url);
}

} // namespace crosscheck
