# One static library a module, in the order of the data. A module may use
# itself and what stands before it; cmake/check_layers.cmake (a test) keeps it so.
set(CROSSCHECK_MODULES base text diag yaml mention ingest reading rules extract align compare report archive cli)

set(previous "")
foreach(module IN LISTS CROSSCHECK_MODULES)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${module}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/cli/main\\.cpp$")
  if(sources)
    add_library(crosscheck_${module} STATIC ${sources})
    target_include_directories(crosscheck_${module} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(crosscheck_${module} PRIVATE crosscheck_options PUBLIC ${previous})
    set(previous crosscheck_${module})
    set(crosscheck_last ${previous})
  endif()
  # What a module alone needs from outside: cmake/modules/<module>.cmake.
  if(TARGET crosscheck_${module} AND EXISTS ${CMAKE_SOURCE_DIR}/cmake/modules/${module}.cmake)
    include(${CMAKE_SOURCE_DIR}/cmake/modules/${module}.cmake)
  endif()
endforeach()
