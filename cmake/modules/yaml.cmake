target_link_libraries(crosscheck_yaml PRIVATE yaml-cpp)
