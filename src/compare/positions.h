#pragma once
#include <cstdint>
#include <vector>

#include "compare/voices.h"

namespace crosscheck {

/// Claims that give one answer: indexes into the claim list, in the order of the question.
using Answer = std::vector<std::uint32_t>;

inline constexpr std::size_t most_positions = 48; ///< those behind a position that it is judged against

/// The answers to a question, in the order of their first claims.
std::vector<Answer> answers_of(const Question& question, const Voices& voices);

/// Whether alignment tied a claim of the one to a claim of the other.
bool tied(const Question& question, const Answer& a, const Answer& b);

/// What two answers amount to. What explains one pair of claims explains both answers:
/// another day, another scope, a plan. Only whose figure it is goes by the most pairs, for
/// outlets differ in whom they credit with one figure.
Judgement judge_answers(const Answer& a, const Answer& b, const Voices& voices);

/// The questions to ask instead of one: where nothing says that two of its answers are about
/// one thing, those that surely are make a question each, and what else was said stands
/// against the largest of them as rivals. Mostly the question itself.
std::vector<Question> split(const Question& question, const Voices& voices);

/// Of a question, what each named authority is quoted with by two articles or more: "What was the magnitude of the
/// quake, according to USGS?"
std::vector<Question> of_each_authority(const Question& question, const Voices& voices);

} // namespace crosscheck
