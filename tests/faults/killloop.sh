#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# killloop.sh [ROUNDS]: kills a window that types, saves and exports ROUNDS times (default 200, about
# two seconds each) and lets it crash as often; says how much was lost at most. Status 1 where a file
# was torn, an acknowledged save was lost or the journal was more than two seconds old.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${COROSCOPE_BUILD:-$root/build/release}/tests/faults/tst_killed
[[ -x $program ]] || { echo "$program is not built" >&2; exit 2; }
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 COROSCOPE_ROUNDS=${1:-200}
export QTEST_FUNCTION_TIMEOUT=1000000000 # ms
exec "$program" -maxwarnings 0 2>&1
