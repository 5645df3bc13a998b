# The packs below rules/ are built into the program.
file(GLOB_RECURSE CROSSCHECK_RULE_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/rules/*.yaml)
set(CROSSCHECK_BUILTIN_RULES ${CMAKE_BINARY_DIR}/generated/builtin_rules.cpp)
add_custom_command(
  OUTPUT ${CROSSCHECK_BUILTIN_RULES}
  COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR}/rules -DOUT=${CROSSCHECK_BUILTIN_RULES}
          -P ${CMAKE_SOURCE_DIR}/cmake/embed_rules.cmake
  DEPENDS ${CROSSCHECK_RULE_FILES} ${CMAKE_SOURCE_DIR}/cmake/embed_rules.cmake
  COMMENT "Embedding the rule packs" VERBATIM)
target_sources(crosscheck_rules PRIVATE ${CROSSCHECK_BUILTIN_RULES})

set(CROSSCHECK_RULE_SCHEMA ${CMAKE_BINARY_DIR}/generated/rule_schema.cpp)
add_custom_command(
  OUTPUT ${CROSSCHECK_RULE_SCHEMA}
  COMMAND ${CMAKE_COMMAND} -DIN=${CMAKE_SOURCE_DIR}/schemas/rules.schema.json -DOUT=${CROSSCHECK_RULE_SCHEMA}
          -P ${CMAKE_SOURCE_DIR}/cmake/embed_schema.cmake
  DEPENDS ${CMAKE_SOURCE_DIR}/schemas/rules.schema.json ${CMAKE_SOURCE_DIR}/cmake/embed_schema.cmake
  COMMENT "Embedding the schema of rule packs" VERBATIM)
target_sources(crosscheck_rules PRIVATE ${CROSSCHECK_RULE_SCHEMA})
