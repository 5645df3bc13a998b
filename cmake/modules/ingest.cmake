find_package(simdjson REQUIRED)
find_package(pugixml REQUIRED)
find_package(LibArchive REQUIRED)
find_package(ZLIB REQUIRED)
pkg_check_modules(BROTLI REQUIRED IMPORTED_TARGET libbrotlidec)
find_library(CROSSCHECK_CLD2 cld2 REQUIRED)
target_link_libraries(crosscheck_ingest PRIVATE simdjson::simdjson pugixml::pugixml LibArchive::LibArchive ZLIB::ZLIB
                      PkgConfig::BROTLI ${CROSSCHECK_CLD2} ICU::uc ICU::i18n)
