#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Holds `coroscope run` (recording included) against CPython 3.11 on the programs of scenes/: user
# time of the whole process, in turns, least and median. Needs a python3.11; the build does not.
import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def arguments():
    parser = argparse.ArgumentParser(description="scenes: coroscope run against CPython")
    parser.add_argument("--tool", default="build/release/bin/coroscope")
    parser.add_argument("--python", default=shutil.which("python3.11") or sys.executable)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--instructions", action="store_true", help="count instructions by perf stat, not time"
    )
    parser.add_argument("programs", nargs="*", help="names without .py; all when none is given")
    return parser.parse_args()


def interpreter(python):
    """The program itself: a version manager's shim would be measured too."""
    asked = subprocess.run(
        [python, "-c", "import sys; print(sys.executable)"], capture_output=True, text=True
    )
    return asked.stdout.strip()


def instructions(command):
    counted = ["perf", "stat", "-x", ",", "-e", "instructions:u", *command]
    done = subprocess.run(counted, capture_output=True, text=True)
    for line in done.stderr.splitlines():
        if "instructions" in line and line[0].isdigit():
            return int(line.split(",")[0]) / 1e6, done.stdout
    sys.exit("perf stat counts no instructions here: " + done.stderr.strip())


def user_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run(command, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    if done.returncode != 0:
        print(f"{done.args[-1]}: status {done.returncode}: {done.stderr.strip()}")
    return (after - before) * 1e3, done.stdout


def measure(path, options, python):
    look = instructions if options.instructions else user_time
    ours, theirs = [], []
    for _ in range(options.rounds):
        mine, said = look([options.tool, "run", str(path)])
        other, wanted = look([python, str(path)])
        if said != wanted:
            print(f"{path.name} prints something else than CPython")
        ours.append(mine)
        theirs.append(other)
    return ours, theirs


def main():
    options = arguments()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    python = interpreter(options.python)
    unit = "million instructions" if options.instructions else "ms of user time"
    print(f"{unit}; ratio: CPython's median by Coroscope's, above 1 Coroscope is quicker")
    print(f"{'program':18} {'scene min':>9} {'median':>8} {'CPython min':>12} {'median':>8} ratio")
    names = options.programs or sorted(path.stem for path in (HERE / "scenes").glob("*.py"))
    for name in names:
        ours, theirs = measure(HERE / "scenes" / f"{name}.py", options, python)
        mine, other = statistics.median(ours), statistics.median(theirs)
        print(
            f"{name:18} {min(ours):9.1f} {mine:8.1f} {min(theirs):12.1f} {other:8.1f}"
            f" {other / max(mine, 0.1):5.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
