#pragma once
#include <string>
#include <string_view>

#include "align/question.h"
#include "report/json_writer.h"

namespace crosscheck {

// The parts of the JSON contract that a report and the lines of `extract` share.

void write(JsonWriter& json, const Value& value);

/// `source`: what `source_json` says of the claim's article; empty where claims stand beside their articles.
void write(JsonWriter& json, const Claim& claim, std::string_view source = {});

/// What `compare` needs to know of an article, on one line.
std::string source_json(const ArticleSummary& source);

/// The member "published".
void write_published(JsonWriter& json, const ArticleSummary& article);

/// The members that name an article without an outlet and carry its signature.
void write_identity(JsonWriter& json, const ArticleSummary& article);

} // namespace crosscheck
