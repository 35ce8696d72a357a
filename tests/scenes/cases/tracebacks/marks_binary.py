def f(a, b):
    return a * 2 + b["x"] / (a - 1)


print(f(1, {"x": 3}))
