# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Sums without rounding, for statistics: numbers are added as ratios of integers and rounded once.
from math import gcd, isfinite, isqrt
from numbers import Rational


class Ratio:
    __slots__ = ('numerator', 'denominator')

    def __init__(self, numerator, denominator=1):
        if denominator < 0:
            numerator, denominator = -numerator, -denominator
        common = gcd(numerator, denominator)
        self.numerator = numerator // common
        self.denominator = denominator // common

    def __truediv__(self, other):
        if isinstance(other, float):
            return self.numerator / self.denominator / other
        return Ratio(self.numerator * other.denominator, self.denominator * other.numerator)

    def __rtruediv__(self, other):
        if isinstance(other, float):
            return other / (self.numerator / self.denominator)
        return Ratio(other.numerator * self.denominator, other.denominator * self.numerator)

    def __le__(self, number):
        return self.numerator <= number * self.denominator

    def __float__(self):
        return self.numerator / self.denominator


def _sum_of(partials):
    # Few denominators, many numbers: the numerators are added first.
    numerator, denominator = 0, 1
    for of, part in partials.items():
        numerator, denominator = numerator * of + part * denominator, denominator * of
        common = gcd(numerator, denominator)
        numerator, denominator = numerator // common, denominator // common
    return Ratio(numerator, denominator)


def common_type(T, S):
    if T is S or S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S) or issubclass(S, int):
        return T
    if issubclass(T, int):
        return S
    if issubclass(T, Rational) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Rational):
        return T
    raise TypeError("don't know how to coerce %s and %s" % (T.__name__, S.__name__))


def _type_of(types):
    result = int
    for each in types:
        result = common_type(result, each)
    return result


def _exact_ratio(x):
    # A denominator of None is for what no ratio can say: infinities and not-a-number.
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(
            f"can't convert type '{type(x).__name__}' to numerator/denominator")


def exact_sum(data):
    """Type of the result, the sum (a Ratio, or a float that is not finite), count."""
    types = {}
    partials = {}
    count = 0
    for x in data:
        types[type(x)] = True
        numerator, denominator = _exact_ratio(x)
        partials[denominator] = partials.get(denominator, 0) + numerator
        count += 1
    total = partials[None] if None in partials else _sum_of(partials)
    return _type_of(types), total, count


def sum_of_squares(data, center=None):
    """Type, sum of the squared distances from the center (the mean when None), center, count."""
    if center is not None:
        T, total, count = exact_sum((d := x - center) * d for x in data)
        return T, total, center, count
    types = {}
    sums = {}
    squares = {}
    count = 0
    for x in data:
        types[type(x)] = True
        n, d = _exact_ratio(x)
        count += 1
        sums[d] = sums.get(d, 0) + n
        if d is not None:
            squares[d * d] = squares.get(d * d, 0) + n * n
    T = _type_of(types)
    if not count:
        return T, Ratio(0), Ratio(0), 0
    if None in sums:
        return T, sums[None], sums[None], count
    total = _sum_of(sums)
    square = _sum_of(squares)
    n, d = total.numerator, total.denominator
    spread = Ratio(count * square.numerator * d * d - n * n * square.denominator,
                   square.denominator * d * d * count)
    return T, spread, total / count, count


def converted(value, T):
    if not isinstance(value, Ratio):
        return value if type(value) is T else T(value)
    if issubclass(T, int) and value.denominator == 1:
        return T(value.numerator)
    if issubclass(T, int):
        return float(value)
    if issubclass(T, float):
        return T(float(value))
    return T(value.numerator) / T(value.denominator)


def float_root(value):
    """The square root, rounded once: an integer root with bits to spare, the last one sticky."""
    n, m = value.numerator, value.denominator
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        m <<= 2 * shift
    else:
        n <<= -2 * shift
    root = isqrt(n // m)
    root |= root * root * m != n
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def mean_and_deviation(data):
    T, spread, center, count = sum_of_squares(data)
    if count < 2:
        return None
    if not isinstance(spread, Ratio):
        return float(center), float(center) / float(spread)
    return float(center), float_root(spread / (count - 1))
