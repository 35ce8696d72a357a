print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, 7 / 2, 6 / 3, 2 ** 10, 2 ** -1, (-2) ** 3, 0 ** 0, divmod(-7, 3), divmod(7, -3), pow(3, 4, 5), pow(3, -1, 7), pow(2, 100, 1000))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, -5 >> 1, -5 & 0xff, 1 << 100, (1 << 100) >> 98, -(1 << 70) >> 3)
print(round(5), round(15, -1), round(25, -1), round(-15, -1), round(12345, -2), round(5, 2), abs(-5), -(-5), +5, min(3, 1), max([1, 5, 2]))
print(1 < 2 < 3, 1 < 3 > 2, 1 == 1.0, 1 == True, 2 != 2.5, 10 ** 20 == 1e20, 2 ** 53 == 2.0 ** 53 + 1, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308, hash(1) == hash(1.0) == hash(True))
for bad in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 1 << -1, lambda: 1 + "a", lambda: 1 + None, lambda: 1 < "a", lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 1 & 1.0, lambda: 10 ** 400 / 3, lambda: float(10 ** 400), lambda: pow(2.0, 3, 5), lambda: abs("a"), lambda: (lambda v: v())(5), lambda: (lambda v: v[0])(5), lambda: round("a"), lambda: 1 << "a", lambda: len(5), lambda: iter(5), lambda: [] + 5, lambda: 5 % "a", lambda: ~1.5, lambda: 1 // 0.0, lambda: 1.5 % 0, lambda: 1.0 / 0, lambda: 2 ** "a", lambda: pow(2, 3, "a"), lambda: pow("a", 2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
