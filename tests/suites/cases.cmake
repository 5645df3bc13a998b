# The program's own behaviour: tests/cases/<area>/<case>, one test each.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)

file(GLOB cases CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/cases/*/*/args)
foreach(case IN LISTS cases)
  get_filename_component(folder ${case} DIRECTORY)
  file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR}/tests/cases ${folder})
  add_test(NAME "case: ${name}"
           COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/run_case.py $<TARGET_FILE:crosscheck> ${folder})
endforeach()

add_test(NAME "cases: the same bytes whatever the order, jobs, locale and time zone"
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_same_bytes.py
                 $<TARGET_FILE:crosscheck> ${CMAKE_SOURCE_DIR}/fixtures)
add_test(NAME "cases: texts that were cut, shuffled and sprinkled with marks"
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_cut_texts.py
                 $<TARGET_FILE:crosscheck> ${CMAKE_SOURCE_DIR}/fixtures)
add_test(NAME "cases: a drop is compared with earlier ones that an archive keeps"
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_earlier_drops.py
                 $<TARGET_FILE:crosscheck> ${CMAKE_SOURCE_DIR}/fixtures)
add_test(NAME "cases: ten thousand articles of every format in one archive"
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_archive.py $<TARGET_FILE:crosscheck>)
set_tests_properties("cases: ten thousand articles of every format in one archive" PROPERTIES TIMEOUT 1500)
# Sanitizers take memory of their own, so that only plain builds are held to a bound.
set(hostile_memory --memory 200)
if(CROSSCHECK_SANITIZE)
  set(hostile_memory "")
endif()
add_test(NAME "cases: inputs that were made to hurt"
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_hostile.py
                 $<TARGET_FILE:crosscheck> ${hostile_memory})
set_tests_properties("cases: inputs that were made to hurt" PROPERTIES TIMEOUT 1500)
add_test(NAME "cases: a bar on a terminal and nowhere else"
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_progress.py $<TARGET_FILE:crosscheck>)
set_tests_properties("cases: a bar on a terminal and nowhere else" PROPERTIES SKIP_RETURN_CODE 77)
