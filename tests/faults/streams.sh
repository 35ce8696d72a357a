#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# streams.sh [quick]: commands whose standard output is closed, full or limited end with status 1:
# silently where nobody reads any more, else with a word. Files over the limit stay as they were.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${COROSCOPE_BUILD:-$root/build/release}/bin/coroscope
[[ -x $program ]] || { echo "$program is not built" >&2; exit 2; }
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
long=$folder/long.py
printf 'for i in range(100000):\n    print(i)\n' >"$long"
tests=0

expect() { # STATUS SAYS(yes|no) WHAT
    local status=$1 says=no
    [[ -s $folder/said ]] && says=yes
    tests=$((tests + 1))
    if [[ $status != 1 || $says != "$2" ]]; then
        echo "$3: status $status, said: $(head -c 300 "$folder/said")" >&2
        exit 1
    fi
}

for command in "run $long" "trace :chain --events -" "trace $long" "check $long --json"; do
    # The reader is gone before anything is written; bash itself must not ignore SIGPIPE.
    status=0
    { sleep 0.2; exec "$program" $command 2>"$folder/said"; } | true || status=${PIPESTATUS[0]}
    expect "$status" no "closed pipe, $command"
    status=0
    "$program" $command >/dev/full 2>"$folder/said" || status=$?
    expect "$status" yes "full device, $command"
done

status=0
"$program" export :chain --as svg --to /dev/full 2>"$folder/said" || status=$?
expect "$status" yes "export to a full device"
[[ -c /dev/full ]] || { echo "/dev/full was replaced" >&2; exit 1; }

echo old >"$folder/kept"
for limit in 0 1 4; do # blocks of 1024 bytes
    status=0
    (ulimit -f "$limit"; exec "$program" export :chain --as svg --to "$folder/kept") \
        2>"$folder/said" || status=$?
    # The word itself may not be written into a file of no size.
    ((limit == 0)) && echo x >"$folder/said"
    expect "$status" yes "limit of $limit KiB"
    [[ $(cat "$folder/kept") == old ]] || { echo "limit of $limit: not the old file" >&2; exit 1; }
done
# On a terminal nothing that a scene says drives it; into a file it goes as Python would write it.
cat >"$folder/escapes.py" <<'SCENE'
import sys
print("\x1b]52;c;bW9vbg==\x07\x1b[2J\x9bH\u202etab\there")
sys.stderr.write("\x1b[31mred\n")
raise ValueError("\x1b]8;;https://example.invalid\x1b\\")
SCENE
if command -v script >/dev/null; then
    script -qec "'$program' run '$folder/escapes.py'" /dev/null </dev/null >"$folder/shown" || true
    if grep -q $'\x1b\|\x07\|\xc2\x9b\|\xe2\x80\xae' "$folder/shown"; then
        echo "escapes reach the terminal:" >&2
        cat -v "$folder/shown" >&2
        exit 1
    fi
    grep -qF '\x1b]52;c;bW9vbg==\x07\x1b[2J\x9bH\u202etab' "$folder/shown" || { echo "nothing shown" >&2; exit 1; }
    tests=$((tests + 1))
fi
"$program" run "$folder/escapes.py" >"$folder/plain" 2>/dev/null || true
grep -q $'\x1b\\[2J' "$folder/plain" || { echo "a file does not get what was printed" >&2; exit 1; }

if compgen -G "$folder/.coroscope-*" >/dev/null; then
    echo "a temporary file stayed" >&2
    exit 1
fi
echo "$tests endings and streams as they must be"
