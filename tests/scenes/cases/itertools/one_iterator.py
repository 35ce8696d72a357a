import itertools
from itertools import (accumulate, count, cycle, dropwhile, filterfalse, islice, pairwise, repeat,
                       starmap, takewhile)


def small(n):
    return n < 3


print(list(islice(count(), 3)), list(islice(count(10, -2), 3)), list(islice(count(0.5, 0.25), 3)))
print(count(5), count(5, 2), count(1.5, 0.5), count(start=2, step=3), repeat("a"), repeat(3, 2))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat(1, 3)), list(repeat(1, -1)), list(map(pow, [2, 3], repeat(2))))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(accumulate([], initial=9)))
print(list(accumulate([1, 2], initial=10)), list(accumulate("abc")), list(accumulate([3, 1, 4], max)))
print(list(dropwhile(small, [1, 4, 1])), list(takewhile(small, [1, 4, 1])), list(filterfalse(small, [1, 4, 1])))
print(list(filterfalse(None, [0, 1, ""])), list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise("abcd")), list(pairwise([1])))
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 4)), list(islice("abcdefg", 2, None)), list(islice("abcdefg", 0, None, 3)))
print(list(islice("abcdefg", None)), list(islice([1, 2], 5, 9)))
source = iter(range(10))
print(list(islice(source, 2, 5)), next(source))
squares = takewhile(small, count())
print(list(squares), list(squares), next(squares, "end"))
print(next(count(2 ** 63 - 1)), list(islice(count(2 ** 63 - 1), 2)))
for bad in (lambda: count("a"), lambda: count(1, 2, 3), lambda: cycle(3), lambda: cycle(), lambda: repeat(),
            lambda: repeat(1, "a"), lambda: islice([1]), lambda: islice([1], -1), lambda: islice([1], 1, 2, 0),
            lambda: islice([1], "a", 2), lambda: islice([1], 0, 1, 2, 3), lambda: next(starmap(pow, [1])),
            lambda: takewhile(1), lambda: accumulate(), lambda: accumulate([1], 1, 2, 3), lambda: pairwise(3),
            lambda: len(repeat(1, 2)), lambda: list(accumulate(["a", 1])), lambda: count(start=1, x=2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(itertools.count, type(pairwise("ab")).__module__, iter(source) is source)
