#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "diag/diagnostic.h"
#include "ingest/drop.h"
#include "ingest/metadata.h"

namespace crosscheck {

/// What a sources.yaml says of the articles that it names.
class Sidecar {
  public:
    /// Reads `text`; `path` is where it lies, for messages and because its
    /// entries are relative to its folder.
    static Result<Sidecar> parse(std::string_view text, std::string_view path,
                                 const InputLimits& limits, Diagnostics& diagnostics);

    /// The entry for the article at `path`, or null. A path in the sidecar is
    /// relative to its folder, else to the working folder, else the end of the
    /// article's path.
    const Metadata* find(std::string_view path) const;

  private:
    std::string folder_;
    std::map<std::string, Metadata, std::less<>> entries_;
};

} // namespace crosscheck
