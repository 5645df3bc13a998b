# reports/: what the tool says of each story of fixtures/, byte for byte.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)

set(goldens ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/goldens.py
            $<TARGET_FILE:crosscheck> ${CMAKE_SOURCE_DIR}/fixtures ${CMAKE_SOURCE_DIR}/reports)
add_test(NAME "goldens: reports of all stories" COMMAND ${goldens} check)
add_custom_target(update-goldens
                  COMMAND ${goldens} update
                  COMMENT "Writing reports/ from fixtures/"
                  VERBATIM)
add_dependencies(update-goldens crosscheck update-docs)
