print(all([]), all([1, 0]), any([]), any([0, 2]), bin(10), hex(255), oct(8), bin(-5), chr(8364), ord("€"), callable(len), callable(5), divmod(7.5, 2), pow(2, 0.5), repr("a"), ascii("é"), round(2.567, 1), sum([1, 2], 10), sum([[1], [2]], []), sum([0.1] * 10), sum((True, 2.5)))
print(list(enumerate("ab", start=5)), list(zip([1, 2], "ab", (3.0, 4.0))), list(map(lambda a, b: a + b, [1, 2], [10, 20])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda v: v > 1, [1, 2])), list(reversed("abc")), sorted({3: 1, 1: 2}), max("b", "a"), max([1, 5], key=lambda v: -v), min([], default="none"), max(1, 2, key=lambda v: v % 2), min("bca"), list(zip()), list(zip("ab")), list(zip("ab", [1], strict=False)), list(map(max, [1, 5], [3, 2], [2, 9])))
it = iter([1, 2])
print(next(it), next(it), next(it, None), list(iter(lambda c=[0]: c.append(1) or len(c), 4)), isinstance(True, (str, int)), isinstance(1, int | str), issubclass(bool, int), hash("x") == hash("x"), id(it) == id(it), type(5), type("T", (), {"x": 1}).x, vars(type("U", (), {})()), hasattr([], "append"), getattr(5, "nope", None), len({1: 2}), abs(-3 + 4j), dir(type("V", (), {"q": 1}))[-1], format(1.5, ".3f"), int is int, list is not tuple)
print(1, "a", None, sep="-", end="!\n"); print(); print("a", "b", sep=""); print(*[1, 2], sep=", "); print("x", end=""); print(" y", flush=True); print(sep="x"); print("a\n", end="b\n"); print([1], {2}, (3,), {"k": 4}, sep=None, end=None)
import sys
print("to stdout", file=sys.stdout); print("to stderr", file=sys.stderr)
class W:
    def __init__(self): self.parts = []
    def write(self, t): self.parts.append(t)
w = W(); print("a", 1, file=w); print(w.parts)
print(type(globals()), "print" in dir(__builtins__) or True, __import__("asyncio").__name__, bool(callable), object().__class__.__name__, super.__name__, type(type), int.__name__, [].__class__.__name__, (5).__class__, type(lambda: 0).__name__, type(print).__name__, type(type(5).__add__).__name__, NotImplemented is NotImplemented, Ellipsis is ..., __debug__)
def f(): return sorted(locals()), [n for n in dir() if n]
print(f(), staticmethod(5).__func__ if False else "", zip([1]).__next__(), map(str, [1]).__next__(), enumerate([1]).__next__(), range(3).__iter__().__next__(), reversed([1, 2]).__next__(), [3, 1].__reversed__().__next__(), iter([1, 2, 3]).__length_hint__(), [1].__iter__().__next__())
