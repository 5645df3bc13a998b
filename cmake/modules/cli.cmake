target_link_libraries(crosscheck_cli PRIVATE Boost::program_options fmt::fmt nlohmann_json::nlohmann_json Threads::Threads)
target_compile_definitions(crosscheck_cli PRIVATE CROSSCHECK_VERSION="${PROJECT_VERSION}")
