from datetime import timedelta

for d in (timedelta(0), timedelta(1), timedelta(-1), timedelta(days=1, seconds=2, microseconds=3), timedelta(hours=-5), timedelta(weeks=2, minutes=90, milliseconds=5),
          timedelta(days=1.5), timedelta(seconds=0.1), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(hours=1.123456789), timedelta(days=-0.3, hours=7.1),
          timedelta.min, timedelta.max, timedelta.resolution):
    print(repr(d), str(d), d.total_seconds(), d.days, d.seconds, d.microseconds, bool(d))
a, b = timedelta(hours=5, minutes=3), timedelta(minutes=17, seconds=3)
print(a + b, a - b, b - a, -a, +a, abs(-a), a * 3, 3 * a, a * 0.333, a / 2, a / 7, a / b, a / 0.3, a // b, a // 7, a % b, divmod(a, b), -a // 7, -a * 2.5)
print(a == timedelta(minutes=303), a != b, a < b, a <= a, a > b, a >= b, a == 3, a != 3, hash(a) == hash(timedelta(minutes=303)), {a: 1}[timedelta(minutes=303)])
print(sum([a, b], timedelta()), max(a, b), sorted([a, b]), f"{a} {b!r} {b}", timedelta(1, 2, 3, 4, 5, 6, 7))


class Own(timedelta):
    pass


print(repr(Own(1)), Own(1) + Own(2), type(Own(1) * 2).__name__)
