#pragma once
#include <map>
#include <string>
#include <vector>

#include "extract/claim.h"

namespace crosscheck {

/// What texts themselves name as parts of their figures: "155 people, 143 in Sarn
/// and 12 in Ovel". Borrows the claims.
class Parts {
  public:
    explicit Parts(const std::vector<Claim>& claims);
    /// The parts of a figure; empty for most.
    const std::vector<const Claim*>& of(const Claim& whole) const;

  private:
    std::map<std::string, std::vector<const Claim*>> parts_; ///< by the id of the whole
};

} // namespace crosscheck
