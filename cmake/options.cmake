# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# Compiler options that every target shares, carried by the interface target coroscope_options.
add_library(coroscope_options INTERFACE)
target_include_directories(coroscope_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(coroscope_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion
                                                   -Wno-sign-conversion)
if(COROSCOPE_WERROR)
    target_compile_options(coroscope_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # As clang's -Wshadow: g++'s also minds names of inherited members. Its -Wrestrict in release
    # builds finds what is not there in std::string (gcc bug 105651).
    target_compile_options(coroscope_options INTERFACE -Wshadow=local -Wno-restrict)
    # Without it g++ below -O2 turns symmetric transfer into real calls and overflows the stack.
    target_compile_options(coroscope_options INTERFACE -foptimize-sibling-calls)
else()
    target_compile_options(coroscope_options INTERFACE -Wshadow)
endif()
if(COROSCOPE_FAULTS)
    target_compile_definitions(coroscope_options INTERFACE COROSCOPE_FAULTS)
endif()
if(COROSCOPE_COVERAGE)
    target_compile_options(coroscope_options INTERFACE -fprofile-instr-generate -fcoverage-mapping)
    target_link_options(coroscope_options INTERFACE -fprofile-instr-generate)
endif()
if(COROSCOPE_SANITIZE)
    target_compile_options(coroscope_options INTERFACE -fsanitize=${COROSCOPE_SANITIZE}
                                                       -fno-omit-frame-pointer
                                                       -fno-sanitize-recover=undefined)
    target_link_options(coroscope_options INTERFACE -fsanitize=${COROSCOPE_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        # clang 14 gives the parts of a split coroutine the function check's prologue, which refers
        # across sections: "Cannot represent a difference across sections".
        target_compile_options(coroscope_options INTERFACE -fno-sanitize=function)
    endif()
endif()

# Settings under which ccache finds what another build folder compiled, and precompiled headers.
find_program(COROSCOPE_CCACHE ccache)
if(COROSCOPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${COROSCOPE_CCACHE})
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_compile_options(coroscope_options INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
else()
    target_compile_options(coroscope_options INTERFACE -fpch-preprocess)
endif()

find_program(COROSCOPE_MOLD mold)
if(COROSCOPE_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
