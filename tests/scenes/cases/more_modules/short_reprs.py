import array
import reprlib
from collections import deque


class Broken:
    def __repr__(self):
        return "B" * 50


class Tree(list):
    @reprlib.recursive_repr()
    def __repr__(self):
        return "Tree(" + ", ".join(map(repr, self)) + ")"


tree = Tree([1, 2])
tree.append(tree)
print(tree, Tree.__repr__.__name__)
for value in (list(range(10)), tuple(range(3)), (1,), "x" * 50, 2 ** 200, {n: n for n in range(6)},
              set(range(9)), frozenset([2, 1]), set(), frozenset(), deque(range(8)), Broken(),
              [[[[[[[[1]]]]]]]], {"a": {"b": {"c": 1}}}, array.array("i", range(9)), "it's", {}, 1.5,
              b"y" * 40, [], [1] * 6, {3, "a"}):
    print(reprlib.repr(value) if value != {3, "a"} else len(reprlib.repr(value)))
short = reprlib.Repr()
short.maxlist, short.maxstring, short.maxlevel = 2, 12, 2
print(short.repr([1, 2, 3, "a long piece of text", [1, [2, [3]]]]), short.repr([[1, [2, [3]]]]))
