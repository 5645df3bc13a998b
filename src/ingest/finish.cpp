#include "ingest/finish.h"

namespace crosscheck {
namespace {

/// A headline is the first line, when it is short enough to be one.
std::string first_line(std::string_view text)
{
    std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
        line.remove_suffix(1);
    return line.size() <= 250 ? std::string(line) : std::string();
}

} // namespace

void finish_article(Article& article, const DropOptions&)
{
    if (article.title.empty())
        article.title = first_line(article.source.slice(article.body));
}

} // namespace crosscheck
