import operator as op
from operator import attrgetter, itemgetter, methodcaller

print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 10), op.neg(3), op.pos(-3), op.abs(-3), op.invert(5), op.inv(0))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.gt(1, 2), op.ge(2, 1), op.concat([1], [2]), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"))
data = {"a": 1}
op.setitem(data, "b", 2)
op.delitem(data, "a")
print(data, op.getitem("abc", 1), op.index(True), op.length_hint([1, 2]), op.length_hint(object(), 4), op.call(max, 1, 2), op.call(dict, a=1))
items = [1]
print(op.iadd(items, [2]), items, op.isub(5, 2), op.imul(2, 3), op.ior({1}, {2}), op.ixor(5, 1), op.iand(7, 2), op.ipow(2, 3), op.ilshift(1, 2), op.irshift(8, 1), op.imod(7, 4), op.ifloordiv(9, 2), op.itruediv(1, 4), op.iconcat([1], [2]))
people = [("bob", 30), ("al", 25), ("cy", 30)]
print(sorted(people, key=itemgetter(1)), sorted(people, key=itemgetter(1, 0)), list(map(itemgetter(0), people)), itemgetter(slice(1, 3))("abcd"), itemgetter("k")({"k": 9}))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.inner = self

    def scaled(self, by, plus=0):
        return self.x * by + plus


p = Point(1, 2)
print(attrgetter("x")(p), attrgetter("x", "y")(p), attrgetter("inner.inner.y")(p), methodcaller("scaled", 3)(p), methodcaller("scaled", 3, plus=1)(p), methodcaller("upper")("abc"))
print(itemgetter(1, "x"), attrgetter("a", "b.c"), methodcaller("f", 1, x=2), methodcaller("f"), op.__add__ is op.add, op.__name__)
for bad in (lambda: itemgetter(), lambda: attrgetter(1), lambda: methodcaller(), lambda: methodcaller(1), lambda: itemgetter(1)(3),
            lambda: itemgetter(5)("abc"), lambda: attrgetter("a")(3), lambda: itemgetter(1)(), lambda: op.indexOf([1], 2), lambda: op.concat(1, 2),
            lambda: op.concat("a", 3), lambda: op.index(1.5), lambda: op.add(1), lambda: op.add(1, "a"), lambda: op.setitem((1,), 0, 1), lambda: op.length_hint(3, "a"),
            lambda: op.countOf(3, 1), lambda: op.delitem({}, 1), lambda: op.call(), lambda: op.lt(1, "a"), lambda: op.matmul(1, 2), lambda: op.abs("a")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
