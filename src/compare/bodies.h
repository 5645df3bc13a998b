#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim.h"

namespace crosscheck {

/// Of whom one article tells, as far as its claims and their sentences show.
struct ArticleBodies {
    std::vector<std::uint64_t> words; ///< hashes of the words its sentences hold, lower case; sorted
    std::string lead;                 ///< slug of the first name that a claim of its text is of; "" if none
    int day = 0;                      ///< of the year, that its dateline names; 0 if none

    /// Whether a word that tells the name from others ("grumman" of "grumman-corp") stands in the article. A name
    /// without such a word is known to all.
    bool know(const std::string& slug) const;
};

/// The day of the year in "KARSU, May 3 - Ten people", a year without a leap day taken; 0 without one (periods.cpp).
int day_of_dateline(std::string_view text);

/// Of whom each article of a drop tells.
class Bodies {
  public:
    explicit Bodies(const std::vector<Claim>& claims);
    /// Null for an article without claims.
    const ArticleBodies* of(const std::string& article) const;

  private:
    std::map<std::string, ArticleBodies> articles_;
};

} // namespace crosscheck
