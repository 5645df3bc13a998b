find_package(SQLiteCpp REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ZLIB REQUIRED)
target_link_libraries(crosscheck_archive PRIVATE SQLiteCpp SQLite::SQLite3 ZLIB::ZLIB)
