#pragma once
#include <functional>

namespace crosscheck {

/// Asked between the sentences of a text whether to give it up; once it has said
/// yes it says yes for ever. Empty: never. What it goes by is its owner's affair:
/// the program's is a clock, a test's counts the questions.
using StopCheck = std::function<bool()>;

inline bool stopped(const StopCheck& stop)
{
    return stop && stop();
}

} // namespace crosscheck
