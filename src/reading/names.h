#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reading/reading.h"

namespace crosscheck {

/// A name the article prints that no pack knows.
struct ArticleName {
    std::vector<std::string> words; ///< as printed, without possessive endings
    std::string slug;
    EntityType type = EntityType::Unknown;
    std::uint32_t count = 0;
};

/// "MV", "HMS": what stands behind it is the name of a ship.
bool ship_prefix(std::string_view word);

/// The names of one article: full forms first, then what short forms,
/// abbreviations and misspellings of them stand for.
class ArticleNames {
  public:
    void add(std::vector<std::string> words, EntityType type);
    /// "(IRTC)" after a name: stands for it.
    void add_abbreviation(const std::string& letters, const std::vector<std::string>& words);
    /// The name that `words` print or shorten, with "the" before them if `definite`; null when there is none.
    const ArticleName* resolve(const std::vector<std::string>& words, bool definite = false) const;
    /// Where the surname alone means somebody whose first name does not fit, it means the next of that name who does.
    void prefer(const std::string& surname, const std::function<bool(const std::string&)>& fits);
    /// Joins misspellings to the form printed most often. Call once, after all are added.
    void settle();

  private:
    const ArticleName* exact(const std::vector<std::string>& words) const;
    const ArticleName* without_first(const std::vector<std::string>& words) const;
    const ArticleName* with_initial(const std::vector<std::string>& words) const;
    const ArticleName* shortened(const std::vector<std::string>& words, bool definite) const;
    void join_misspellings();
    void join_initials();
    void join_misspelt_surnames();
    void learn_persons();
    void index_surname(const std::string& word, std::size_t index);

    std::vector<ArticleName> names_;
    std::map<std::string, std::size_t, std::less<>> by_text_;
    std::map<std::string, std::size_t, std::less<>> by_last_;  ///< last word of names of several words
    std::map<std::string, std::size_t, std::less<>> by_first_; ///< first word of persons' names
    std::map<std::string, std::string, std::less<>> abbreviations_; ///< letters → text of the name
};

} // namespace crosscheck
