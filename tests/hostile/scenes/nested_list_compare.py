# raises: RecursionError: maximum recursion depth exceeded in comparison
a = []
b = []
for _ in range(100_000):
    a = [a]
    b = [b]
print(a == b)
