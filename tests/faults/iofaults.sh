#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# iofaults.sh [quick]: lets each call that changes a file fail, once and from there on, in every
# command that writes one. The file is then the old or the new one, byte for byte; with the old one
# the command says why and its status is not 0. Prints the counts, status 1 at the first exception.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=${COROSCOPE_BUILD:-$root/build/release}
program=$build/bin/coroscope
shim=$build/tests/faults/failingcalls.so
[[ -x $program && -f $shim ]] || { echo "$build is not built" >&2; exit 2; }
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/work"
scene=$folder/scene.py
printf 'import asyncio\n\nasync def main():\n    asyncio.sleep(1)\n\nasyncio.run(main())\n' >"$scene"

formats=(svg png pdf html gif webm perfetto csv-events csv-spans markdown mermaid-sequence
    mermaid-gantt jsonl)
errors=(5 28 30 122) # EIO ENOSPC EROFS EDQUOT
jobs=(trace fix shot)
if [[ ${1:-} == quick ]]; then
    formats=(svg jsonl)
    errors=(28)
    jobs=(trace fix)
fi
command -v ffmpeg >/dev/null || formats=("${formats[@]/webm/}")
for format in "${formats[@]}"; do
    [[ -z $format ]] || jobs+=("export-$format")
done

run_job() { # JOB TARGET
    case $1 in
    trace) "$program" trace :chain --events "$2" ;;
    fix) "$program" check "$2" --fix ;;
    shot) "$program" shot :chain --at 20 --to "$2" ;;
    export-*) "$program" export :chain --as "${1#export-}" --to "$2" ;;
    esac
}

complain() {
    echo "$*" >&2
    exit 1
}

total=0
left=0
for job in "${jobs[@]}"; do
    target=$folder/work/target
    fresh=$folder/fresh
    [[ $job == fix ]] && { target+=.py; fresh+=.py; }
    old() { if [[ $job == fix ]]; then cat "$scene"; else printf 'the old file'; fi; }
    old >"$folder/old"
    old >"$fresh"
    run_job "$job" "$fresh" >/dev/null 2>&1 || true
    cmp -s "$fresh" "$folder/old" && complain "$job: writes nothing"
    count=0
    for error in "${errors[@]}"; do
        for sticky in '' 1; do
            for ((call = 1; call < 500; ++call)); do
                rm -f "$folder/fired"
                rm -f "$folder/work"/* "$folder/work"/.??*
                old >"$target"
                status=0
                LD_PRELOAD=$shim COROSCOPE_FAULT_FOLDER=$folder/work COROSCOPE_FAULT_AT=$call \
                    COROSCOPE_FAULT_ERRNO=$error COROSCOPE_FAULT_STICKY=$sticky \
                    COROSCOPE_FAULT_REPORT=$folder/fired \
                    run_job "$job" "$target" >/dev/null 2>"$folder/said" || status=$?
                [[ -e $folder/fired ]] || break
                count=$((count + 1))
                where="$job, error $error, call $call${sticky:+ and later}"
                ((status < 128)) || complain "$where: killed, status $status"
                if ! cmp -s "$target" "$fresh"; then
                    cmp -s "$target" "$folder/old" || complain "$where: neither old nor new"
                    ((status != 0)) || complain "$where: nothing was written, yet status 0"
                    [[ -s $folder/said ]] || complain "$where: no word about it"
                fi
                if compgen -G "$folder/work/.coroscope-*" >/dev/null; then left=$((left + 1)); fi
            done
        done
    done
    printf '%-24s %5d faults\n' "$job" "$count"
    ((count > 0)) || complain "$job: no call failed"
    total=$((total + count))
done
echo "$total faults in ${#jobs[@]} commands: the old or the new file each time; a temporary file stayed in $left (removing failed too)"
