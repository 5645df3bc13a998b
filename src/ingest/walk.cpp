#include "ingest/walk.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <set>
#include <string_view>

#include <dirent.h>
#include <glob.h>
#include <sys/stat.h>

#include "base/ascii.h"
#include "ingest/reader.h"

namespace crosscheck {
namespace {

using FileKey = std::pair<dev_t, ino_t>;

std::string_view ending(std::string_view path)
{
    std::string_view file = path.substr(path.rfind('/') + 1);
    std::size_t dot = file.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? "" : file.substr(dot);
}

class Walk {
  public:
    Walk(const InputLimits& limits, Diagnostics& diagnostics)
        : limits_(limits), diagnostics_(diagnostics)
    {
    }

    void take(std::string path, bool given, std::uint32_t depth)
    {
        struct stat status = {};
        if (::stat(path.c_str(), &status) != 0) {
            bool link = errno == ELOOP;
            report_error(diagnostics_, path, link ? "link-loop" : "missing-file",
                         std::string(link ? "a link that leads to itself" : std::strerror(errno)) +
                             "; it was not read");
            return;
        }
        FileKey key{status.st_dev, status.st_ino};
        if (S_ISDIR(status.st_mode))
            enter(path, key, depth);
        else if (S_ISREG(status.st_mode) || given)
            take_file(std::move(path), key, given);
        else
            note_skipped(std::move(path), "neither a file nor a folder; it was not read");
    }

    std::vector<InputFile> files() const
    {
        std::vector<InputFile> sorted;
        for (const auto& [key, file] : files_)
            sorted.push_back(file);
        std::sort(sorted.begin(), sorted.end(),
                  [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
        return sorted;
    }

  private:
    void take_file(std::string path, FileKey key, bool given)
    {
        if (!given && is_sidecar(path)) return;
        if (!given && !may_be_article(path)) {
            note_skipped(std::move(path), "not a kind of file that holds articles; name it to have it read");
            return;
        }
        auto [place, added] = files_.try_emplace(key, InputFile{path, given});
        if (!added && path < place->second.path) place->second.path = std::move(path);
        place->second.given |= given;
    }

    void note_skipped(std::string path, std::string why)
    {
        diagnostics_.push_back({DiagnosticSeverity::Note, "skipped-file", std::move(why), std::move(path), "", 0, 0});
    }

    void enter(const std::string& path, FileKey key, std::uint32_t depth)
    {
        if (std::find(open_.begin(), open_.end(), key) != open_.end()) {
            report_warning(diagnostics_, path, "folder-loop",
                           "the folder leads back to one that holds it; it was not entered again");
            return;
        }
        if (depth > limits_.folder_depth) {
            report_error(diagnostics_, path, "folder-depth",
                         "folders nested deeper than " + std::to_string(limits_.folder_depth) +
                             "; it was not entered");
            return;
        }
        open_.push_back(key);
        for (const std::string& name : entries(path))
            take(path == "/" ? path + name : path + "/" + name, false, depth + 1);
        open_.pop_back();
    }

    std::vector<std::string> entries(const std::string& path)
    {
        std::vector<std::string> names;
        std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
        if (!folder) {
            report_error(diagnostics_, path, "unreadable-folder",
                         std::string(std::strerror(errno)) + "; it was not entered");
            return names;
        }
        while (const dirent* entry = ::readdir(folder.get()))
            if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
        std::sort(names.begin(), names.end());
        return names;
    }

    const InputLimits& limits_;
    Diagnostics& diagnostics_;
    std::vector<FileKey> open_; ///< the folders being walked, outermost first
    std::map<FileKey, InputFile> files_;
};

bool exists(const std::string& path)
{
    struct stat status = {};
    return ::lstat(path.c_str(), &status) == 0;
}

/// The paths that a pattern matches; a shell does this, but not on every system.
void expand_pattern(const std::string& pattern, std::vector<std::string>& paths,
                    Diagnostics& diagnostics)
{
    glob_t found = {};
    if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0)
        for (std::size_t i = 0; i < found.gl_pathc; ++i)
            paths.emplace_back(found.gl_pathv[i]);
    else
        report_error(diagnostics, pattern, "missing-file", "no file matches the pattern");
    ::globfree(&found);
}

/// The paths of a list, one a line; relative ones are so to the working folder.
void expand_list(const std::string& list, const InputLimits& limits,
                 std::vector<std::string>& paths, Diagnostics& diagnostics)
{
    std::string text;
    if (!read_bytes(list, std::min<std::uint64_t>(limits.file_bytes, 64U << 20U), text,
                    diagnostics))
        return;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.find('\n', at), text.size());
        std::string line = text.substr(at, end - at);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
            line.pop_back();
        if (!line.empty() && line.find('\0') == std::string::npos) paths.push_back(std::move(line));
        at = end + 1;
    }
}

void expand_argument(const std::string& path, const InputLimits& limits,
                     std::vector<std::string>& paths, Diagnostics& diagnostics)
{
    if (path == "-" || exists(path))
        paths.push_back(path);
    else if (path.size() > 1 && path[0] == '@')
        expand_list(path.substr(1), limits, paths, diagnostics);
    else if (path.find_first_of("*?[") != std::string::npos)
        expand_pattern(path, paths, diagnostics);
    else
        paths.push_back(path);
}

/// True when `bytes` still is within `limit` after reading the stream to its end.
bool read_stream(std::FILE* stream, std::uint64_t limit, std::string& bytes)
{
    std::size_t chunk = 1U << 20U;
    while (bytes.size() <= limit) {
        std::size_t old = bytes.size();
        bytes.resize(old + chunk);
        std::size_t got = std::fread(bytes.data() + old, 1, chunk, stream);
        bytes.resize(old + got);
        if (got < chunk) return bytes.size() <= limit;
    }
    return false;
}

} // namespace

bool may_be_article(std::string_view path)
{
    static constexpr std::array<std::string_view, 27> endings{
        "",     ".txt",   ".text", ".md",  ".markdown", ".jsonl", ".ndjson", ".json", ".html",
        ".htm", ".xhtml", ".xml",  ".rss", ".atom",     ".nitf",  ".warc",   ".zip",  ".tar",
        ".gz",  ".tgz",   ".zst",  ".xz",  ".txz",      ".bz2",   ".tzst",   ".pdf",  ".amp"};
    return std::find(endings.begin(), endings.end(), ascii_lower(ending(path))) != endings.end();
}

bool holds_one_article(std::string_view path)
{
    static constexpr std::array<std::string_view, 9> endings{
        ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".amp", ".nitf"};
    return std::find(endings.begin(), endings.end(), ascii_lower(ending(path))) != endings.end();
}

bool is_sidecar(std::string_view path)
{
    std::string_view file = path.substr(path.rfind('/') + 1);
    return file == "sources.yaml" || file == "sources.yml";
}

std::vector<InputFile> list_inputs(const std::vector<std::string>& paths, const InputLimits& limits,
                                   Diagnostics& diagnostics)
{
    std::vector<std::string> sorted;
    for (const std::string& path : paths)
        expand_argument(path, limits, sorted, diagnostics);
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    Walk walk(limits, diagnostics);
    std::vector<InputFile> files;
    for (std::string path : sorted) {
        if (path == "-") {
            files.push_back({path, true});
            continue;
        }
        while (path.size() > 1 && path.back() == '/')
            path.pop_back();
        walk.take(std::move(path), true, 0);
    }
    for (InputFile& file : walk.files())
        files.push_back(std::move(file));
    return files;
}

bool read_bytes(const std::string& path, std::uint64_t limit, std::string& bytes,
                Diagnostics& diagnostics)
{
    bool standard = path == "-";
    std::FILE* stream = standard ? stdin : std::fopen(path.c_str(), "rb");
    if (stream == nullptr) {
        report_error(diagnostics, path, "unreadable-file",
                     std::string(std::strerror(errno)) + "; it was not read");
        return false;
    }
    struct stat status = {};
    if (::fstat(::fileno(stream), &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
        bytes.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(
                          static_cast<std::uint64_t>(status.st_size), limit)) +
                      (1U << 20U) + 64);
    bool within = read_stream(stream, limit, bytes);
    bool failed = std::ferror(stream) != 0;
    if (!standard) std::fclose(stream);
    if (failed)
        report_error(diagnostics, path, "unreadable-file", "reading failed; it was not read");
    else if (!within)
        report_error(diagnostics, path, "too-large",
                     "larger than " + std::to_string(limit) + " bytes; it was not read");
    return within && !failed;
}

} // namespace crosscheck
