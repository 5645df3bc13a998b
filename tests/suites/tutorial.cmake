# docs/tutorial-first-pack.md: every command of it, run.
find_package(Python3 COMPONENTS Interpreter REQUIRED)
add_test(NAME tutorial
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_tutorial.py
                 $<TARGET_FILE:crosscheck> ${CMAKE_SOURCE_DIR}/docs/tutorial-first-pack.md)
