find_package(OpenSSL REQUIRED COMPONENTS Crypto)
target_link_libraries(crosscheck_report PRIVATE nlohmann_json::nlohmann_json fmt::fmt OpenSSL::Crypto)
# The page's style and script are files of their own, built into the program.
foreach(asset IN ITEMS style:report.css script:report.js)
  string(REPLACE ":" ";" asset ${asset})
  list(GET asset 0 name)
  list(GET asset 1 file)
  set(generated ${CMAKE_BINARY_DIR}/generated/report_${name}.cpp)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DIN=${CMAKE_SOURCE_DIR}/src/report/assets/${file}
            -DOUT=${generated} -P ${CMAKE_SOURCE_DIR}/cmake/embed_text.cmake
    DEPENDS ${CMAKE_SOURCE_DIR}/src/report/assets/${file} ${CMAKE_SOURCE_DIR}/cmake/embed_text.cmake
    COMMENT "Embedding ${file}" VERBATIM)
  target_sources(crosscheck_report PRIVATE ${generated})
endforeach()
