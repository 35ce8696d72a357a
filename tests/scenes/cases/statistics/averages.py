# Averages of whole numbers, floats, mixed and odd data.
import statistics as st


def attempt(function, *args, **kwargs):
    try:
        print(function.__name__, repr(function(*args, **kwargs)))
    except Exception as e:
        print(function.__name__, type(e).__name__, e)


inf, nan = float('inf'), float('nan')
for data in ([1, 2, 3, 4], [1, 2], [3], [1.5, 2.25, 4], [True, False, True], [0.1] * 10,
             [1e300, 1e-300, -1e300], [10 ** 40, 10 ** 40 + 2], [inf, 1], [nan, 1], [inf, -inf],
             [], iter([4, 6]), range(10), ['a'], [1, None], [0.1, 1 / 3, 2 / 7]):
    if not hasattr(data, '__next__'):
        attempt(st.fmean, data)
    attempt(st.mean, data)
attempt(st.fmean, iter([1, 2, 4]))
attempt(st.fmean, [3.5, 4.0, 5.25], [2, 1, 4])
attempt(st.fmean, [3.5, 4.0], iter([2, 1]))
attempt(st.fmean, [1, 2], [1])
attempt(st.fmean, [1, 2], [1, -1])
attempt(st.fmean, [1, 2], weights=[0.25, 0.75])
attempt(st.geometric_mean, [54, 24, 36])
attempt(st.geometric_mean, [])
attempt(st.geometric_mean, [1, 0])
attempt(st.geometric_mean, [1, -2])
attempt(st.harmonic_mean, [40, 60])
attempt(st.harmonic_mean, [40, 60], weights=[5, 30])
attempt(st.harmonic_mean, iter([2.5, 3, 10]))
attempt(st.harmonic_mean, [5])
attempt(st.harmonic_mean, [-5])
attempt(st.harmonic_mean, ['5'])
attempt(st.harmonic_mean, [])
attempt(st.harmonic_mean, [1, 0, 2])
attempt(st.harmonic_mean, [1, -1])
attempt(st.harmonic_mean, [1, 2], [1])
attempt(st.harmonic_mean, [1, 2], [1, -1])
attempt(st.harmonic_mean, [1, 2], [0, 0])
attempt(st.harmonic_mean, [inf, 4])
attempt(st.mean)
print(st.StatisticsError.__mro__, st.StatisticsError.__module__)
