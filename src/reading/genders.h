#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "reading/reading.h"

namespace crosscheck {

/// Whom of an article's persons "he" and "she" can stand for, as far as titles
/// ("Mrs") and first names say it.
class Genders {
  public:
    Genders() = default;
    explicit Genders(const Reading& reading);
    /// `pronoun`, in lower case, says of the person what is known to be otherwise.
    bool differ(const EntityMention& person, std::string_view pronoun) const;

  private:
    enum class Gender : std::uint8_t { Unknown, Male, Female };
    static Gender of_word(std::string_view word);
    static Gender of_name(const Reading& reading, const EntityMention& mention);

    std::map<std::string, Gender, std::less<>> genders_; ///< per entity slug
};

} // namespace crosscheck
