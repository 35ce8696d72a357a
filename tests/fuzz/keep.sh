#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# tests/fuzz/keep.sh TARGET [FILES]: after long runs, puts the inputs that reach the most of TARGET into
# tests/fuzz/corpus/TARGET, at most so many (100), none longer than 700 bytes; names that people gave
# (what was found and mended) stay. tst_corpus replays them.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=${1:?a target of long.sh}
most=${2:-100}
fuzz=$root/build/fuzz
corpus=$root/tests/fuzz/corpus/$target
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/short" "$work/best" "$corpus"
find "$fuzz/kept/$target" "$fuzz/seeds/$target" "$corpus" -type f -size -700c \
    -exec cp -t "$work/short" {} +
ASAN_OPTIONS=detect_stack_use_after_return=0:allocator_may_return_null=1 \
    "$fuzz/tests/fuzz/fuzz_$target" -merge=1 -set_cover_merge=1 "$work/best" "$work/short" 2>&1 |
    grep -E 'MERGE-OUTER: [0-9]+ new files' || true

# What the fuzzer named by its checksum gives way to the new choice.
find "$corpus" -type f -regextype posix-extended -regex '.*/[0-9a-f]{40}' -delete
find "$work/best" -type f -printf '%s %p\n' | sort -rn | head -n "$most" | cut -d' ' -f2- |
    while IFS= read -r file; do
        cp "$file" "$corpus/$(sha1sum "$file" | cut -c1-40)"
    done
du -cbs "$corpus" | tail -n 1
