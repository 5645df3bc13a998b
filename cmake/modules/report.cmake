target_link_libraries(crosscheck_report PRIVATE nlohmann_json::nlohmann_json fmt::fmt)
