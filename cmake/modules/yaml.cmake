target_link_libraries(crosscheck_yaml PRIVATE yaml-cpp)

# The files below rules/ are built into the program, text and tree (docs/decisions/021-packs-are-read-by-the-build.md).
add_executable(embed_yaml ${CMAKE_SOURCE_DIR}/tools/embed_yaml.cpp ${CMAKE_SOURCE_DIR}/src/yaml/reader.cpp
               ${CMAKE_SOURCE_DIR}/src/yaml/node.cpp)
target_include_directories(embed_yaml PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(embed_yaml PRIVATE crosscheck_options crosscheck_base yaml-cpp)
file(GLOB_RECURSE CROSSCHECK_RULE_FILES RELATIVE ${CMAKE_SOURCE_DIR}/rules CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/rules/*.yaml)
list(TRANSFORM CROSSCHECK_RULE_FILES PREPEND ${CMAKE_SOURCE_DIR}/rules/ OUTPUT_VARIABLE CROSSCHECK_RULE_PATHS)
set(CROSSCHECK_BUILT_IN_DOCUMENTS ${CMAKE_BINARY_DIR}/generated/built_in_documents.cpp)
add_custom_command(
  OUTPUT ${CROSSCHECK_BUILT_IN_DOCUMENTS}
  COMMAND embed_yaml ${CMAKE_SOURCE_DIR}/rules ${CROSSCHECK_BUILT_IN_DOCUMENTS} ${CROSSCHECK_RULE_FILES}
  DEPENDS ${CROSSCHECK_RULE_PATHS}
  COMMENT "Embedding the rule packs" VERBATIM)
target_sources(crosscheck_yaml PRIVATE ${CROSSCHECK_BUILT_IN_DOCUMENTS})
