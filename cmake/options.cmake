# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# Compiler options that every target shares, carried by the interface target coroscope_options.
add_library(coroscope_options INTERFACE)
target_include_directories(coroscope_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(coroscope_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                                   -Wno-sign-conversion)
if(COROSCOPE_WERROR)
    target_compile_options(coroscope_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Without it g++ below -O2 turns symmetric transfer into real calls and overflows the stack.
    target_compile_options(coroscope_options INTERFACE -foptimize-sibling-calls)
endif()
if(COROSCOPE_SANITIZE)
    target_compile_options(coroscope_options INTERFACE -fsanitize=${COROSCOPE_SANITIZE}
                                                       -fno-omit-frame-pointer
                                                       -fno-sanitize-recover=undefined)
    target_link_options(coroscope_options INTERFACE -fsanitize=${COROSCOPE_SANITIZE})
endif()

find_program(COROSCOPE_MOLD mold)
if(COROSCOPE_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
