#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# tests/coverage.sh [core]: builds core, scenes and the storage with clang's counters (preset coverage),
# runs their tests and prints lines and branches reached, a row a folder; what is least reached follows.
# `core`: only core and its tests, in a fifth of the time. Needs clang-14 and llvm-14. llvm-cov counts
# the branches of the text, not those that a compiler adds for exceptions.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/build/coverage

[[ -f $folder/build.ninja ]] || (cd "$root" && cmake --preset coverage)
tests=tests${1:+/$1}
cmake --build "$folder" --target "${1:+tests/$1/}all"
rm -rf "$folder/counts"
mkdir -p "$folder/counts"
# Programs that run at once add to the same few files.
LLVM_PROFILE_FILE="$folder/counts/%4m.profraw" QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 \
    ctest --test-dir "$folder/$tests" --output-on-failure --no-tests=error
llvm-profdata-14 merge -sparse "$folder"/counts/*.profraw -o "$folder/counts.profdata"

programs=()
while IFS= read -r -d '' program; do
    programs+=(-object "$program")
done < <(find "$folder/$tests" -type f -name 'tst_*' -executable -print0)
llvm-cov-14 export -summary-only -instr-profile="$folder/counts.profdata" "${programs[@]:1}" \
    -ignore-filename-regex='/tests/|^/usr/|_autogen' 2>/dev/null |
    python3 "$root/tests/coverage.py" "$root"
