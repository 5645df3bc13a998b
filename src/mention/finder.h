#pragma once
#include <optional>
#include <vector>

#include "mention/amount.h"
#include "mention/hedge.h"
#include "mention/noun.h"

namespace crosscheck {

/// Reads the mentions of one text other than dates, sentence by sentence.
class MentionFinder {
  public:
    /// Tokens of `taken` (by dates) are passed over; sorted, disjoint.
    MentionFinder(Scan& scan, const std::vector<TokenRange>& taken) : scan_(scan), taken_(taken) {}

    void read_sentence(TokenRange sentence);
    std::vector<Mention> take() { return std::move(found_); }

  private:
    // Each of these may emit a mention that begins at or near `i` and says where to go on.
    bool may_begin(std::uint32_t i) const;
    std::uint32_t read_at(std::uint32_t i);
    std::optional<std::uint32_t> ratio_at(std::uint32_t i);
    std::optional<std::uint32_t> vote_at(std::uint32_t i);
    bool of_vote(std::uint32_t begin, std::uint32_t end, bool dashed) const;
    std::optional<std::uint32_t> picture_size_at(std::uint32_t i);
    void emit_side(TokenRange tokens, Span number, Span span, double value);
    std::optional<std::uint32_t> idiom_at(std::uint32_t i) const;
    std::uint32_t quantity(const Amount& low);
    bool classify(const Amount& low, const std::optional<Amount>& high, const Amount& last, Mention& mention);
    void set_range(const Amount& low, const Amount& high, Mention& mention);
    void set_hedge(const Amount& low, const Amount& last, const HedgeWords& after, Mention& mention);
    std::uint32_t rest_of(const Amount& last, std::uint32_t end);
    std::optional<Amount> range_end(const Amount& low, std::uint32_t& end) const;
    void ordinal(const Number& number);
    void span_inside_date(const Amount& amount);
    void idioms(std::uint32_t begin, std::uint32_t end);
    std::uint32_t emit_unit(const Unit& unit, std::uint32_t unit_token, const HedgeWords& hedge, TokenRange tokens, Span number, double printed);
    std::uint32_t unit_and_half(std::uint32_t i);
    std::uint32_t unit_or_two(std::uint32_t i);
    bool relative_ordinal(std::uint32_t i);
    bool negated(std::uint32_t hedge) const;
    bool over_counts(std::uint32_t over) const;
    bool counts_from(std::uint32_t i) const;
    bool suspended(const Amount& low, Mention& mention) const;
    bool moved_from(const Amount& low, Mention& mention) const;
    bool lost_currency(const Amount& last, Mention& mention) const;
    bool model_letter(const Amount& low) const;
    bool divided(const Amount& low, Mention& mention) const;

    // What an amount is, tried in this order; each fills `mention` and returns whether it is that.
    bool as_age(const Amount& last, Mention& mention);
    bool age_limit(const Amount& amount, std::uint32_t begin) const;
    bool age_word_before(const Amount& amount, std::uint32_t begin) const;
    bool age_of_subject(const Amount& amount, std::uint32_t begin) const;
    bool age_in_apposition(const Amount& amount, std::uint32_t begin) const;
    bool age_in_brackets(const Amount& amount, std::uint32_t begin) const;
    bool age_of_a_person(const Amount& amount, std::uint32_t begin) const;
    bool age_set_ahead(const Amount& amount, std::uint32_t begin) const;
    bool age_in_tens(const Amount& amount, Mention& mention) const;
    bool age_class(const Amount& amount, Mention& mention) const;
    bool age_in_list(const Amount& amount, std::uint32_t begin) const;
    bool as_money(const Amount& low, const Amount& last, Mention& mention);
    bool as_percent(const Amount& last, Mention& mention) const;
    bool part_of_percent(const Amount& last, Mention& mention) const;
    bool as_magnitude(const Amount& low, const Amount& last, Mention& mention) const;
    bool as_measure(const Amount& low, const Amount& last, Mention& mention);
    bool as_share(const Amount& last, Mention& mention) const;
    bool odds_at(std::uint32_t colon) const;
    bool as_odds(const Amount& low, Mention& mention) const;
    bool as_count(const Amount& low, const Amount& last, Mention& mention);
    bool cannot_count(const Amount& low, const Amount& last) const;
    std::optional<bool> as_compound(const Amount& last, Mention& mention);
    std::optional<Noun> one_of_group(const Amount& low) const;
    bool verb_of_part(const Noun& noun) const;
    bool behind_part(std::uint32_t begin) const;
    void count_strong(std::uint32_t strong, Mention& mention) const;
    static bool spans_time(const Mention& mention);
    bool lasts_so_long(std::uint32_t i) const;
    HedgeWords range_behind(const Mention& mention) const;
    bool as_part_of(const Amount& low, const Amount& last, std::uint32_t of, Mention& mention);
    bool as_tally(const Amount& low, Mention& mention) const;
    void set_noun(const Noun& noun, Mention& mention) const;
    void set_unit(const Amount& amount, Mention& mention) const;
    std::optional<Noun> partitive(const Amount& last, std::uint32_t of) const;
    /// `counted_only`: only what an earlier figure counted, no plural noun by itself.
    std::optional<Noun> antecedent(std::uint32_t i, bool counted_only) const;
    bool as_rest(const Amount& low, const Amount& last, Mention& mention);
    std::optional<std::uint32_t> one_unit_at(std::uint32_t i);
    std::optional<std::uint32_t> twice_at(std::uint32_t i);
    std::optional<std::uint32_t> distance_at(std::uint32_t i);
    std::optional<std::uint32_t> long_unit_at(std::uint32_t i);
    std::optional<std::uint32_t> feet_and_inches_at(std::uint32_t i);
    bool told_of_any(std::uint32_t i) const;
    std::optional<std::uint32_t> one_person_at(std::uint32_t i);
    void compound_measure(Mention& mention) const;
    void add_seconds(Mention& mention) const;

    bool counts_nothing(const Amount& low, const Mention& mention) const;
    bool label_before(const Amount& low) const;
    bool known_name(const Amount& low) const;
    bool calibre_or_call(const Amount& low) const;
    bool inhabitants(const Amount& low, Mention& mention) const;
    bool people_by_verb(const Amount& low, Mention& mention) const;
    static Noun people_at(std::uint32_t head);
    std::optional<std::uint32_t> quake_magnitude_at(std::uint32_t i);
    bool pronoun_one(const Amount& low) const;
    bool year_like(const Amount& low) const;
    bool part_of_name(const Amount& low) const;
    bool is_score(const Amount& low, std::uint32_t end) const;
    void set_change(std::uint32_t begin, Mention& mention) const;
    void set_per(Mention& mention) const;
    void emit(Mention mention);
    bool taken(TokenRange range) const;
    std::uint32_t first() const { return scan_.sentence().begin; }
    bool before(std::uint32_t i, std::string_view word) const
    {
        return i > first() && scan_.is(i - 1, word);
    }

    Scan& scan_;
    const std::vector<TokenRange>& taken_;
    std::vector<Mention> found_;
    std::vector<double> names_; ///< figures that were names of this text: "Curve 8900"
};

} // namespace crosscheck
