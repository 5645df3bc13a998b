#pragma once
#include <string>

#include "report/report.h"

namespace crosscheck {

/// Graphviz: who credits or copies whom (agency -> article -> origin), and what
/// each article answers to the questions that differ.
std::string render_dot(const Report& report);

} // namespace crosscheck
