set(CROSSCHECK_RULE_SCHEMA ${CMAKE_BINARY_DIR}/generated/rule_schema.cpp)
add_custom_command(
  OUTPUT ${CROSSCHECK_RULE_SCHEMA}
  COMMAND ${CMAKE_COMMAND} -DIN=${CMAKE_SOURCE_DIR}/schemas/rules.schema.json -DOUT=${CROSSCHECK_RULE_SCHEMA}
          -P ${CMAKE_SOURCE_DIR}/cmake/embed_schema.cmake
  DEPENDS ${CMAKE_SOURCE_DIR}/schemas/rules.schema.json ${CMAKE_SOURCE_DIR}/cmake/embed_schema.cmake
  COMMENT "Embedding the schema of rule packs" VERBATIM)
target_sources(crosscheck_rules PRIVATE ${CROSSCHECK_RULE_SCHEMA})
