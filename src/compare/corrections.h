#pragma once
#include <vector>

#include "compare/judge.h"

namespace crosscheck {

/// The figures of one question that some article takes back: "an earlier version
/// said 54", "revised down from 67". Whoever printed them before is not wrong for
/// it; whoever prints them afterwards is late. Borrows the claims.
class Corrections {
  public:
    explicit Corrections(std::vector<Voice> voices);
    /// The judgement of two differing positions, with what was taken back in
    /// mind: an update, with the outlets that still carry the old figure.
    void apply(const std::vector<Voice>& a, const std::vector<Voice>& b, Judgement& judgement) const;

  private:
    /// Who takes this figure back first; null when nobody does.
    const Voice* retired_by(const Claim& claim) const;
    bool retires(const std::vector<Voice>& old, const std::vector<Voice>& fresh, Judgement& judgement) const;

    std::vector<Voice> voices_;
    std::vector<Voice> retractions_; ///< by the day they were printed
};

} // namespace crosscheck
