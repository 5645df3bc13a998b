#pragma once
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "ingest/drop.h"

namespace crosscheck {

/// One file to read, as the user named it.
struct InputFile {
    std::string path;
    bool given = false; ///< named by the user himself, not found in a folder
};

/// The files behind the given paths, sorted by path and each once, whatever
/// the order of the arguments and of the folders on disk. Folders are entered;
/// hidden files, sidecars and files of other programs are passed over (a Note
/// names the latter). Missing paths, loops and unreadable folders are Errors.
std::vector<InputFile> list_inputs(const std::vector<std::string>& paths, const InputLimits& limits,
                                   Diagnostics& diagnostics);

/// True when the name's ending is one of a kind of file that may hold articles:
/// folders and archives of a project also hold pictures, scripts and reports.
bool may_be_article(std::string_view path);
/// True when the name's ending is one of a format that holds one article a file.
bool holds_one_article(std::string_view path);
bool is_sidecar(std::string_view path);

/// Reads a whole file ("-" is standard input). False, with an Error, when it
/// cannot be read or is larger than the limit.
bool read_bytes(const std::string& path, std::uint64_t limit, std::string& bytes,
                Diagnostics& diagnostics);

} // namespace crosscheck
