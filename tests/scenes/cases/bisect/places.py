import bisect

a = [1, 2, 2, 2, 5]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 0), bisect.bisect(a, 9), bisect.bisect([], 1))
print(bisect.bisect_left(a, 2, 2), bisect.bisect_right(a, 2, 0, 3), bisect.bisect_left(a, 5, lo=1, hi=3))
bisect.insort(a, 3)
bisect.insort_left(a, 2.0)
print(a)
words = ["a", "bb", "dddd"]
print(bisect.bisect(words, 3, key=len))
bisect.insort(words, "ccc", key=len)
print(words)


def grade(score):
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
for bad in (lambda: bisect.bisect([1, 2], "a"), lambda: bisect.bisect(3, 1), lambda: bisect.bisect([1], 1, -1), lambda: bisect.insort((1,), 2),
            lambda: bisect.bisect(), lambda: bisect.bisect_left([1, 2, 3], 2, hi=9)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
