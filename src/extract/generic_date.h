#pragma once
#include "extract/assembly.h"
#include "ingest/article.h"

namespace crosscheck {

/// Makes the seed of a date that no rule claimed: what it is the date of, how it is asked for, and
/// whether it is the day of the words rather than of what they tell. False for a date that tells
/// nothing: a dateline, a line of the page, a year in a name, a day that somebody asks for.
bool date_seed(const Article& article, const Reading& reading, const Mention& date, ClaimSeed& seed);

} // namespace crosscheck
