#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# fulldisk.sh: exports over an old file on disks of every size in steps of 4 KiB, from room for the
# old file alone to room for both. The old file stays as it was until the new one fits, the message
# names the file, what was to be written and what is free. Needs to be allowed to mount (root).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${COROSCOPE_BUILD:-$root/build/release}/bin/coroscope
[[ -x $program ]] || { echo "$program is not built" >&2; exit 2; }
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
folder=$(mktemp -d)
trap 'umount "$folder/disk" 2>/dev/null || true; rm -rf "$folder"' EXIT
mkdir "$folder/disk"
"$program" export :chain --as svg --to "$folder/fresh.svg"
size=$(stat -c %s "$folder/fresh.svg")
sizes=0
kept=0
for ((room = 8192; room < size + 24576; room += 4096)); do
    mount -t tmpfs -o size=$room none "$folder/disk" || { echo "cannot mount" >&2; exit 2; }
    printf 'the old file' >"$folder/disk/out.svg"
    status=0
    "$program" export :chain --as svg --to "$folder/disk/out.svg" 2>"$folder/said" || status=$?
    if [[ $(cat "$folder/disk/out.svg" | head -c 100) == 'the old file' ]]; then
        kept=$((kept + 1))
        if ((status == 0)) || ! grep -q "out.svg.*$size bytes were to be written, [0-9]* are free" "$folder/said"; then
            echo "disk of $room: status $status, $(cat "$folder/said")" >&2
            exit 1
        fi
    elif ! cmp -s "$folder/disk/out.svg" "$folder/fresh.svg" || ((status != 0)); then
        echo "disk of $room: neither the old nor the new file" >&2
        exit 1
    fi
    if compgen -G "$folder/disk/.coroscope-*" >/dev/null; then
        echo "disk of $room: a temporary file stayed" >&2
        exit 1
    fi
    umount "$folder/disk"
    sizes=$((sizes + 1))
done
((kept > 0 && kept < sizes)) || { echo "$kept of $sizes" >&2; exit 1; }
echo "$sizes sizes of disk: the old file was kept in $kept, the new one was whole in $((sizes - kept))"
