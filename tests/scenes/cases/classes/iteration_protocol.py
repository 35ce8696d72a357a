class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): self.i = 0; return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
print(list(Count(3)), sum(Count(4)), [*Count(2)], max(Count(3)), 2 in Count(3), dict(zip("ab", Count(2))), tuple(Count(1)), set(Count(2)), sorted(Count(3), reverse=True), list(map(str, Count(2))), list(enumerate(Count(2))), any(x > 2 for x in Count(3)))
a, *b = list(Count(4))
print(a, b)
class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return ("slice", i.start, i.stop, i.step)
        if i >= self.n: raise IndexError(i)
        return i * i
print(list(Seq(4)), 9 in Seq(4), list(reversed(Seq(3))), Seq(5)[1:2], Seq(5)[::2], Seq(5)[..., 1] if False else "", list(zip(Seq(2), Seq(3))))
it = iter(Seq(2))
print(it, next(it), next(it), next(it, "end"))
class BadIter:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
class RaisesIter:
    def __iter__(self): raise ValueError("in iter")
class NoneIter:
    __iter__ = None
for bad in (lambda: list(BadIter()), lambda: list(NoNext()), lambda: list(RaisesIter()), lambda: iter(NoneIter()), lambda: 5 in NoneIter(), lambda: next(5), lambda: next(iter([])), lambda: reversed(5), lambda: reversed({1}), lambda: next([1]), lambda: iter(1, 2), lambda: [x for x in 5], lambda: list(5), lambda: tuple(None), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: set([[]]), lambda: {[]: 1}, lambda: zip(1), lambda: map(1), lambda: list(map(1, [1])), lambda: enumerate(5), lambda: sum(5), lambda: sum(["a"]), lambda: max([]), lambda: min(5), lambda: sorted([1, "a"]), lambda: any(5), lambda: list(zip([1], [1, 2], strict=True)), lambda: filter(None), lambda: range(), lambda: range("a"), lambda: range(1, 2, 0)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
