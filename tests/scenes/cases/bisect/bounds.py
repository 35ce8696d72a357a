# Bounds: -1 above stands for none.
from bisect import bisect_left, bisect_right, insort


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


items = [1, 2, 2, 3, 5]
for high in (None, -1, -2, 0, 3, 5):
    attempt(bisect_left, items, 4, hi=high)
    attempt(bisect_right, items, 2, 1, high)
attempt(bisect_left, items, 2, -1)
attempt(bisect_left, items, 2, hi=99)
attempt(bisect_left, items, 9, hi=99)
attempt(bisect_left, items, 'x')
attempt(insort, (1, 2), 1)
