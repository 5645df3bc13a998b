#pragma once
#include "align/features.h"

namespace crosscheck {

/// "Thursday's shooting" and "the shooting last night": one day of one sort of occasion.
bool same_day_of(const Features& a, const Features& b);

/// Two dates that overlap only are one all the same: told in like words, to the same minute,
/// or the day with which a range begins or ends.
bool one_day_told(const Features& a, const Features& b);

/// "Found dead on Tuesday night", "found dead last night" of an article without a date: whether the days are one
/// cannot be told, but that they are asked of one thing can.
bool open_dates(const Features& a, const Features& b);

} // namespace crosscheck
