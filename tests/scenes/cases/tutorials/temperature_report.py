readings = [("Oslo", -3.5), ("Cairo", 31.25), ("Lima", 18), ("Oslo", 1.0), ("Cairo", 28.75)]
cities = {}
for city, t in readings:
    cities.setdefault(city, []).append(t)
print(f"{'city':<8}{'n':>3}{'mean':>8}{'max':>8}")
print("-" * 27)
for city in sorted(cities):
    ts = cities[city]
    print(f"{city:<8}{len(ts):>3}{sum(ts) / len(ts):>8.2f}{max(ts):>8}")
print("%-8s|%6.1f|%+d|%05d|%s" % ("total", sum(t for _, t in readings), 5, 42, None))
print("{0:>8} {name!r:^10} {1:%}".format("x", 0.125, name="y"), "{:,}".format(1234567.891), "{:e}".format(12345.678))
hot = {c for c, t in readings if t > 20}
print(hot, dict(zip(("a", "b"), readings)), list(map(lambda r: round(r[1]), readings)), [*filter(lambda r: r[1] < 0, readings)])
print(max(readings, key=lambda r: r[1]), sorted(readings, key=lambda r: (r[0], -r[1]))[:2], [c[:2].upper() for c, _ in readings])
first, (second, *_), *_, last = readings
print(first, second, last)
print(round(2.5), round(-0.5), round(1234.5678, -2), 7 // -2, -7 % 3, divmod(17, 5), 0.1 + 0.2 == 0.3, abs(-2.5), 10 / 4, 10 // 4.0, 2 ** -1, int("-12"), float("1e3"))
