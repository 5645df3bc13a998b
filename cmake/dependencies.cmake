# Every package is Debian 12's own; scripts/setup installs them.
find_package(Boost 1.74 REQUIRED COMPONENTS program_options graph)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
