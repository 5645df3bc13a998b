#include "align/rivals.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace crosscheck {
namespace {

using Group = std::vector<std::uint32_t>;
constexpr std::size_t witnesses = 12; ///< of a group, asked whether a rival is of their event

std::set<std::uint32_t> articles_of(const std::vector<Features>& features, const Group& group)
{
    std::set<std::uint32_t> articles;
    for (std::uint32_t claim : group)
        articles.insert(features[claim].article);
    return articles;
}

/// Article, kind, attribute, answer.
using Figure = std::tuple<std::uint32_t, std::string, std::string, std::string>;

/// Collects what stands against one group: for each claim that is no answer of
/// that group's own articles, the links that tie it there.
class Rivals {
  public:
    Rivals(const std::vector<Features>& features, const Grouping& grouping)
        : features_(features), grouping_(grouping), group_(features.size(), 0)
    {
        for (std::uint32_t group = 0; group < grouping.groups.size(); ++group) {
            for (std::uint32_t claim : grouping.groups[group])
                group_[claim] = group;
            articles_.push_back(articles_of(features, grouping.groups[group]));
        }
        for (const Features& claim : features)
            printed_.insert(figure_of(claim.article, claim));
    }

    std::vector<Rivalry> find()
    {
        std::vector<Rivalry> result;
        for (const Link& link : grouping_.crossing) {
            if (features_[link.a].article == features_[link.b].article)
                result.push_back({{link.a, link.b}, 1});
            take(link.a, link.b);
            take(link.b, link.a);
        }
        std::map<std::uint32_t, Against> beside; ///< by home: what lets its answer be true
        for (const auto& [sides, against] : found_) {
            if (!some_print_one_alone(sides.second, against.tied))
                continue;
            if (against.differs)
                result.push_back(question_of(sides.first, against));
            else
                beside[sides.first].add(against);
        }
        for (const auto& [home, against] : beside)
            result.push_back(question_of(home, against));
        std::sort(result.begin(), result.end());
        result.erase(std::unique(result.begin(), result.end()), result.end());
        return result;
    }

  private:
    struct Against {
        std::set<std::uint32_t> rivals;
        std::set<std::uint32_t> tied; ///< claims of the group that a link ties to a rival
        bool differs = false;         ///< a rival cannot be true beside the group's answer

        void add(const Against& other)
        {
            rivals.insert(other.rivals.begin(), other.rivals.end());
            tied.insert(other.tied.begin(), other.tied.end());
        }
    };

    /// `rival` stands against the group of `answer`, unless its article gives that answer too.
    void take(std::uint32_t answer, std::uint32_t rival)
    {
        const std::uint32_t home = group_[answer];
        if (answers(home, answer, rival))
            return;
        if (features_[answer].claim->context.retracted || features_[rival].claim->context.retracted)
            return; // what is withdrawn stands against nobody's figure
        const bool alone = grouping_.groups[group_[rival]].size() == 1;
        const ValueRelation values = relate(features_[answer].claim->value, features_[rival].claim->value);
        if (values != ValueRelation::Differs && values != ValueRelation::Incomparable && !alone)
            return;
        if (prints(features_[answer].article, features_[rival]) && prints(features_[rival].article, features_[answer]))
            return; // each prints both figures: of two things
        if (of_other_events(home, rival) || of_other_events(group_[rival], answer))
            return;
        const auto [known, first] = home_of_.try_emplace(rival, home); // links come strongest first
        if (known->second != home)
            return;
        if (auto other = home_of_.find(answer); other != home_of_.end() && other->second == group_[rival])
            return; // the two groups already meet the other way round
        Against& against = found_[{home, group_[rival]}];
        against.differs = against.differs || values == ValueRelation::Differs || values == ValueRelation::Incomparable;
        against.rivals.insert(rival);
        against.tied.insert(answer);
    }

    /// The rival's article gives the group's answer, too; of dates, for the rival's own
    /// occasion. Where one authority gives both figures, what others say in that article is no answer.
    bool answers(std::uint32_t home, std::uint32_t answer, std::uint32_t rival) const
    {
        const std::uint32_t article = features_[rival].article;
        if (!articles_[home].contains(article))
            return false;
        const std::string& occasion = features_[rival].claim->context.occasion;
        const std::string& speaker = features_[rival].claim->attribution.speaker;
        const bool one_voice = !speaker.empty() && features_[answer].claim->attribution.speaker == speaker;
        const Group& members = grouping_.groups[home];
        return std::any_of(members.begin(), members.end(), [&](std::uint32_t member) {
            const Claim& claim = *features_[member].claim;
            return features_[member].article == article && (occasion.empty() || claim.context.occasion == occasion) &&
                   (!one_voice || claim.attribution.speaker == speaker);
        });
    }

    /// An article that gives both answers knows how they differ: it takes one that
    /// gives the first alone to stand against one that gives the second alone.
    bool some_print_one_alone(std::uint32_t other, const std::set<std::uint32_t>& tied) const
    {
        return std::any_of(tied.begin(), tied.end(), [&](std::uint32_t claim) {
            return !articles_[other].contains(features_[claim].article);
        });
    }

    bool prints(std::uint32_t article, const Features& figure) const
    {
        return printed_.contains(figure_of(article, figure));
    }

    static Figure figure_of(std::uint32_t article, const Features& features)
    {
        const Claim& claim = *features.claim;
        return {article, claim.kind, claim.attribute, claim.context.occasion + " " + printed_answer(features)};
    }

    /// What repeats an answer is of the answer's event.
    bool of_other_events(std::uint32_t group, std::uint32_t claim) const
    {
        const Group& members = grouping_.groups[group];
        return std::any_of(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(std::min(members.size(), witnesses)),
                           [&](std::uint32_t member) { return kinship(features_[member], features_[claim]).kin == Kin::Apart; });
    }

    Rivalry question_of(std::uint32_t home, const Against& against) const
    {
        Rivalry result;
        for (std::uint32_t claim : grouping_.groups[home])
            if (against.tied.contains(claim))
                result.claims.push_back(claim);
        result.rivals = against.rivals.size();
        result.claims.insert(result.claims.end(), against.rivals.begin(), against.rivals.end());
        return result;
    }

    const std::vector<Features>& features_;
    const Grouping& grouping_;
    std::vector<std::uint32_t> group_;
    std::vector<std::set<std::uint32_t>> articles_;
    std::set<Figure> printed_; ///< of each claim
    std::map<std::uint32_t, std::uint32_t> home_of_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Against> found_;
};

} // namespace

std::vector<Rivalry> find_rivals(const std::vector<Features>& features, const Grouping& grouping)
{
    return Rivals(features, grouping).find();
}

} // namespace crosscheck
