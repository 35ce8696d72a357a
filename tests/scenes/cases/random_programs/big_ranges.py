far = range(10**20, 10**20 + 10, 3)
print(far, len(far), bool(far), list(far), far[1], far[-1], far[1:], far[::-1])
print(10**20 + 3 in far, 10**20 + 1 in far, 5 in far, 'a' in far, far.index(10**20 + 9), far.count(10**20))
print(list(reversed(far)), iter(far).__length_hint__(), type(iter(far)).__name__)
print(far == range(10**20, 10**20 + 12, 3), far == range(3), hash(far) == hash(range(10**20, 10**20 + 11, 3)))
print(range(0, 10**20, 10**20 - 1), list(range(5, -10**20, -10**20)), far.start, far.stop, far.step)
print(range(0, 10**20)[5:10], range(-3, 3)[1:2], range(10**20)[10**19])
for wrong in (lambda: far[4], lambda: far['a'], lambda: far.index(1), lambda: far.index('a'), lambda: len(range(10**20)),
              lambda: range(5).index(7), lambda: range(5).index(7.5), lambda: range(5).index(3.0)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
