#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Makes the tables of docs/performance.md.
#   tables.py loop RAW.tsv     lines "peer, workload, operations, wall ns, processor ns, …" of all
#                              peers in one run, ours under the name coroscope
#   tables.py scenes TEXT      what scenes.py printed
import collections
import statistics
import sys

WORK = {
    "W1.1": "yield, 1 task", "W1.1k": "yield, 1,000 tasks", "W1.100k": "yield, 100,000 tasks",
    "W2.gather": "create and gather, a task", "W2.single": "create and await, a task",
    "W3.chain": "await what does not suspend", "W3.depth": "the same, 1,000 deep, a frame",
    "W4": "two tasks wake each other, a round", "W5.insert": "timer: insert",
    "W5.fire": "timer: fire", "W5.cancel": "timer: insert and cancel",
    "W7": "call from another thread", "W8": "queue of 64, an item",
    "W9.trace": "record an event",
}
PEERS = ["floor", "asio", "libuv", "node", "uvloop", "asyncio"]


def loop(path):
    times = collections.defaultdict(list)
    for line in open(path):
        peer, work, operations, _, processor = line.split("\t")[:5]
        times[peer, work].append(float(processor) / float(operations))
    median = {key: statistics.median(values) for key, values in times.items()}
    print("| work | Coroscope, ns | " + " | ".join(PEERS) + " |")
    print("|---" * (len(PEERS) + 2) + "|")
    for work, words in WORK.items():
        if ("coroscope", work) not in median:
            continue
        ours = median["coroscope", work]
        cells = [f"{median[peer, work] / ours:.2g} ×" if (peer, work) in median else "–"
                 for peer in PEERS]
        print(f"| {work}: {words} | {ours:.1f} | " + " | ".join(cells) + " |")


def scenes(path):
    print("| program | Coroscope, ms | CPython, ms | ratio |\n|---|---|---|---|")
    for line in open(path):
        parts = line.split()
        if len(parts) == 6 and parts[1].replace(".", "").isdigit():
            print(f"| {parts[0]} | {parts[1]} | {parts[3]} | {float(parts[3]) / float(parts[1]):.2f} |")


if __name__ == "__main__":
    {"loop": loop, "scenes": scenes}[sys.argv[1]](sys.argv[2])
