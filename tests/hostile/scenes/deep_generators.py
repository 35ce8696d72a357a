# raises: RecursionError
def wrap(inner):
    yield from inner


g = iter([1])
for _ in range(50_000):
    g = wrap(g)
print(list(g))
