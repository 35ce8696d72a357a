# The order of things that wait for each other.
from graphlib import CycleError, TopologicalSorter

ts = TopologicalSorter({"D": {"B": 1, "C": 1}, "C": ["A"], "B": ["A"]})
print(list(ts.static_order()), TopologicalSorter[str])
ts = TopologicalSorter()
ts.add(3, 2, 1)
ts.add(1, 0)
ts.add("x")
for call in [lambda: ts.get_ready(), lambda: ts.is_active(), lambda: ts.done(1)]:
    try:
        print(call())
    except ValueError as e:
        print(e)
ts.prepare()
while ts:
    ready = ts.get_ready()
    print(ready, bool(ts))
    ts.done(*ready)
for call in [lambda: ts.done(3), lambda: ts.done(99), lambda: ts.add(5), lambda: ts.prepare(), lambda: TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare(), lambda: list(TopologicalSorter({1: [1]}).static_order())]:
    try:
        print(call())
    except ValueError as e:
        print(type(e).__name__, e.args)
