import asyncio
class Box:
    def __init__(self, v):
        self.v = v
    def __add__(self, other):
        return Box(self.v + other.v)
    def __getitem__(self, i):
        return self.v[i]
    def __call__(self, *a):
        raise TypeError("not today")
b = Box(1)
import traceback, sys
for f in (lambda: b + Box("a"), lambda: b[0], lambda: b(1, 2), lambda: b + 1, lambda: sorted([3, 1], key=lambda x: x.foo), lambda: list(map(lambda x: 1 / x, [0])), lambda: max([1], key=5)):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)
print(Box(1) + Box(2).w)
