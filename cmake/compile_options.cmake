# Warnings and sanitizers for our own targets only.
add_library(crosscheck_options INTERFACE)
target_compile_options(crosscheck_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # libstdc++ 12 uses its own deprecated std::get_temporary_buffer. A capture that
  # renames a structured binding (which C++17 cannot capture) is no shadow to GCC.
  target_compile_options(crosscheck_options INTERFACE -Wno-deprecated-declarations -Wno-shadow)
endif()
if(CROSSCHECK_WERROR)
  target_compile_options(crosscheck_options INTERFACE -Werror)
endif()
if(CROSSCHECK_SANITIZE)
  target_compile_options(crosscheck_options INTERFACE
    -fsanitize=${CROSSCHECK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(crosscheck_options INTERFACE -fsanitize=${CROSSCHECK_SANITIZE})
  # What the address sanitizer does not see: an empty optional, an index within a vector's spare room.
  target_compile_definitions(crosscheck_options INTERFACE _GLIBCXX_ASSERTIONS)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC warns falsely of uninitialised values in instrumented code (its manual
    # says so); the other presets keep the warning.
    target_compile_options(crosscheck_options INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()
if(CROSSCHECK_FUZZ)
  # Every library counts its branches for the fuzzer.
  target_compile_options(crosscheck_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
find_program(CROSSCHECK_MOLD mold)
if(CROSSCHECK_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(crosscheck_options INTERFACE -fuse-ld=mold)
endif()
