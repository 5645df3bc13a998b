#pragma once
#include "mention/scan.h"

namespace crosscheck {

/// A hedge found beside a figure; `begin`/`end` widen the mention.
struct HedgeWords {
    Hedge hedge = Hedge::Exact;
    std::uint32_t begin = 0; ///< first token of the words before the figure, or the figure's own first
    std::uint32_t end = 0;   ///< one past the last token of the words after it, or the figure's own end
};

/// The words before `begin` that hedge a figure: "at least", "more than the".
HedgeWords hedge_before(const Scan& scan, std::uint32_t begin);
/// The words from `end` on that do: "or more", "-odd", "+".
HedgeWords hedge_after(const Scan& scan, std::uint32_t end);

/// Sets `lower` and `upper` of a mention with `printed` and `hedge` by the rules of
/// docs/HEDGES.md. `countable` things come in whole numbers.
void open_interval(Mention& mention, bool countable);

} // namespace crosscheck
