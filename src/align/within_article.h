#pragma once
#include <vector>

#include "align/question.h"

namespace crosscheck {

/// Adds the questions that one article puts to itself: does the headline say what
/// the text says ("headline"), is the percentage that of its two counts ("share"),
/// does a printed age fit the date of birth ("age").
void ask_within_articles(const std::vector<Claim>& claims, std::vector<Question>& out);

} // namespace crosscheck
