#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace crosscheck {

/// What the readers of an outlet understand without being told.
struct OutletHabits {
    std::string dollar;            ///< ISO code of a bare "$", or empty when not known
    std::optional<bool> day_first; ///< whether 6/7/2021 is the 6th of July; unset = not known
};

/// The habits of outlets by the country of their site: rules/core/outlets.yaml.
class Outlets {
  public:
    /// `outlet` is a site or a name, `url` an address; either may be empty. The
    /// outlet decides, then the address. Habits that are not known are empty.
    OutletHabits habits(std::string_view outlet, std::string_view url) const;

  private:
    friend Result<Outlets> load_outlets(std::string_view path, std::string_view text);

    const OutletHabits* find(std::string_view place) const;

    /// By name ("new york times"), site ("nytimes.com") and ending (".au"), in lower case.
    std::map<std::string, OutletHabits, std::less<>> places_;
};

/// Reads rules/core/outlets.yaml. A fault is an Error "path:line:col: message".
Result<Outlets> load_outlets(std::string_view path, std::string_view text);

} // namespace crosscheck
