#include "report/location.h"

#include <algorithm>

#include "base/hash.h"
#include "report/plain.h"

namespace crosscheck {
namespace {

std::uint32_t narrow(std::size_t value)
{
    return static_cast<std::uint32_t>(value);
}

/// Extraction counts code points where it sees the line as it stands in the
/// file; else they are known when the sentence reaches back to its beginning.
void set_columns(FileLocation& place, const Evidence& evidence)
{
    place.byte_column = evidence.column;
    if (place.byte_column == 0) return;
    bool one_line = evidence.text.find('\n') == std::string::npos;
    if (one_line) place.end_byte_column = place.byte_column + narrow(evidence.text.size());
    if (evidence.character != 0) {
        place.char_column = evidence.character;
        if (one_line) place.end_char_column = place.char_column + narrow(code_points(evidence.text));
        return;
    }
    if (evidence.span.begin < evidence.sentence.begin) return;
    std::size_t before = evidence.span.begin - evidence.sentence.begin;
    std::string_view head = std::string_view(evidence.sentence_text).substr(0, before);
    if (head.size() != before) return;
    std::size_t newline = head.rfind('\n');
    if (newline != std::string_view::npos) head = head.substr(newline + 1);
    if (head.size() + 1 != place.byte_column) return;
    place.char_column = 1 + narrow(code_points(head));
    if (one_line) place.end_char_column = place.char_column + narrow(code_points(evidence.text));
}

/// "drop.jsonl#17" is line 17 of drop.jsonl; "drop.zip!a.txt" stands in drop.zip.
void set_file(FileLocation& place, const std::string& path)
{
    std::size_t hash = path.rfind('#');
    std::size_t bang = path.find('!');
    if (bang != std::string::npos) {
        place = {path.substr(0, bang), 1, 0, 0, 0, 0, false};
        return;
    }
    bool numbered = hash != std::string::npos && hash + 1 < path.size() &&
                    path.size() - hash < 10 &&
                    path.find_first_not_of("0123456789", hash + 1) == std::string::npos;
    place.path = path;
    if (numbered)
        place = {
            path.substr(0, hash), narrow(std::stoul(path.substr(hash + 1))), 0, 0, 0, 0, false};
}

} // namespace

FileLocation location_of(const ReportView& view, std::uint32_t index)
{
    FileLocation place;
    const Evidence& evidence = view.claim(index).evidence;
    place.line = std::max(evidence.line, 1U);
    const ReportArticle* article = view.article_of(index);
    if (article == nullptr) return place;
    set_columns(place, evidence);
    if (!article->text.empty()) place = {article->path, 1, 0, 0, 0, 0, false};
    set_file(place, article->path);
    if (place.path.rfind("./", 0) == 0) place.path.erase(0, 2);
    place.line = std::max(place.line, 1U);
    return place;
}

std::string path_uri(std::string_view path)
{
    constexpr std::string_view kept = "-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = path.substr(0, 1) == "/" ? "file://" : "";
    for (char c : path) {
        auto byte = static_cast<unsigned char>(c);
        bool plain_byte = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                          (byte >= 'a' && byte <= 'z') || kept.find(c) != std::string_view::npos;
        if (plain_byte) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        }
    }
    return out;
}

std::vector<std::uint32_t> claims_in_drop(const ReportView& view, const Finding& finding)
{
    std::vector<std::uint32_t> claims;
    for (const Position& position : finding.positions)
        for (std::uint32_t claim : position.claims)
            if (const ReportArticle* article = view.article_of(claim); article == nullptr || !article->archived)
                claims.push_back(claim);
    return claims;
}

std::string answers(const ReportView& view, const Finding& finding)
{
    std::string out;
    for (const Position& position : finding.positions) {
        if (!out.empty()) out += ", ";
        out +=
            plain(position.label, 80) + " (" + clip(enumerate(view.outlets(position)), 120) + ")";
    }
    return clip(out, 1000);
}

std::string question_fingerprint(const ReportView& view, const Finding& finding)
{
    IdHasher hasher;
    hasher.add(finding.event)
        .add(finding.question)
        .add(finding.kind)
        .add(finding.attribute)
        .add(finding.subject);
    for (const std::string& outlet : view.outlets(finding))
        hasher.add(outlet);
    return hasher.id();
}

} // namespace crosscheck
