find_package(simdjson REQUIRED)
target_link_libraries(crosscheck_ingest PRIVATE simdjson::simdjson ICU::uc ICU::i18n)
