#pragma once
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "reading/gazetteer.h"

namespace crosscheck {

/// The shipped file of that path below rules/, with its path.
inline std::pair<std::string, std::string> shipped_file(const std::string& path)
{
    std::ifstream in(std::string(CROSSCHECK_SOURCE_DIR) + "/rules/" + path);
    std::ostringstream text;
    text << in.rdbuf();
    return {path, text.str()};
}

/// The gazetteer of the shipped packs, loaded once.
inline const Gazetteer& shipped_gazetteer()
{
    static const Gazetteer gazetteer = [] {
        Result<Gazetteer> loaded = load_gazetteer({shipped_file("core/entities.yaml"),
                                                   shipped_file("en/words.yaml"), shipped_file("en/lemmas.yaml")});
        if (!loaded) std::fprintf(stderr, "%s\n", loaded.error().c_str());
        CC_CHECK(loaded);
        return loaded.take();
    }();
    return gazetteer;
}

} // namespace crosscheck
