#pragma once
#include <map>
#include <string>
#include <vector>

#include "extract/claim.h"

namespace crosscheck {

/// Whom an article names for a figure. A headline or a lead prints in the
/// outlet's own words what the body credits to somebody: the figure is theirs.
/// Borrows the claims.
class Credits {
  public:
    explicit Credits(const std::vector<Claim>& claims);
    /// The claim's own attribution, else that of the same figure elsewhere in its
    /// article; with an empty speaker when nobody is named.
    const Attribution& of(const Claim& claim) const;

  private:
    std::map<std::string, const Attribution*> named_;
};

} // namespace crosscheck
