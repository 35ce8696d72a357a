#!/bin/sh
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Writes NAME.out for each NAME.py given, as Python 3.11 prints it; says which changed.
#   tests/scenes/cases/expect.sh tests/scenes/cases/*/*.py
for program in "$@"; do
    out=${program%.py}.out
    new=$(mktemp)
    (cd "$(dirname "$program")" && python3.11 "$(basename "$program")" 2>/dev/null) |
        sed -E 's/ at 0x[0-9a-f]+/ at 0x0/g' >"$new"
    cmp -s "$new" "$out" 2>/dev/null || echo "changed: $out"
    cat "$new" >"$out"
    rm -f "$new"
done
