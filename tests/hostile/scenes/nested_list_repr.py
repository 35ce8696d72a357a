# raises: RecursionError: maximum recursion depth exceeded
nested = []
for _ in range(100_000):
    nested = [nested]
print(len(repr(nested)))
