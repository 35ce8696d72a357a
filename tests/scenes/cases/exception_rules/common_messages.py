tests = [
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 0.0 ** -1,
    lambda: [1][5], lambda: (1,)[5], lambda: "a"[5], lambda: b"a"[5], lambda: range(3)[5], lambda: {}["k"], lambda: {}[1, 2], lambda: [].pop(), lambda: {}.pop("x"), lambda: set().pop(), lambda: {}.popitem(), lambda: [1].pop(7),
    lambda: [1].remove(2), lambda: [1].index(2), lambda: "a".index("b"), lambda: (1,).index(2), lambda: {1}.remove(2),
    lambda: "a" + 1, lambda: 1 + "a", lambda: [1] + (2,), lambda: (1,) + [2], lambda: None + 1, lambda: {} + {}, lambda: "a" * "b", lambda: [1] * 1.5, lambda: -"a", lambda: ~1.5, lambda: +[], lambda: "a" - "b", lambda: {} | [], lambda: 1 << -1, lambda: 3 @ 4, lambda: b"a" + "a", lambda: "a" + b"a",
    lambda: 1 < "a", lambda: [] < (), lambda: None < None, lambda: {} < {}, lambda: 1j < 2j, lambda: max(1, "a"), lambda: sorted([1, "a"]), lambda: max([]), lambda: min(()),
    lambda: int("x"), lambda: int("1.5"), lambda: float("x"), lambda: int(None), lambda: int([]), lambda: float(None), lambda: int("12", 99), lambda: int(float("nan")), lambda: int(float("inf")), lambda: chr(-1), lambda: ord("ab"), lambda: ord(3), lambda: int(""),
    lambda: None.x, lambda: (1).foo, lambda: "s".foo(), lambda: [].foo, lambda: {}.foo, lambda: len.foo, lambda: (lambda: 0).foo, lambda: int.foo,
    lambda: len(), lambda: len(1), lambda: len(1, 2), lambda: abs("x"), lambda: sum("ab"), lambda: sum([[1]]), lambda: sum(["a"], ""),
    lambda: {}[[]], lambda: {[]: 1}, lambda: {[]}, lambda: {{}}, lambda: hash([]), lambda: {}[{}], lambda: [1][None:"a"], lambda: [1][::0], lambda: int[3], lambda: len[3],
    lambda: iter(1), lambda: list(1), lambda: tuple(None), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: set(1), lambda: zip(1), lambda: enumerate(1), lambda: map(1), lambda: range("a"), lambda: range(1, 2, 0), lambda: range(), lambda: range(1.5), lambda: [*1], lambda: {**1}, lambda: print(*1), lambda: print(**1), lambda: dict(**{1: 2}), lambda: f"{1:q}", lambda: f"{'a':d}", lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0} {}".format(1), lambda: "{".format(), lambda: "a".join([1]), lambda: ",".join(1), lambda: "a".split(""), lambda: b"\xff".decode(), lambda: bytes([300]), lambda: bytes("a"), lambda: bytes(-1), lambda: "a".foo, lambda: 2 ** 0.5 < 1j, lambda: round("a"), lambda: pow(2, -1, 0), lambda: pow(2, 3, 0), lambda: isinstance(1, "a"), lambda: getattr(1, "zz"), lambda: setattr(1, "zz", 2), lambda: object().x, lambda: type("A", (), {})().x, lambda: print(sep=1), lambda: print(end=3), lambda: next(iter([])), lambda: reversed(5), lambda: 10 ** 400 * 1.0, lambda: float(10 ** 400), lambda: "x" in 5, lambda: 5 in "x", lambda: [].append(), lambda: [].append(1, 2), lambda: {}.update(1), lambda: (1, 2).count(), lambda: frozenset([[]]), lambda: 1 if {}["q"] else 2, lambda: bool(1, 2), lambda: super(), lambda: callable(), lambda: id(), lambda: vars(1), lambda: __import__("nope"), lambda: globals(1),
]
for i, t in enumerate(tests):
    try:
        print(i, "no error", t())
    except BaseException as e:
        print(i, type(e).__name__, e)
