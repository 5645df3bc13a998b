# The HTML report in a real browser; label `browser`, so `ctest -LE browser` leaves it out.
add_test(NAME "browser: pages open clean, accessible and fast"
         COMMAND ${CMAKE_SOURCE_DIR}/tests/browser/run $<TARGET_FILE:test_report>
                 $<TARGET_FILE:crosscheck> ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/browser-pages)
set_tests_properties("browser: pages open clean, accessible and fast"
                     PROPERTIES LABELS browser SKIP_RETURN_CODE 77 TIMEOUT 600 RUN_SERIAL TRUE)
add_test(NAME "browser: SARIF is as its published schema says"
         COMMAND ${CMAKE_SOURCE_DIR}/tests/browser/run_sarif $<TARGET_FILE:test_report>
                 ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/sarif-files)
set_tests_properties("browser: SARIF is as its published schema says"
                     PROPERTIES LABELS browser SKIP_RETURN_CODE 77 TIMEOUT 600 RUN_SERIAL TRUE)
