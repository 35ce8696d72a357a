# How two texts differ.
import difflib
from difflib import *

s = SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match(0, 5, 0, 5))
print(SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9), SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes(), SequenceMatcher(None, [1, 2, 3], [2, 3, 4]).ratio(), SequenceMatcher(None, "", "").ratio())
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("wheel", ["while", "well", "where"], n=1), get_close_matches("x", ["y"], cutoff=0.9))
one = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n".splitlines(True)
two = "ore\ntree\ntoo\nfour\nfive\nsix\nseven\neight!\nnine\nten\n".splitlines(True)
print("".join(ndiff(one, two)))
print("".join(unified_diff(one, two, "before", "after", "2024-01-01", n=1)))
print("".join(context_diff(one, two, "before", "after")))
print(list(restore(ndiff(one, two), 1)) == one, list(restore(ndiff(one, two), 2)) == two, list(unified_diff(one, one)), list(Differ().compare(["\tabcDefghiJkl\n"], ["\tabcdefGhijkl\n"])))
print(list(diff_bytes(unified_diff, [b"a\n", b"\xff\n"], [b"a\n"], b"x", b"y")), IS_LINE_JUNK("#\n"), IS_CHARACTER_JUNK("\t"), len(list(SequenceMatcher(None, "ab" * 150, "ba" * 150).get_opcodes())), SequenceMatcher(None, "ab" * 150, "ba" * 150, autojunk=False).ratio())
print([list(group) for group in SequenceMatcher(None, "".join(map(str, range(30))), "".join(map(str, range(1, 31)))).get_grouped_opcodes(2)])
for call in [lambda: get_close_matches("a", [], n=0), lambda: get_close_matches("a", [], cutoff=2), lambda: list(restore([], 3)), lambda: list(unified_diff([b"a"], [b"b"])), lambda: list(unified_diff(["a"], ["b"], fromfile=5))]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
