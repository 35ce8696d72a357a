#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# faults.sh: builds core and scenes with the faults of core/loop/fault.h, plants one after the other
# and says which of them the tests of the loop catch. Status 1 where one is missed. Needs what
# ./check installed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$root/build/faults
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCOROSCOPE_FAULTS=ON \
    -DCOROSCOPE_GUI=OFF -DCOROSCOPE_TESTS=ON >/dev/null
cmake --build "$build" >/dev/null
export LC_ALL=C.UTF-8

# The first test that fails with the given fault.
catcher() {
    local test
    for test in fidelity/tst_programs fidelity/tst_scenes core/task/tst_task core/task/tst_chain \
        core/loop/tst_eventloop core/sync/tst_{barrier,condition,event,lock,queue,semaphore} \
        core/sync/tst_{taskgroup,waiting,workers}; do
        if ! COROSCOPE_FAULT=$1 timeout 60 "$build/tests/$test" >/dev/null 2>&1; then
            echo "$test"
            return
        fi
    done
}

if [[ -n $(catcher 0) ]]; then
    echo "without a fault the tests fail: $(catcher 0)" >&2
    exit 2
fi
mapfile -t faults < <(sed -n '/^enum class Fault/,/^}/s/^    \([A-Za-z]*\),*$/\1/p' \
    "$root/core/loop/fault.h")
missed=0
for number in "${!faults[@]}"; do
    name=${faults[number]}
    [[ $name == None || $name == Count ]] && continue
    by=$(catcher "$number")
    printf '%-26s %s\n' "$name" "${by:-MISSED}"
    [[ -n $by ]] || missed=$((missed + 1))
done
echo "$((${#faults[@]} - 2)) faults, $missed missed"
((missed == 0))
