#include "ingest/html_class.h"

namespace crosscheck {

std::vector<std::string> class_parts(std::string_view names)
{
    std::vector<std::string> parts(1);
    bool was_lower = false;
    for (char c : names.substr(0, 400)) {
        bool upper = c >= 'A' && c <= 'Z';
        bool letter = upper || (c >= 'a' && c <= 'z');
        if (!letter || (upper && was_lower))
            if (!parts.back().empty()) parts.emplace_back();
        if (letter)
            parts.back().push_back(upper ? static_cast<char>(c + 32) : c);
        else if (c == ' ' && (parts.size() < 2 || parts[parts.size() - 2] != " ")) {
            parts.back().assign(1, ' '); // keeps the parts of two names apart
            parts.emplace_back();
        }
        was_lower = letter && !upper;
    }
    return parts;
}

} // namespace crosscheck
