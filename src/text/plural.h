#pragma once
#include <string>
#include <string_view>

namespace crosscheck {

/// An English noun as more than one of it is named: "countries" of "country",
/// "prime ministers" of "prime minister", "miles per hour" of "mile per hour".
/// What is plural already, and what counts people by what befell them ("dead",
/// "injured"), stays as it is.
std::string plural_of(std::string_view noun);

} // namespace crosscheck
