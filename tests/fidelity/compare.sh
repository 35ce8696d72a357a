#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# compare.sh [PROGRAM.py…]: holds Coroscope's event logs against those that CPython 3.11 writes now,
# for the built-in scenes and the test programs, or for the given ones. Needs the oracle's tools in
# ../shared/oracle beside the checkout (or in $COROSCOPE_ORACLE) and Python 3.11; says so where they
# are not there.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
oracle=${COROSCOPE_ORACLE:-$root/../shared/oracle}
coroscope=${COROSCOPE:-$root/build/release/bin/coroscope}

skip() {
    echo "compare.sh: skipped: $*" >&2
    exit 0
}

find_python() {
    local python
    for python in python3.11 python3; do
        if "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
            echo "$python"
            return
        fi
    done
}

[[ -f $oracle/compare.py ]] || skip "no oracle in $oracle"
python=$(find_python)
[[ -n $python ]] || skip "no Python 3.11"
[[ -x $coroscope ]] || { echo "compare.sh: $coroscope is not built" >&2; exit 1; }

if (($# == 0)); then
    set -- "$root"/scenes/library/scenes/*.py "$root"/tests/fidelity/programs/*.py
    for program in "$root"/../shared/article/*.py; do
        [[ -f $program ]] && set -- "$@" "$program"
    done
fi
exec "$python" "$oracle/compare.py" --tool "$coroscope trace {program} --events -" --level lines "$@"
