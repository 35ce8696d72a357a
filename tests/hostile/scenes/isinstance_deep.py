# raises: RecursionError
nested = (int,)
for _ in range(100_000):
    nested = (nested,)
print(isinstance("x", nested))
