# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Averages, spreads and relations; the exact sums are in _statistics_exact, the normal distribution
# in _statistics_normal.
from _statistics_exact import Ratio, converted, exact_sum, float_root, sum_of_squares
from _statistics_normal import NormalDist, StatisticsError
from collections import Counter, namedtuple
from itertools import repeat
from math import exp, fsum, log, sqrt
from numbers import Real

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
           'harmonic_mean', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high',
           'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev',
           'variance']


# --- averages ------------------------------------------------------------------------------------

def mean(data):
    T, total, n = exact_sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return converted(total / n, T)


def _sized(data):
    try:
        len(data)
    except TypeError:
        return list(data)
    return data


def fmean(data, weights=None):
    weights = None if weights is None else _sized(weights)
    data = _sized(data)
    n = len(data)
    if weights is None:
        total = fsum(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return total / n
    total = fsum(x * weight for x, weight in zip(data, weights))
    if n != len(weights):
        raise StatisticsError('data and weights must be the same length')
    whole = fsum(weights)
    if not whole:
        raise StatisticsError('sum of weights must be non-zero')
    return total / whole


def geometric_mean(data):
    try:
        return exp(fmean(map(log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset '
                              'containing positive numbers') from None


def _not_negative(values):
    for x in values:
        if x < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        yield x


def harmonic_mean(data, weights=None):
    if iter(data) is data:
        data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        if not isinstance(data[0], Real):
            raise TypeError('unsupported type')
        return next(_not_negative(data))
    if weights is None:
        weights, whole = repeat(1, n), n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        whole = exact_sum(_not_negative(weights))[1]
    try:
        T, total, count = exact_sum(
            weight / x if weight else 0 for weight, x in zip(weights, _not_negative(data)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return converted(whole / total, T)


def _in_order(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data


def median(data):
    data = _in_order(data)
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data = _in_order(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _in_order(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = _in_order(data)
    n = len(data)
    x = data[n // 2]
    below = data.index(x)
    inside = data.count(x)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - below) / inside


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _between(low, high, part, n):
    return (low * (n - part) + high * part) / n


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    if method == 'inclusive':
        places = (divmod(i * (size - 1), n) for i in range(1, n))
        return [_between(data[at], data[at + 1], part, n) for at, part in places]
    if method == 'exclusive':
        result = []
        for i in range(1, n):
            at = min(max(i * (size + 1) // n, 1), size - 1)
            result.append(_between(data[at - 1], data[at], i * (size + 1) - at * n, n))
        return result
    raise ValueError(f'Unknown method: {method!r}')


# --- spread --------------------------------------------------------------------------------------

def _spread(data, center, name, least):
    T, total, center, n = sum_of_squares(data, center)
    if n < least:
        points = 'one data point' if least == 1 else 'two data points'
        raise StatisticsError(f'{name} requires at least {points}')
    return T, total / (n - least + 1)


def _root(value):
    # What is not finite has no ratio: CPython says so of the float.
    return float_root(value if isinstance(value, Ratio) else Ratio(value.numerator,
                                                                   value.denominator))


def variance(data, xbar=None):
    T, value = _spread(data, xbar, 'variance', 2)
    return converted(value, T)


def pvariance(data, mu=None):
    T, value = _spread(data, mu, 'pvariance', 1)
    return converted(value, T)


def stdev(data, xbar=None):
    return _root(_spread(data, xbar, 'stdev', 2)[1])


def pstdev(data, mu=None):
    return _root(_spread(data, mu, 'pstdev', 1)[1])


# --- relations -----------------------------------------------------------------------------------

def _check_pairs(x, y, name):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    return n


def _joint(x, y, xbar, ybar):
    return fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))


def covariance(x, y, /):
    n = _check_pairs(x, y, 'covariance')
    return _joint(x, y, fsum(x) / n, fsum(y) / n) / (n - 1)


def correlation(x, y, /):
    n = _check_pairs(x, y, 'correlation')
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    joint = _joint(x, y, xbar, ybar)
    try:
        return joint / sqrt(_joint(x, x, xbar, xbar) * _joint(y, y, ybar, ybar))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    n = _check_pairs(x, y, 'linear regression')
    xbar = 0.0 if proportional else fsum(x) / n
    ybar = 0.0 if proportional else fsum(y) / n
    if proportional:
        joint = fsum(xi * yi for xi, yi in zip(x, y))
        spread = fsum(xi * xi for xi in x)
    else:
        joint = _joint(x, y, xbar, ybar)
        spread = _joint(x, x, xbar, xbar)
    try:
        slope = joint / spread
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)
