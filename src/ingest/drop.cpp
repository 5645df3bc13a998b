#include "ingest/drop.h"

#include <filesystem>
#include <map>
#include <optional>
#include <unordered_map>

#include "base/hash.h"
#include "ingest/extent.h"
#include "ingest/finish.h"
#include "ingest/reader.h"
#include "ingest/sidecar.h"
#include "ingest/versions.h"
#include "ingest/walk.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

/// The sidecars of a run: the one given, else those beside the articles.
class Sidecars {
  public:
    Sidecars(const DropOptions& options, Diagnostics& diagnostics)
        : limits_(options.limits), diagnostics_(diagnostics)
    {
    }

    /// Reads the --sources file; its error when it is unusable.
    std::optional<Error> read_given(const std::string& path)
    {
        Diagnostics failure;
        std::string text;
        if (!read_bytes(path, limits_.file_bytes, text, failure)) return Error{format(failure.front())};
        auto sidecar = Sidecar::parse(text, path, limits_, diagnostics_);
        if (!sidecar) return Error{sidecar.error()};
        given_ = std::move(sidecar).take();
        return std::nullopt;
    }

    const Metadata* find(const std::string& path)
    {
        if (given_) return given_->find(path);
        // A sidecar speaks for its folder and those below it; the nearest wins.
        for (fs::path folder = fs::path(path).parent_path();; folder = folder.parent_path()) {
            const auto& sidecar = beside(folder.generic_string());
            if (sidecar) return sidecar->find(path);
            if (folder.empty() || folder == folder.parent_path() || folder.filename() == "..")
                return nullptr;
        }
    }

  private:
    const std::optional<Sidecar>& beside(const std::string& folder)
    {
        auto [place, added] = folders_.try_emplace(folder);
        if (!added) return place->second;
        for (const char* name : {"sources.yaml", "sources.yml"}) {
            std::string path = folder.empty() ? name : folder + "/" + name;
            std::error_code none;
            if (!fs::is_regular_file(path, none)) continue;
            std::string text;
            if (!read_bytes(path, limits_.file_bytes, text, diagnostics_)) break;
            auto sidecar = Sidecar::parse(text, path, limits_, diagnostics_);
            if (sidecar)
                place->second = std::move(sidecar).take();
            else
                report_error(diagnostics_, path, "bad-sources", sidecar.error());
            break;
        }
        return place->second;
    }

    const InputLimits& limits_;
    Diagnostics& diagnostics_;
    std::optional<Sidecar> given_;
    std::map<std::string, std::optional<Sidecar>> folders_;
};

/// Gives ids in the order of the drop, so that they are the same whatever the
/// order of the arguments.
class IdGiver {
  public:
    explicit IdGiver(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void give(Article& article)
    {
        bool own = !article.id.empty();
        if (!own)
            article.id = IdHasher()
                             .add(article.outlet)
                             .add(article.title)
                             .add(article.source.slice(article.body))
                             .id();
        std::uint32_t times = ++seen_[article.id];
        if (times == 1) return;
        if (own)
            report_warning(diagnostics_, article.path, "duplicate-id",
                           "id '" + article.id + "' is used before; this is number " +
                               std::to_string(times));
        article.id += "-" + std::to_string(times);
    }

  private:
    Diagnostics& diagnostics_;
    std::unordered_map<std::string, std::uint32_t> seen_;
};

class DropReader {
  public:
    DropReader(const DropOptions& options, Diagnostics& diagnostics, const ArticleSink& sink)
        : options_(options), diagnostics_(diagnostics), sink_(sink),
          sidecars_(options, diagnostics), ids_(diagnostics)
    {
    }

    Result<std::size_t> read(const std::vector<std::string>& paths)
    {
        if (!options_.input_format.empty() && !parse_input_format(options_.input_format))
            return Error{"unknown input format '" + options_.input_format + "'"};
        if (!options_.sources.empty())
            if (auto error = sidecars_.read_given(options_.sources)) return *error;
        for (const InputFile& file : list_inputs(paths, options_.limits, diagnostics_))
            if (!read_file(file.path)) break;
        return count_;
    }

  private:
    /// False when the run has read all it may.
    bool read_file(const std::string& path)
    {
        RawInput input;
        input.path = path;
        if (!read_bytes(path, options_.limits.file_bytes, input.bytes, diagnostics_)) return true;
        ReadContext context{options_, diagnostics_,
                            [this](Article&& article) { emit(std::move(article)); }, 0,
                            &total_bytes_};
        if (!count_bytes(input.bytes.size(), context)) {
            report_error(diagnostics_, path, "too-much-input",
                         "more than " + std::to_string(options_.limits.total_bytes) +
                             " bytes in one run; this and what follows was not read");
            return false;
        }
        read_input(std::move(input), context);
        return count_ < options_.limits.articles || !full_;
    }

    void emit(Article&& article)
    {
        if (count_ >= options_.limits.articles) {
            if (!full_)
                report_error(diagnostics_, article.path, "too-many-articles",
                             "more than " + std::to_string(options_.limits.articles) +
                                 " articles in one run; this and what follows was not read");
            full_ = true;
            return;
        }
        if (!is_within_limits(article, options_.limits, diagnostics_)) return;
        if (const Metadata* metadata = sidecars_.find(article.path))
            apply_metadata(article, *metadata, Basis::Sidecar, diagnostics_);
        finish_article(article, options_);
        if (!article.not_read.empty())
            report_warning(diagnostics_, article.path, "language-not-read",
                           article.not_read + "; it makes no claims");
        ids_.give(article);
        ++count_;
        sink_(std::move(article));
    }

    const DropOptions& options_;
    Diagnostics& diagnostics_;
    const ArticleSink& sink_;
    Sidecars sidecars_;
    IdGiver ids_;
    std::uint64_t total_bytes_ = 0;
    std::size_t count_ = 0;
    bool full_ = false;
};

} // namespace

Result<std::size_t> read_drop(const std::vector<std::string>& paths, const DropOptions& options,
                              Diagnostics& diagnostics, const ArticleSink& sink)
{
    return DropReader(options, diagnostics, sink).read(paths);
}

Result<Drop> load_drop(const std::vector<std::string>& paths, const DropOptions& options,
                       Diagnostics& diagnostics)
{
    Drop drop;
    auto count = read_drop(paths, options, diagnostics,
                           [&](Article&& article) { drop.articles.push_back(std::move(article)); });
    if (!count) return Error{count.error()};
    mark_versions(drop.articles);
    return drop;
}

} // namespace crosscheck
