target_link_libraries(crosscheck_mention PRIVATE ICU::uc)
