#pragma once
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "report/report.h"

namespace crosscheck {

/// Articles of earlier drops with their claims.
struct Past {
    std::vector<ReportArticle> articles; ///< by id; `archived`, without passages and text
    std::vector<Claim> claims;           ///< by article, then in text order
    std::size_t left_out = 0;            ///< related articles beyond those that one drop is compared with
    Diagnostics diagnostics;             ///< records that could not be read
};

/// The claims of earlier drops in one SQLite file, which no other program needs to understand:
/// articles and claims stand in it as the JSON of reports. A file is for one newsroom's machine;
/// what it holds is checked like any other input. All errors name the file.
class Archive {
  public:
    /// Opens the file, or makes it. The Error says that it is no archive, of a later version, in use
    /// by another program, or cannot be written.
    static Result<Archive> open(const std::string& path);

    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    /// The articles that tell of what an article of `drop` tells of: they share two names with it that
    /// few archived articles hold. Articles of the drop itself, and their copies of the same outlet,
    /// are not among them.
    Result<Past> related(const Report& drop);

    /// Adds the articles of `drop` that make claims, or replaces what was kept of them; its archived
    /// ones stay as they are. All of it or nothing.
    Result<bool> store(const Report& drop);

  private:
    struct Store;
    explicit Archive(std::unique_ptr<Store> store);
    std::unique_ptr<Store> store_;
};

/// Puts the past behind the drop's own articles and claims, to be compared with them.
void add_past(Report& report, Past past);

/// Of a report compared with its past: takes out findings that no claim of the drop is part of, and
/// archived claims, articles and events that no finding left needs.
void keep_what_concerns_drop(Report& report);

} // namespace crosscheck
