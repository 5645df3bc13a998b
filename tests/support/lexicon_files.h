#pragma once
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "mention/lexicon.h"

namespace crosscheck {

/// The lexicon of the source tree's own rules, loaded once.
inline const Lexicon& test_lexicon()
{
    static const Lexicon lexicon = [] {
        std::vector<std::pair<std::string, std::string>> files;
        for (const char* path : {"core/units.yaml", "core/currencies.yaml", "core/numbers.yaml",
                                 "core/hedges.yaml", "en/lexicon.yaml", "en/dates.yaml",
                                 "core/outlets.yaml"}) {
            std::ifstream in(std::string(CROSSCHECK_SOURCE_DIR "/rules/") + path);
            std::stringstream text;
            text << in.rdbuf();
            files.emplace_back(path, text.str());
        }
        Result<Lexicon> loaded = load_lexicon(files);
        if (!loaded)
            std::fprintf(stderr, "%s\n", loaded.error().c_str());
        return loaded.take();
    }();
    return lexicon;
}

} // namespace crosscheck
