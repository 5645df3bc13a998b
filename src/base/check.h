#pragma once
#include <cstdio>
#include <cstdlib>

/// Stops the program when our own invariant is broken, in every build type.
/// For mistakes in user input use a Diagnostic; for operations that cannot
/// produce their result use Result.
#define CC_CHECK(condition)                                                                        \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            std::fprintf(stderr, "%s:%d: internal check failed: %s\n", __FILE__, __LINE__,         \
                         #condition);                                                              \
            std::abort();                                                                          \
        }                                                                                          \
    } while (false)
