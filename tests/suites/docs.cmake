# Documents that show what the program prints are run.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)

set(check_docs ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_docs.py
               $<TARGET_FILE:crosscheck> ${CMAKE_SOURCE_DIR} README.md docs/ARCHITECTURE.md)
add_test(NAME "docs: README and ARCHITECTURE print what they say" COMMAND ${check_docs})
add_custom_target(update-docs
                  COMMAND ${check_docs} --update
                  COMMENT "Writing the console blocks of README.md and docs/ARCHITECTURE.md"
                  VERBATIM)
add_dependencies(update-docs crosscheck)
add_test(NAME "docs: INPUT names every limit and what reading may tell"
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_limits.py
                 $<TARGET_FILE:crosscheck> ${CMAKE_SOURCE_DIR})
