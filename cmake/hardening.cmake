# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# Hardening of optimized builds: a fault that the tests missed ends the program instead of becoming
# a way into it. Costs and reasons: docs/reliability.md; tst_hardening reads the program for them.
option(COROSCOPE_HARDEN "Harden optimized builds" ON)
if(NOT COROSCOPE_HARDEN OR COROSCOPE_SANITIZE OR NOT CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo)$")
    return()
endif()
set(COROSCOPE_IS_HARDENED ON)
target_compile_options(coroscope_options INTERFACE
    -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS -fstack-protector-strong
    -fstack-clash-protection)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
    target_compile_options(coroscope_options INTERFACE -fcf-protection=full)
endif()
# A program at a place that nobody knows before: libraries of our own go into programs only.
target_compile_options(coroscope_options INTERFACE -fPIE)
add_link_options(-pie -Wl,-z,relro,-z,now,-z,noexecstack)
