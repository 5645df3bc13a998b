# The stories of fixtures/: what the tool says of each against its story.yaml,
# and all of them as one drop.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)

file(GLOB stories CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/fixtures/*/story.yaml)
foreach(story IN LISTS stories)
  get_filename_component(folder ${story} DIRECTORY)
  get_filename_component(name ${folder} NAME)
  add_test(NAME "fixture: ${name}"
           COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_story.py
                   $<TARGET_FILE:crosscheck> fixtures/${name}
           WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endforeach()
add_test(NAME "fixtures: all stories as one drop"
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_drop.py
                 $<TARGET_FILE:crosscheck> fixtures
         WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})

# Sets and takes away the known_gap marks of every story; read the diff.
set(mark_gaps "")
foreach(story IN LISTS stories)
  get_filename_component(folder ${story} DIRECTORY)
  list(APPEND mark_gaps COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_story.py
                                $<TARGET_FILE:crosscheck> ${folder} --mark)
endforeach()
add_custom_target(mark-gaps ${mark_gaps} COMMENT "Marking what fixtures/ expects and the tool does not meet" VERBATIM)
add_dependencies(mark-gaps crosscheck)
