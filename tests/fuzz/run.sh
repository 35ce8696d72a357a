#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# tests/fuzz/run.sh STAGE [SECONDS]: fuzzes lexer, parser, faults, compiler or machine (default 900 s), starting
# from the cases and scenes of this repository and from what earlier runs kept. Inputs that crash, hang
# or leak are left in build/fuzz/finds; a reduced one belongs into tests/fuzz/corpus with its mend.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
stage=${1:?lexer, parser, faults, compiler or machine}
seconds=${2:-900}
folder=$root/build/fuzz
longest=3000

if [[ ! -f $folder/build.ninja ]]; then
    (cd "$root" && cmake --preset fuzz)
fi
cmake --build "$folder" --target "fuzz_$stage"

# Seeds by number: the same name occurs in several folders.
seeds=$folder/seeds
mkdir -p "$seeds" "$folder/kept/$stage" "$folder/finds"
number=0
while IFS= read -r -d '' program; do
    number=$((number + 1))
    cp -u "$program" "$seeds/$number.py"
done < <(find "$root/tests/scenes/cases" "$root/scenes/library/scenes" "$root/tests/fuzz/corpus" \
    -type f -size "-${longest}c" \( -name '*.py' -o -path '*/corpus/*' \) -print0 | sort -z)

# The heap's own limit is far below this; what goes over it is native memory that no limit sees.
export ASAN_OPTIONS=detect_stack_use_after_return=0:allocator_may_return_null=1
export UBSAN_OPTIONS=print_stacktrace=1
exec nice -n 15 "$folder/tests/fuzz/fuzz_$stage" "$folder/kept/$stage" "$seeds" \
    -dict="$root/tests/fuzz/python.dict" -artifact_prefix="$folder/finds/$stage-" \
    -max_len="$longest" -len_control=0 -timeout=25 -rss_limit_mb=2048 -max_total_time="$seconds" \
    -print_final_stats=1 "${@:3}"
