# The tests of the formats read XML back.
find_package(pugixml REQUIRED)
target_link_libraries(test_report PRIVATE pugixml::pugixml)
# JUnit is checked against a schema for XML.
find_package(LibXml2 REQUIRED)
target_link_libraries(test_report PRIVATE LibXml2::LibXml2)
