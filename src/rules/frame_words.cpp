#include "rules/frame_words.h"

#include <array>
#include <utility>

#include "rules/faults.h"

namespace crosscheck {
namespace {

using Member = FrameWords::Set FrameWords::*;

constexpr std::array<std::pair<std::string_view, Member>, 27> tables{{
    {"passive", &FrameWords::passive},
    {"perfect", &FrameWords::perfect},
    {"copula", &FrameWords::copula},
    {"reported", &FrameWords::reported},
    {"adverbs", &FrameWords::adverbs},
    {"determiners", &FrameWords::determiners},
    {"prepositions", &FrameWords::prepositions},
    {"conjunctions", &FrameWords::conjunctions},
    {"relatives", &FrameWords::relatives},
    {"linking", &FrameWords::linking},
    {"groups", &FrameWords::groups},
    {"stops", &FrameWords::stops},
    {"including", &FrameWords::including},
    {"indefinite", &FrameWords::indefinite},
    {"zero", &FrameWords::zero},
    {"by", &FrameWords::by},
    {"partitions", &FrameWords::partitions},
    {"nobody", &FrameWords::nobody},
    {"anybody", &FrameWords::anybody},
    {"ordinals", &FrameWords::ordinals},
    {"things", &FrameWords::things},
    {"papers", &FrameWords::papers},
    {"parents", &FrameWords::parents},
    {"unharmed", &FrameWords::unharmed},
    {"naming", &FrameWords::naming},
    {"appointing", &FrameWords::appointing},
    {"serving", &FrameWords::serving},
}};

} // namespace

Result<FrameWords> read_frame_words(const YamlNode& node, std::string_view path)
{
    Faults faults(path);
    FrameWords words;
    if (!node.is_mapping()) return Error{faults.at(node, "expected a mapping of word lists")};
    for (std::size_t i = 0; i < node.members.size(); ++i) {
        const auto& [key, value] = node.members[i];
        const auto* table = [&]() -> const std::pair<std::string_view, Member>* {
            for (const auto& entry : tables) {
                if (entry.first == key) return &entry;
            }
            return nullptr;
        }();
        if (table == nullptr) {
            faults.add(node, i, "unknown word list '" + key + "'");
            continue;
        }
        for (const std::string& word : faults.strings(value, key)) (words.*table->second).insert(word);
    }
    for (const auto& [key, member] : tables) {
        if ((words.*member).empty()) {
            faults.add(node, "word list '" + std::string(key) + "' is missing or empty");
        }
    }
    if (!faults.empty()) return Error{faults.text()};
    return words;
}

} // namespace crosscheck
