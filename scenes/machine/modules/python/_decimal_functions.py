# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Exponential and logarithm of decimal numbers, on integers that hold fixed-point numbers.
import functools
import math

from _decimal_signals import digits_in


def _atanh_inverse(n, unit):
    # unit * atanh(1 / n)
    term = unit // n
    total, square, k = term, n * n, 3
    while term:
        term //= square
        total += term // k
        k += 2
    return total


@functools.lru_cache(maxsize=8)
def _logs(places):
    # By the series of atanh: ln 2 = 2 atanh(1/3), ln 5 = 2 ln 2 + 2 atanh(1/9).
    unit = 10 ** (places + 10)
    two = 2 * _atanh_inverse(3, unit)
    five = 2 * two + 2 * _atanh_inverse(9, unit)
    return two // 10 ** 10, (two + five) // 10 ** 10


def exp_fixed(x, places):
    # exp(x / 10**places) * 10**places; x is small against the places.
    unit = 10 ** places
    halvings = max(0, x.bit_length() - unit.bit_length()) + 8
    extra = 10 ** (halvings // 3 + 4)
    unit *= extra
    x = x * extra >> halvings
    term = total = unit
    k = 1
    while term:
        term = term * x // (unit * k)
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // unit
    return total // extra


def ln_fixed(x, places):
    # ln(x / 10**places) * 10**places, for x of about 10**places.
    unit = 10 ** (places + 10)
    x *= 10 ** 10
    shift = x.bit_length() - unit.bit_length()
    x = x >> shift if shift >= 0 else x << -shift
    # Square roots bring it near to 1, where the series is short.
    roots = 0
    while abs(x - unit) * 64 > unit:
        x = math.isqrt(x * unit)
        roots += 1
    y = (x - unit) * unit // (x + unit)
    square = y * y // unit
    term, total, k = y, y, 3
    while term:
        term = term * square // unit
        total += term // k
        k += 2
        if -1 <= term <= 0:
            break
    return ((total << roots + 1) + shift * _logs(places + 10)[0]) // 10 ** 10


def rounded_digits(compute, precision):
    # compute(places) gives an approximation of a positive number as (digits, exponent), right but
    # for the last few of its digits. As many digits as are needed to round it well.
    extra = 6
    while True:
        number, exponent = compute(precision + extra)
        count = digits_in(number)
        drop = count - precision - 2
        if drop > 2:
            tail = number % 10 ** drop
            # A tail of zeros or nines might be on either side.
            if 1000 < tail < 10 ** drop - 1000:
                number //= 10 ** drop
                return (number + 1 if number % 5 == 0 else number), exponent + drop
        extra += precision // 2 + 10
        if extra > 4 * precision + 200:
            return number, exponent


def exp_digits(sign, coefficient, exponent, places):
    # exp of a number: digits and their exponent.
    size = digits_in(coefficient) + exponent
    work = places + max(size, 0) + 4
    x = coefficient * 10 ** (work + exponent) if work + exponent >= 0 else \
        coefficient // 10 ** -(work + exponent)
    if sign:
        x = -x
    power, rest = divmod(x, _logs(work)[1])
    cut = max(size, 0)
    return exp_fixed(rest // 10 ** cut, work - cut), power - (work - cut)


def ln_signed(coefficient, exponent, places):
    # ln of a positive number as a fixed-point number with that many places.
    size = digits_in(coefficient)
    work = places + 6 + digits_in(abs(exponent) + size)
    x = coefficient * 10 ** (work - size + 1) if work >= size - 1 else \
        coefficient // 10 ** (size - 1 - work)
    total = ln_fixed(x, work) + (exponent + size - 1) * _logs(work)[1]
    return total // 10 ** (work - places)


def ln_digits(coefficient, exponent, places):
    # |ln| of a positive number other than 1: digits and their exponent.
    extra = 0
    while True:
        number = abs(ln_signed(coefficient, exponent, places + extra))
        if digits_in(number) >= places:
            return number, -(places + extra)
        extra += places - digits_in(number) + 5


def log10_digits(coefficient, exponent, places):
    extra = 0
    while True:
        work = places + extra + 6
        number = abs(ln_signed(coefficient, exponent, work)) * 10 ** work // _logs(work)[1]
        if digits_in(number) >= places + 6:
            return number // 10 ** 6, 6 - work
        extra += places - digits_in(number) + 15


def power_digits(coefficient, exponent, y_sign, y_coefficient, y_exponent, places):
    # The power of a positive number: digits and their exponent.
    y_size = digits_in(y_coefficient) + y_exponent
    work = places + max(y_size, 0) + digits_in(abs(exponent) + digits_in(coefficient)) + 8
    log = ln_signed(coefficient, exponent, work)
    product = log * y_coefficient * (-1 if y_sign else 1)
    size = digits_in(abs(product)) + y_exponent - work
    if size > 20:
        return None, 1 if product > 0 else -1
    return exp_digits(product < 0, abs(product), y_exponent - work, places)
