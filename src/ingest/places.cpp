#include "ingest/places.h"

namespace crosscheck {

ArticlePlaces::ArticlePlaces(const Article& article)
    : article_(article),
      lines_(article.file_lines ? article.file_lines
                                : std::make_shared<const LineIndex>(article.source.text))
{
}

} // namespace crosscheck
