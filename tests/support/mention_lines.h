#pragma once
#include <catch2/catch.hpp>

#include <initializer_list>
#include <optional>
#include <sstream>
#include <string>

#include "lexicon_files.h"
#include "mention/mention.h"

/// Mentions printed one after the other, for tables of short sentences.
namespace crosscheck {

inline std::string bound_text(const std::optional<double>& value)
{
    std::ostringstream out;
    out.precision(12);
    if (value)
        out << *value;
    else
        out << "*";
    return out.str();
}

/// "count 10..* person at-least [at least 10 people]", one mention after the other.
inline std::string mentions_of(const std::string& text)
{
    std::string joined;
    TokenBuffer tokens = tokenize(text);
    for (const Mention& mention : find_mentions(tokens, test_lexicon(), {})) {
        if (mention.type == MentionType::Date || mention.type == MentionType::Ordinal || mention.idiom)
            continue;
        std::string low = bound_text(mention.lower);
        std::string high = bound_text(mention.upper);
        joined += joined.empty() ? "" : "; ";
        joined += std::string(name(mention.type)) + " " + (low == high ? low : low + ".." + high);
        joined += mention.unit.empty() ? "" : " " + mention.unit;
        joined += mention.per.empty() ? "" : " per " + mention.per;
        joined += mention.hedge == Hedge::Exact ? "" : " " + std::string(name(mention.hedge));
        joined += " [" + text.substr(mention.span.begin, mention.span.size()) + "]";
    }
    return joined;
}

struct MentionCase {
    std::string text;
    std::string found;
};

inline void check_mentions(std::initializer_list<MentionCase> cases)
{
    for (const MentionCase& each : cases) {
        CAPTURE(each.text);
        CHECK(mentions_of(each.text) == each.found);
    }
}

} // namespace crosscheck
