from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr
from dataclasses import dataclass, field
from types import SimpleNamespace

pprint({"b": 1, "a": [1, 2, 3], "c": {"x": None}})
data = {"name": "a long name that goes on and on", "items": list(range(30)), "nested": {"k" * 10: ("t" * 30, "u" * 40), "z": {1, 2, 3}},
        "text": "words " * 30}
pprint(data)
pprint(data, width=40, indent=2)
pprint(data, compact=True, sort_dicts=False, depth=1)
pp({"z": 1, "a": 2})
print(pformat([("a" * 30, "b" * 30), ["c" * 40, "d" * 40]]))
loop = [1]
loop.append(loop)
print(isrecursive(loop), isreadable([1, "a"]), isreadable([object()]), saferepr({"a": (1,)}))


@dataclass
class P:
    name: str
    values: list = field(default_factory=list)


pprint(P("x", [1]))
pprint(P("a long name " * 3, ["value " * 5, "value " * 6]))
pprint(SimpleNamespace(a=list(range(20)), b="x" * 60))
pprint([{"id": i, "tags": ["one", "two", "three"], "value": i * 1.5} for i in range(4)])
pprint("a" * 100 + " " + "b" * 20)
pprint((1,))
pprint([])
pprint(123456789, underscore_numbers=True)
pprint({1: "x", "a": 2, (1, 2): 3})
pprint(frozenset("abc") if False else {"only"})
