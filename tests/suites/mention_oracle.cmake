# ICU spells the numbers that the mention tests read back.
target_link_libraries(test_mention PRIVATE ICU::i18n ICU::uc)
