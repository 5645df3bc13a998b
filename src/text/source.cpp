#include "text/source.h"

#include <algorithm>

#include "base/check.h"

namespace crosscheck {

LineIndex::LineIndex(std::string_view text)
{
    line_starts_.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n')
            line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
}

LineColumn LineIndex::locate(std::uint32_t offset) const
{
    auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    CC_CHECK(after != line_starts_.begin());
    auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
    return {line, offset - *(after - 1) + 1};
}

} // namespace crosscheck
