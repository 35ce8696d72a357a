from itertools import (chain, combinations, combinations_with_replacement, compress, groupby,
                       permutations, product, tee, zip_longest)

print(list(chain("ab", [1, 2], ())), list(chain()), list(chain.from_iterable(["ab", "c"])))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(zip_longest("ab", [1, 2, 3])), list(zip_longest("a", [1, 2], fillvalue="-")), list(zip_longest()))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("ab", [])))
print(list(permutations("abc", 2)), len(list(permutations(range(5)))), list(permutations([], 0)), list(permutations("ab", 3)))
print(list(permutations("abc")))
print(list(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 1)))
for key, group in groupby("aaabbca"):
    print(key, list(group), end=" ")
print()
print([(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)])
groups = groupby([1, 1, 2])
first = next(groups)
second = next(groups)
print(list(first[1]), list(second[1]), list(groups))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
x, y, z = tee(iter("abc"), 3)
next(x)
w, = tee(x, 1)
print(list(w), list(x), list(y), list(z), tee([1], 0))


def fails():
    yield 1
    raise ValueError("in the generator")


for make in (lambda: chain([0], fails()), lambda: zip_longest(fails(), [1, 2]), lambda: compress(fails(), [1, 1])):
    it = make()
    print(next(it), end=" ")
    try:
        print(list(it))
    except ValueError as e:
        print(e)
for bad in (lambda: next(chain(3)), lambda: chain.from_iterable(3), lambda: product([1], repeat=-1), lambda: product(3),
            lambda: product([1], x=1), lambda: permutations([1], -1), lambda: permutations([1], "a"), lambda: combinations([1], -1),
            lambda: combinations([1]), lambda: groupby(), lambda: groupby(3), lambda: tee([1], -1), lambda: tee(3), lambda: tee(),
            lambda: zip_longest([1], x=1), lambda: zip_longest(3), lambda: compress([1])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
