# The tests of the formats read XML back.
find_package(pugixml REQUIRED)
target_link_libraries(test_report PRIVATE pugixml::pugixml)
