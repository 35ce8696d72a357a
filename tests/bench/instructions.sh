#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# tests/bench/instructions.sh BENCH_SCENE [SCENE…]: millions of instructions that a build of bench_scene
# needs for each program, counted by valgrind, so that a busy machine does not matter.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${1:?a bench_scene}
shift
scenes=("$@")
((${#scenes[@]})) || scenes=("$here"/scenes/{calls,classes,fib,gather,generators,lists_sets,queue_pingpong,sorting}.py)
for scene in "${scenes[@]}"; do
    # callgrind prints the sum on its last lines: "Collected : 123456".
    count=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$scene" 2>&1 >/dev/null |
        sed -n 's/.*Collected : \([0-9]*\).*/\1/p')
    printf '%-16s %10d\n' "$(basename "$scene" .py)" $((count / 1000000))
done
