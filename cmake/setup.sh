# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# What ./run, ./check and .ci/run share: installing packages, configuring, a private runtime folder.
# To be sourced by bash with $root set to the checkout.
: "${root:?}"

say() { printf 'coroscope: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# The packages of cmake/packages.txt that are needed for any of the given purposes.
packages_for() {
    local package purpose wanted
    while read -r package purpose; do
        for wanted in "$@"; do
            [[ $package != '#'* && $purpose == "$wanted" ]] && echo "$package"
        done
    done <"$root/cmake/packages.txt"
    return 0
}

is_installed() {
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

as_root() {
    if [[ $(id -u) == 0 ]]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# Installs what is missing for the given purposes, and says so first.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "this is no Debian system: the packages of cmake/packages.txt must be there already."
        return 0
    fi
    local package missing=()
    for package in $(packages_for "$@"); do
        is_installed "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    say "installing with apt: ${missing[*]}"
    if [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; then
        die "needs root or sudo for that; as root: apt-get install ${missing[*]}"
    fi
    local apt=(apt-get -y -q -o DPkg::Lock::Timeout=300)
    as_root "${apt[@]}" update >&2 || die "apt-get update failed; is there a network?"
    as_root "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2 ||
        die "apt-get could not install: ${missing[*]}"
}

# Makes the build tree if it is not there yet: configure FOLDER [CMAKE OPTION…]. With options that
# are not those of the last time, it is configured again; else Ninja sees what changed.
configure() {
    local folder=$1
    shift
    local options="$*"
    if [[ -f $folder/build.ninja && $(cat "$folder/options.txt" 2>/dev/null) == "$options" ]]; then
        return 0
    fi
    say "configuring ${folder#"$root/"}"
    mkdir -p "$folder"
    rm -f "$folder/options.txt"
    cmake -S "$root" -B "$folder" -G Ninja --log-level=WARNING "$@" >&2
    printf '%s\n' "$options" >"$folder/options.txt"
}

# The release that ./run and ./check share, so that the one finds what the other built.
# Whether warnings are errors stays as it was, unless COROSCOPE_WERROR says otherwise.
configure_release() {
    local werror
    werror=$(sed -n 's/^COROSCOPE_WERROR:BOOL=//p' "$root/build/release/CMakeCache.txt" 2>/dev/null ||
        true)
    werror=${COROSCOPE_WERROR:-${werror:-OFF}}
    configure "$root/build/release" -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=g++ \
        -DCMAKE_C_COMPILER=gcc -DCOROSCOPE_TESTS=ON "-DCOROSCOPE_WERROR=$werror"
}

# One job a processor, and 1.5 GB of memory for each.
job_count() {
    local processors memory
    processors=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null || echo 1)
    ((memory < 1)) && memory=1
    echo $((memory < processors ? memory : processors))
}

# build FOLDER [TARGET…]: what is up to date costs no word.
build() {
    local folder=$1
    shift
    ninja -C "$folder" -j "$(job_count)" "$@" >&2
}

# Settings under which programs need no display and leave nothing behind.
go_offscreen() {
    private_folder=$(mktemp -d)
    trap 'rm -rf "$private_folder"' EXIT
    chmod 700 "$private_folder"
    export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$private_folder
    export XDG_CONFIG_HOME=$private_folder/config XDG_DATA_HOME=$private_folder/data
    export XDG_STATE_HOME=$private_folder/state
}

# ccache needs a folder that it may write.
if [[ -z ${CCACHE_DIR:-} && ! -w ${HOME:-/nonexistent} ]]; then
    export CCACHE_DIR=$root/build/ccache
fi
