import json
from enum import IntEnum
from io import StringIO


class Num(IntEnum):
    ONE = 1


class Thing:
    pass


data = {"name": "Zoë \"q\" \n\t\x01 😀", "n": 1, "f": 1.5, "big": 10**20, "e": 1e-10, "t": True, "x": None, "l": [1, [2, []], {}], "tu": (1, 2)}
print(json.dumps(data))
print(json.dumps(data, ensure_ascii=False))
print(json.dumps(data, indent=2, sort_keys=True))
print(json.dumps([1, {"a": 2}], indent="\t"), json.dumps([1, 2, {"a": 1}], separators=(",", ":")), json.dumps("x"), json.dumps(3.0))
print(json.dumps({1: "a", 2.5: "b", None: "c", True: "d"}), json.dumps(Num.ONE), json.dumps([float("inf"), float("nan"), -float("inf")]))
print(json.dumps({"s": {1}}, default=list), json.dumps(Thing(), default=lambda o: type(o).__name__))
loop = []
loop.append(loop)
for bad in (lambda: json.dumps(Thing()), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(loop), lambda: json.dumps(float("nan"), allow_nan=False),
            lambda: json.dumps({"a": {1, 2}}), lambda: json.dumps(b"x")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(json.dumps({(1, 2): 3, "k": 1}, skipkeys=True))


class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps({"c": 2 + 1j}, cls=Enc), Enc(indent=1).encode([1]))
s = StringIO()
json.dump({"a": [1, 2]}, s)
print(s.getvalue(), "".join(json.JSONEncoder().iterencode([1, "a"])))
