target_link_libraries(crosscheck_text PRIVATE ICU::uc)
