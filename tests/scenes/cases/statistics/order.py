# Medians, modes and quantiles.
import statistics as st


def attempt(function, *args, **kwargs):
    try:
        print(function.__name__, repr(function(*args, **kwargs)))
    except Exception as e:
        print(function.__name__, type(e).__name__, e)


for data in ([1, 3, 5], [1, 3, 5, 7], [5, 1.5], [2], [], 'bca', iter([9, 2, 4, 7]), [1, 'a']):
    data = data if isinstance(data, str) else list(data)
    attempt(st.median, data)
    attempt(st.median_low, data)
    attempt(st.median_high, data)
attempt(st.median, 'dbca')
for data in ([52, 52, 53, 54], [1, 2, 2, 3, 4, 4, 4, 4, 4, 5], [1, 3, 3, 5, 7], [], [7]):
    attempt(st.median_grouped, data)
    attempt(st.median_grouped, data, 2)
    attempt(st.median_grouped, data, interval=0.5)
attempt(st.median_grouped, ['a', 'b'])
for data in ([1, 1, 2, 3, 3, 3, 3, 4], ['red', 'blue', 'blue', 'red', 'green'], 'aabbbbccddddeeffffgg',
             [], iter([1, 2, 2]), [[1], [1]]):
    data = list(data)
    attempt(st.mode, data)
    attempt(st.multimode, data)
data = [105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110, 100, 75, 105, 103, 109, 76, 119, 99, 91]
for n in (1, 2, 3, 4, 10):
    attempt(st.quantiles, data, n=n)
    attempt(st.quantiles, data, n=n, method='inclusive')
attempt(st.quantiles, [1, 2])
attempt(st.quantiles, [1.5, 2.5], n=8)
attempt(st.quantiles, [1])
attempt(st.quantiles, [1, 2], n=0)
attempt(st.quantiles, [1, 2], method='other')
attempt(st.quantiles, [1, 2], 4)
