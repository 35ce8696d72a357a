import math

print([math.factorial(n) for n in (0, 1, 5, 20, 25)], math.comb(5, 2), math.comb(100, 50), math.comb(2, 5), math.perm(5, 2), math.perm(5), math.perm(2, 3))
print(math.gcd(), math.gcd(12, 18), math.gcd(12, -18, 8), math.gcd(0, 0), math.lcm(), math.lcm(4, 6), math.lcm(3, 0), math.gcd(2 ** 70, 2 ** 65 * 3))
print(math.isqrt(0), math.isqrt(99), math.isqrt(10 ** 40), math.isqrt(True))
print(math.floor(2.7), math.floor(-2.1), math.ceil(2.1), math.ceil(-2.7), math.trunc(-2.7), math.floor(5), math.ceil(1e20), math.floor(True))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e16, 1, -1e16]), math.fsum([]), math.fsum([math.inf, 1]), math.fsum([1e-16, 1, 1e16, -1e16]))
print(math.prod([1, 2, 3]), math.prod([]), math.prod([2.5, 2], start=10), math.prod("", start="a"))
print(math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(), math.hypot(-5), math.hypot(1e200, 1e200), math.hypot(math.inf, math.nan), math.dist((1, 2), (4, 6)), math.dist([0.1, 0.2, 0.3], [1, 2, 3]))


class Amount:
    def __floor__(self):
        return "floored"

    def __ceil__(self):
        return "ceiled"

    def __trunc__(self):
        return "truncated"

    def __index__(self):
        return 6

    def __float__(self):
        return 2.25


print(math.floor(Amount()), math.ceil(Amount()), math.trunc(Amount()), math.factorial(Amount()), math.sqrt(Amount()), math.gcd(Amount(), 4))
for bad in (lambda: math.factorial(-1), lambda: math.factorial(2.0), lambda: math.comb(-1, 2), lambda: math.comb(2, -1),
            lambda: math.perm(-1, 2), lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.isqrt(2.0), lambda: math.floor("a"),
            lambda: math.trunc("a"), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.dist((1,), (1, 2)),
            lambda: math.prod(3), lambda: math.fsum(["a"]), lambda: math.fsum([math.inf, -math.inf]), lambda: math.fsum([1e308] * 3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
