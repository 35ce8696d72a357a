# NormalDist.
from statistics import NormalDist, StatisticsError

temperature = NormalDist(5, 2.5)
print(temperature, temperature.mean, temperature.median, temperature.mode, temperature.stdev,
      temperature.variance)
for x in (-2, 0, 3.1, 5, 9.75):
    print(x, temperature.pdf(x), temperature.cdf(x), temperature.zscore(x))
for p in (1e-300, 1e-12, 0.001, 0.07, 0.3, 0.5, 0.61, 0.93, 0.999999):
    print(p, temperature.inv_cdf(p))
print(temperature.quantiles(), NormalDist().quantiles(n=3))
a, b = NormalDist(2.4, 1.6), NormalDist(3.2, 2.0)
print(a.overlap(b), b.overlap(a), a.overlap(a), a.overlap(NormalDist(7, 1.6)))
print(a + b, a - b, a + 3, 3 + a, a - 1, 1 - a, a * 2, -2 * a, a / 4, +a, -a)
print(a == NormalDist(2.4, 1.6), a != b, a == 'x', hash(a) == hash(NormalDist(2.4, 1.6)))
print(NormalDist.from_samples([1, 2, 4, 9.5]), NormalDist.from_samples(iter([2, 2])))
print(NormalDist(100, 15).samples(4, seed=7))


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e)


still = NormalDist(1, 0)
attempt(still.pdf, 1)
attempt(still.cdf, 1)
attempt(still.inv_cdf, 0.5)
attempt(still.zscore, 1)
attempt(still.overlap, a)
attempt(a.overlap, 1)
attempt(a.inv_cdf, 0)
attempt(NormalDist, 0, -1)
attempt(NormalDist.from_samples, [1])
attempt(setattr, a, 'mean', 3)
attempt(setattr, a, 'other', 3)
attempt(lambda: a + 'x')


class Height(NormalDist):
    pass


print(Height(1, 2), Height.from_samples([1, 2]), issubclass(StatisticsError, ValueError))
