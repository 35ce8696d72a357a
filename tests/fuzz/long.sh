#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# tests/fuzz/long.sh TARGET [SECONDS [LIBFUZZER OPTION…]]: fuzzes lexer, parser, faults, compiler,
# machine, trace, files or edits (default 900 s), starting from what this repository has of such
# inputs and from what earlier runs kept. Inputs that crash, hang, leak or break a law are left in
# build/fuzz/finds; a reduced one belongs into tests/fuzz/corpus/TARGET with its mend.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=${1:?lexer, parser, faults, compiler, machine, trace, files or edits}
seconds=${2:-900}
folder=$root/build/fuzz
corpus=$root/tests/fuzz/corpus
seeds=$folder/seeds/$target
longest=3000
longest_seed=1000 # so that a fuzzer does many of them

# Seeds by number: the same name occurs in several folders.
number=0
take() {
    local file
    while IFS= read -r -d '' file; do
        number=$((number + 1))
        if [[ $target == edits ]]; then
            { echo "$number 3 1 4 1 5 9 2 6 5 3 5 8 9 7 9"; cat "$file"; } >"$seeds/$number"
        else
            cp "$file" "$seeds/$number"
        fi
    done < <(find "$@" -type f -size "-${longest_seed}c" -print0 | sort -z)
}

# A log is cut into pieces: whole ones are longer than inputs should be.
take_logs() {
    local log
    for log in "$root"/tests/core/trace/data/*.jsonl; do
        split -C "$longest" "$log" "$seeds/$(basename "$log")."
    done
}

find_seeds() {
    rm -rf "$seeds"
    mkdir -p "$seeds"
    case $target in
    trace) take_logs ;;
    files) take "$corpus/machine" "$root/scenes/library/scenes" ;;
    edits) take "$root/scenes/library/scenes" "$root/tests/scenes/cases/async_iteration" "$root/tests/scenes/cases/awaitables" ;;
    *) take "$root/tests/scenes/cases" "$root/scenes/library/scenes" "$corpus/machine" -name '*.py' ;;
    esac
}

if [[ ! -f $folder/build.ninja ]]; then
    (cd "$root" && cmake --preset fuzz)
fi
cmake --build "$folder" --target "fuzz_$target"
find_seeds
mkdir -p "$folder/kept/$target" "$folder/finds" "$corpus/$target"

dictionary=()
case $target in trace | files) ;; *) dictionary=("-dict=$root/tests/fuzz/python.dict") ;; esac

# The heap's own limit is far below this; what goes over it is native memory that no limit sees.
export ASAN_OPTIONS=detect_stack_use_after_return=0:allocator_may_return_null=1
export UBSAN_OPTIONS=print_stacktrace=1
# The session is synced to the disk: where there is a folder in memory, that costs nothing.
[[ -w /dev/shm ]] && export TMPDIR=/dev/shm
exec nice -n 15 "$folder/tests/fuzz/fuzz_$target" "$folder/kept/$target" "$corpus/$target" "$seeds" \
    "${dictionary[@]}" -artifact_prefix="$folder/finds/$target-" -max_len="$longest" \
    -len_control=0 -timeout=25 -rss_limit_mb=2048 -max_total_time="$seconds" -print_final_stats=1 \
    "${@:3}"
