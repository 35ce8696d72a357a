#!/bin/sh
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Writes NAME.out for each NAME.py given, as Python 3.11 prints it, and NAME.err if it writes to
# stderr; says which changed.
#   tests/scenes/cases/expect.sh tests/scenes/cases/*/*.py
#   tests/scenes/cases/expect.sh tests/scenes/folders/*/main.py
# CPython's library stands in /usr/lib/python3.11; frames of modules that the machine tells nothing of
# are left out (docs/decisions/library-frames.md).
shown='lib/python3[.]11/(asyncio|concurrent|contextlib|enum|functools|json|logging|random|threading|warnings)[/.]'
told() {
    sed -E "s#$1/##g; s/ at 0x[0-9a-f]+/ at 0x0/g; s#/[^ \":]*/lib/python3.11/#/usr/lib/python3.11/#g" | awk -v told="$shown" '
        { text = $0; sub(/^( *[|])+ /, "", text) }
        text ~ /^  File "/ { inLibrary = text ~ /lib\/python3\.11\// && text !~ told }
        text !~ /^  File "/ && text !~ /^    / { inLibrary = 0 }
        !inLibrary'
}
keep() {
    cmp -s "$1" "$2" || echo "changed: $2"
    mv "$1" "$2"
}
for program in "$@"; do
    out=${program%.py}.out
    err=${program%.py}.err
    folder=$(cd "$(dirname "$program")" && pwd)
    (cd "$folder" && PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 python3.11 "$(basename "$program")") 2>"$err.raw" |
        told "$folder" >"$out.new"
    told "$folder" <"$err.raw" >"$err.new"
    rm -f "$err.raw"
    keep "$out.new" "$out"
    if [ -s "$err.new" ]; then
        keep "$err.new" "$err"
    else
        rm -f "$err.new" "$err"
    fi
done
