#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "compare/bodies.h"
#include "compare/credits.h"
#include "compare/judge.h"
#include "compare/parts.h"

namespace crosscheck {

/// The claims of a drop with the articles that make them, whom they credit and what parts they name.
/// Borrows all it is made of.
class Voices {
  public:
    Voices(const std::vector<Claim>& claims, const std::vector<ArticleSummary>& articles, const RateTable& rates);
    Voices(const Voices&) = delete; ///< each voice points into the tables beside it
    Voices& operator=(const Voices&) = delete;

    const std::vector<Claim>& claims() const { return claims_; }
    const Claim& claim(std::uint32_t index) const { return claims_[index]; }
    const Voice& of(std::uint32_t index) const { return voices_[index]; }
    std::vector<Voice> of(const std::vector<std::uint32_t>& indexes) const;
    /// How many origins stand behind some claims; an article without one is its own.
    std::uint32_t origins_of(const std::vector<std::uint32_t>& indexes) const;

  private:
    const std::vector<Claim>& claims_;
    Credits credits_;
    Parts parts_;
    Bodies bodies_;
    std::vector<Voice> voices_; ///< per claim
};

} // namespace crosscheck
