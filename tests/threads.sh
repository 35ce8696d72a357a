#!/bin/bash
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# tests/threads.sh: the tests in which threads meet, under clang's thread sanitizer (preset threads): calls from
# other threads, workers, the thread that a scene runs on, its loader, the reserve of memory. Qt is
# not built for the sanitizer, so nothing that needs its threads is among them.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/build/threads
tests=(tst_eventloop tst_workers tst_queue tst_stopping tst_limits tst_librarymodules tst_hostile tst_runthread)

[[ -f $folder/build.ninja ]] || (cd "$root" && cmake --preset threads)
cmake --build "$folder" --target "${tests[@]}"
TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1 \
    ctest --test-dir "$folder" --output-on-failure --no-tests=error \
    -R "^($(IFS='|'; echo "${tests[*]}"))\$"
