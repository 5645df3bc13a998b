#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/view.h"

namespace crosscheck {

/// Where a claim stands, as tools that show files want it.
struct FileLocation {
    std::string path; ///< of a file that exists: a member of an archive is placed at its archive
    std::uint32_t line = 1;            ///< 1-based
    std::uint32_t byte_column = 0;     ///< 1-based; 0 = unknown
    std::uint32_t char_column = 0;     ///< 1-based code points; 0 = unknown
    std::uint32_t end_byte_column = 0; ///< exclusive; 0 = unknown or on another line
    std::uint32_t end_char_column = 0;
    bool in_file = true; ///< offsets count bytes of the file, not of extracted text
};
FileLocation location_of(const ReportView& view, std::uint32_t claim);

/// A relative or absolute path as a URI reference, every odd byte escaped.
std::string path_uri(std::string_view path);

/// The claims of a finding, position by position, without those of earlier drops,
/// whose files need not be there any more; the first is the one a tool with a
/// single location shows.
std::vector<std::uint32_t> claims_in_drop(const ReportView& view, const Finding& finding);

/// "19 (fjordpost.example), 91 (harbour-news.example)", plain.
std::string answers(const ReportView& view, const Finding& finding);

/// What stays when values, lines and other articles change: event, question
/// and the outlets that answer.
std::string question_fingerprint(const ReportView& view, const Finding& finding);

} // namespace crosscheck
