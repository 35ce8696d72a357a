#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# environments.sh [quick]: starts the window in odd environments and asks it to end after a moment
# (SIGTERM, status 0); takes a photograph in each scale. Prints the count, status 1 at the first
# that does not start.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${COROSCOPE_BUILD:-$root/build/release}/bin/coroscope
[[ -x $program ]] || { echo "$program is not built" >&2; exit 2; }
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder" 2>/dev/null; rm -rf "$folder"' EXIT
mkdir -p "$folder/home" "$folder/readonly" "$folder/run"
chmod 700 "$folder/run"
chmod 555 "$folder/readonly"
printf '<?xml version="1.0"?><fontconfig></fontconfig>' >"$folder/nofonts.conf"
plain=(PATH="$PATH" QT_QPA_PLATFORM=offscreen XDG_STATE_HOME="$folder/state"
    XDG_CONFIG_HOME="$folder/config" XDG_CACHE_HOME="$folder/cache" HOME="$folder/home"
    XDG_RUNTIME_DIR="$folder/run" LC_ALL=C.UTF-8)
starts=0

# Without HOME the user's own folder is found, so only what XDG names is used then: no test writes
# into the home of who runs it. The arguments are settings, or -NAME for one that is not there.
starts_with() {
    local environment=("${plain[@]}") each said=$folder/said status=0
    for each in "$@"; do
        case $each in
        -*) environment=("${environment[@]/#${each#-}=*/}") ;;
        *) environment+=("$each") ;;
        esac
    done
    local given=()
    for each in "${environment[@]}"; do
        [[ -z $each ]] || given+=("$each")
    done
    (cd /; exec env -i "${given[@]}" "$program") >"$said" 2>&1 &
    local process=$!
    sleep "${wait_for:-1}"
    kill -TERM "$process" 2>/dev/null || true
    wait "$process" || status=$?
    starts=$((starts + 1))
    if ((status != 0)); then
        echo "did not start and end ($*): status $status" >&2
        cat "$said" >&2
        exit 1
    fi
}

photograph() { # SIZE SETTING...
    local size=$1 status=0
    shift
    env -i "${plain[@]}" "$@" "$program" shot :chain --at 40 --size "$size" \
        --to "$folder/shot.png" >"$folder/said" 2>&1 || status=$?
    starts=$((starts + 1))
    if ((status != 0)) || [[ ! -s $folder/shot.png ]]; then
        echo "no photograph ($size $*): status $status" >&2
        cat "$folder/said" >&2
        exit 1
    fi
}

if [[ ${1:-} == quick ]]; then
    wait_for=0.7
    starts_with -HOME
    starts_with HOME=/nonexistent -XDG_STATE_HOME -XDG_CONFIG_HOME TMPDIR=/nonexistent
    starts_with FONTCONFIG_FILE="$folder/nofonts.conf" LC_ALL=C
    photograph 1440x900 QT_SCALE_FACTOR=2
    echo "$starts starts"
    exit 0
fi

starts_with
starts_with -HOME
starts_with HOME=/nonexistent -XDG_STATE_HOME -XDG_CONFIG_HOME -XDG_CACHE_HOME
starts_with HOME=/dev/null -XDG_STATE_HOME -XDG_CONFIG_HOME
starts_with HOME="$folder/readonly" -XDG_STATE_HOME -XDG_CONFIG_HOME
starts_with HOME=
starts_with XDG_STATE_HOME=/dev/null
starts_with XDG_STATE_HOME=relative/path
starts_with XDG_STATE_HOME="$folder/readonly/deep"
starts_with XDG_STATE_HOME=/nonexistent TMPDIR=/nonexistent
starts_with XDG_CONFIG_HOME=/dev/null
starts_with -XDG_RUNTIME_DIR
starts_with XDG_RUNTIME_DIR=/nonexistent
starts_with TMPDIR=/nonexistent
starts_with TMPDIR=/dev/null
starts_with TMPDIR=
starts_with -LC_ALL
for locale in C POSIX C.UTF-8 xx_YY.UTF-8 de_DE@euro zh_CN.UTF-8 ''; do
    starts_with LC_ALL="$locale"
done
starts_with LANGUAGE=zh:en LANG=zh_CN
starts_with FONTCONFIG_FILE="$folder/nofonts.conf"
starts_with FONTCONFIG_FILE=/nonexistent FONTCONFIG_PATH=/nonexistent QT_QPA_FONTDIR=/nonexistent
starts_with DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent
starts_with QT_ACCESSIBILITY=1 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
starts_with QT_STYLE_OVERRIDE=nosuchstyle QT_QPA_PLATFORMTHEME=nosuchtheme
starts_with TZ=Nowhere/Never
starts_with TERM= SHELL= USER=
for scale in 0.5 0.75 1 1.5 2 3 4; do
    starts_with QT_SCALE_FACTOR="$scale"
    photograph 1440x900 QT_SCALE_FACTOR="$scale"
done
photograph 8000x8000
photograph 780x540
photograph 200x200
mkdir -p "$folder/config/coroscope"
printf '[General\n\0\377' >"$folder/config/coroscope/coroscope.conf"
starts_with
[[ -e $folder/config/coroscope/coroscope.conf.damaged ]] || { echo "damaged settings are not kept" >&2; exit 1; }
printf '[layout]\nwindow=@ByteArray(\\xff\\xff\\0\\0)\nrows=@ByteArray(x)\n' \
    >"$folder/config/coroscope/coroscope.conf"
starts_with
printf 'nonsense' >"$folder/state/coroscope/session.json"
starts_with
[[ -e $folder/state/coroscope/session.json.damaged ]] || { echo "a damaged session is not kept" >&2; exit 1; }
echo "$starts starts, all ended as asked"
