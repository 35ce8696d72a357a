# Whole numbers beyond 64 bits become floats by rounding to the nearest, half to even.
import math


def attempt(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


for n in (10 ** 40, 10 ** 40 + 1, 2 ** 80 + 2 ** 27, 2 ** 80 + 2 ** 27 + 1, 2 ** 80 + 3 * 2 ** 27,
          2 ** 64 - 1, 2 ** 64 + 2 ** 11, -(10 ** 23), 3 ** 200, 2 ** 1024 - 2 ** 971):
    print(float(n), n * 1.0, n / 1, n == float(n), math.sqrt(n) if n > 0 else None, n + 0.5)
attempt(lambda: float(2 ** 1024 - 2 ** 970))
attempt(lambda: float(-2 ** 1024))
attempt(lambda: 2 ** 1024 * 1.0)
for exponent in (-1, -10 ** 20, -10 ** 40, -10 ** 400):
    for base in (0, 1, -1, 2, 10 ** 40):
        attempt(lambda: base ** exponent)
for number in (float('inf'), float('-inf'), float('nan'), 0.0, -2.5, 1e300):
    attempt(lambda: number.as_integer_ratio())
print(math.log(10 ** 400), math.log2(10 ** 400 + 1), math.log10(3 ** 1000), math.log(7 ** 90, 3))
for n in (10 ** 20, 3 ** 50, 7 ** 100, 2 ** 200 - 1, 10 ** 300 + 1):
    print(math.log(n), math.log2(n), math.log10(n), math.log(n, 10))
