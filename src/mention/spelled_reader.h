#pragma once
#include <cstdint>
#include <optional>

#include "mention/spelled.h"

namespace crosscheck {

/// The last word that went into a number.
enum class LastWord : std::uint8_t { None, Ones, Tens, Hundred, Magnitude };

/// Reads the number that begins at a token. Borrows the scan.
class SpelledReader {
  public:
    SpelledReader(const Scan& scan, std::uint32_t i) : scan_(scan), at_(i), begin_(i) {}

    std::optional<Number> read();

  private:
    bool cardinal(std::uint32_t i) const { return scan_.role(i, WordRole::Cardinal); }
    bool magnitude(std::uint32_t i) const { return scan_.role(i, WordRole::Magnitude); }
    bool group(std::uint32_t i) const { return scan_.role(i, WordRole::Group); }
    bool article(std::uint32_t i) const { return scan_.is(i, "a") || scan_.is(i, "an"); }

    bool step();
    bool take_cardinal(std::uint32_t i);
    bool take_magnitude(std::uint32_t i);
    bool take_ordinal(std::uint32_t i);
    std::uint32_t joined(std::uint32_t i) const;
    double core() const { return total_ + current_; }
    void core_number();
    std::optional<Number> vague_group();
    std::optional<Number> several();
    std::optional<Number> couple();
    std::optional<Number> half();
    std::optional<Number> article_number();
    bool fraction_after_core(Number& number);
    bool mixed_fraction(Number& number);
    double fraction_at(std::uint32_t i, std::uint32_t& after) const;
    double compound_denominator(std::uint32_t i, std::uint32_t& after, bool singular) const;
    void decimals_in_words(Number& number);
    void magnitude_after_fraction(Number& number);
    void group_after(Number& number);
    Number finish(double value, std::uint32_t end, NumberKind kind) const;

    const Scan& scan_;
    std::uint32_t at_;
    std::uint32_t begin_;
    double total_ = 0;
    double current_ = 0;
    double scale_ = 1;
    double last_scale_ = 0;
    LastWord last_ = LastWord::None;
    bool ordinal_ = false;
    unsigned words_ = 0;
};

} // namespace crosscheck
