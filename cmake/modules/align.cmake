target_link_libraries(crosscheck_align PRIVATE Boost::graph)
