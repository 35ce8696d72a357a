# Variances and deviations, exact until the last step; relations between two lists.
import random
import statistics as st


def attempt(function, *args, **kwargs):
    try:
        print(function.__name__, repr(function(*args, **kwargs)))
    except Exception as e:
        print(function.__name__, type(e).__name__, e)


random.seed(3)
inf, nan = float('inf'), float('nan')
lists = [[2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5], [1, 2, 3, 4], [1, 5], [3], [], [1e30, 1, -1e30],
         [0.1, 0.2, 0.3], [True, False], [7, 7, 7], [1e-160, 3e-160, 8e-160], [inf, 1], [nan, 2],
         [10 ** 20, 10 ** 20 + 3], [random.random() for _ in range(50)], iter([1, 2]), ['a', 'b']]
for data in lists:
    data = list(data)
    for function in (st.variance, st.pvariance, st.stdev, st.pstdev):
        attempt(function, data)
        attempt(function, data, 2)
attempt(st.variance, [1.5, 2.5, 4], xbar=2.5)
attempt(st.pvariance, [1, 2, 5], mu=2.6)
attempt(st.stdev, [random.gauss(100, 15) for _ in range(99)])
x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
y = [1, 2, 3, 1, 2, 3, 1, 2, 3]
for function in (st.covariance, st.correlation, st.linear_regression):
    attempt(function, x, y)
    attempt(function, x, x[::-1])
    attempt(function, x, y[:3])
    attempt(function, [1], [2])
    attempt(function, [3, 3], [1, 2])
    attempt(function, [0.1, 0.7], [1, 2.5])
attempt(st.linear_regression, x, y, proportional=True)
attempt(st.linear_regression, [0, 0], [1, 2], proportional=True)
slope, intercept = st.linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5])
print(slope, intercept)
