#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# tests/tidy.sh [FOLDER…]: clang-tidy (.clang-tidy) and cppcheck over the sources of core, scenes and gui, or
# of the folders given. Fails where either finds something. Needs clang-tidy-14 and cppcheck.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
folders=("$@")
((${#folders[@]})) || folders=(core scenes gui)

# What clang is called with, as a list: configured, not built, but for what the build makes itself.
database=$root/build/tidy
if [[ ! -f $database/compile_commands.json ]]; then
    cmake -S . -B "$database" -G Ninja --log-level=WARNING -DCMAKE_BUILD_TYPE=Debug \
        -DCMAKE_CXX_COMPILER=clang++-14 -DCMAKE_C_COMPILER=clang-14 -DCOROSCOPE_TESTS=OFF
fi

# Of the checks of cppcheck: what is no fault is written at its place (cppcheck-suppress), but for
# internalAstError and syntaxError, which are faults of its own with C++20, and normalCheckLevel… hints.
echo "cppcheck: ${folders[*]}"
cppcheck --std=c++20 --language=c++ --enable=warning,performance,portability --inline-suppr \
    --suppress=internalAstError --suppress=syntaxError --suppress=missingIncludeSystem \
    --suppress=unknownMacro --suppress=missingReturn --library=qt --quiet --error-exitcode=1 -I "$root" "${folders[@]}"

mapfile -t sources < <(find "${folders[@]}" -name '*.cpp' | sort)
echo "clang-tidy: ${#sources[@]} sources of ${folders[*]}"
printf '%s\n' "${sources[@]}" |
    xargs -P "${COROSCOPE_JOBS:-1}" -n 4 clang-tidy-14 -p "$database" --quiet --warnings-as-errors='*' \
        2> >(grep -v 'warnings\? generated' >&2)
