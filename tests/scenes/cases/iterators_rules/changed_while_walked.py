def walk(make, change, limit=8):
    o = make(); seen = []
    try:
        for n, item in enumerate(o if not callable(o) else o()):
            seen.append(item)
            if n < 3: change(o, item)
            if len(seen) >= limit: break
    except Exception as e:
        seen.append(f'{type(e).__name__} {e}')
    print(seen, o)
walk(lambda: [1, 2, 3], lambda l, v: l.append(v * 10))
walk(lambda: [1, 2, 3, 4], lambda l, v: l.remove(v))
walk(lambda: [1, 2, 3], lambda l, v: l.insert(0, 9))
walk(lambda: [1, 2, 3], lambda l, v: l.clear())
walk(lambda: [3, 1, 2], lambda l, v: l.sort())
walk(lambda: [1, 2, 3], lambda l, v: l.__setitem__(slice(None), l[1:]))
walk(lambda: {1: 1, 2: 2, 3: 3}, lambda d, k: d.__setitem__(k, 0))
walk(lambda: {1: 1, 2: 2, 3: 3}, lambda d, k: d.__setitem__(k * 10, 0))
walk(lambda: {1: 1, 2: 2, 3: 3}, lambda d, k: d.pop(k))
walk(lambda: {1: 1, 2: 2, 3: 3}, lambda d, k: d.clear())
walk(lambda: {1, 2, 3}, lambda s, v: s.add(v))
walk(lambda: {1, 2, 3}, lambda s, v: s.add(v * 100))
walk(lambda: {1, 2, 3}, lambda s, v: s.discard(v))
walk(lambda: bytearray(b'abc'), lambda b, v: b.append(v) if len(b) < 6 else None)
walk(lambda: bytearray(b'abc'), lambda b, v: b.pop())
from collections import deque, OrderedDict, Counter, defaultdict
walk(lambda: deque([1, 2, 3]), lambda d, v: d.append(v))
walk(lambda: deque([1, 2, 3]), lambda d, v: d.rotate(1))
walk(lambda: OrderedDict(a=1, b=2), lambda d, k: d.move_to_end(k))
walk(lambda: OrderedDict(a=1, b=2), lambda d, k: d.pop(k))
walk(lambda: Counter('ab'), lambda c, k: c.update('a'))
walk(lambda: Counter('ab'), lambda c, k: c.update('z'))
walk(lambda: defaultdict(int, a=1), lambda d, k: d['new'])
l = [1, 2, 3]
print([l.pop() for _ in l], l)
g = (l.append(v) or v for v in l[:])
print(list(g), l)
d = {'a': 1}
it = iter(d); d['b'] = 2; del d['b']
try:
    print(next(it), list(it))
except RuntimeError as e:
    print(e)
