#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Reads llvm-cov's summary (JSON) and prints a row a folder, then the files with the most lines left.
import collections
import json
import os
import sys

WORST = 25


def folder_of(path):
    return "/".join(path.split("/")[:-1][:2])


def percent(part, whole):
    return f"{100 * part / whole:5.1f} %" if whole else "      –"


def row(name, counts):
    lines, seen, branches, taken = counts
    print(f"{name:44} {lines:7} {percent(seen, lines)} {branches:7} {percent(taken, branches)}")


def main():
    root = os.path.abspath(sys.argv[1]) + "/"
    files = {}
    for entry in json.load(sys.stdin)["data"][0]["files"]:
        path = os.path.abspath(entry["filename"]).removeprefix(root)
        summary = entry["summary"]
        files[path] = (summary["lines"]["count"], summary["lines"]["covered"],
                       summary["branches"]["count"], summary["branches"]["covered"])
    groups = collections.defaultdict(lambda: [0, 0, 0, 0])
    for path, counts in files.items():
        for group in (path.split("/")[0], folder_of(path)):
            groups[group] = [a + b for a, b in zip(groups[group], counts)]
    print(f"{'':44} {'lines':>7} {'seen':>7} {'branches':>8} {'taken':>7}")
    for name in sorted(groups):
        row(name, groups[name])
    print()
    for path in sorted(files, key=lambda each: files[each][1] - files[each][0])[:WORST]:
        row(path, files[path])


main()
