target_link_libraries(crosscheck_base PRIVATE PkgConfig::XXHASH)
