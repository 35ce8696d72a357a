# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The operations of the General Decimal Arithmetic Specification. Each takes numbers and a context
# and adds what it signals to `s`. Numbers have a sign, an integer, an exponent and a kind: "" finite,
# "F" infinite, "n" not a number, "N" a signalling one.
import math

from _decimal_functions import (exp_digits, ln_digits, log10_digits, power_digits, rounded_digits)
from _decimal_signals import *
from _decimal_signals import digits_in, dropped

make = None  # (sign, integer, exponent, kind=""): set by decimal


def nan():
    return make(0, 0, 0, "n")


def infinity(sign=0):
    return make(sign, 0, 0, "F")


def invalid(s, condition=InvalidOperation):
    s.append(condition)
    return nan()


def overflowed(sign, ctx, s, rounding):
    s += [Overflow, Inexact, Rounded]
    if rounding in (ROUND_DOWN, ROUND_05UP) or rounding == (ROUND_FLOOR, ROUND_CEILING)[sign]:
        return make(sign, 10 ** ctx.prec - 1, ctx.Emax - ctx.prec + 1)
    return infinity(sign)


def finish(sign, number, exp, ctx, s, rounding=None):
    # The number as it fits the context.
    prec, rounding = ctx.prec, rounding or ctx.rounding
    etiny, etop = ctx.Emin - prec + 1, ctx.Emax - prec + 1
    if not number:
        fitted = min(max(exp, etiny), etop if ctx.clamp else ctx.Emax)
        if fitted != exp:
            s.append(Clamped)
        return make(sign, 0, fitted)
    least = digits_in(number) + exp - prec
    if least > etop:
        return overflowed(sign, ctx, s, rounding)
    is_subnormal = least < etiny
    least = max(least, etiny)
    if exp < least:
        number, is_inexact = dropped(sign, number, least - exp, rounding)
        if digits_in(number) > prec:
            number //= 10
            least += 1
            if least > etop:
                return overflowed(sign, ctx, s, rounding)
        if is_inexact:
            s.append(Inexact)
            if is_subnormal:
                s.append(Underflow)
        if is_subnormal:
            s.append(Subnormal)
        s.append(Rounded)
        if not number:
            s.append(Clamped)
        return make(sign, number, least)
    if is_subnormal:
        s.append(Subnormal)
    if ctx.clamp and exp > etop:
        s.append(Clamped)
        return make(sign, number * 10 ** (exp - etop), etop)
    return make(sign, number, exp)


def fix(a, ctx, s):
    if a._kind:
        return quiet(a, ctx) if a._kind != "F" else make(a._sign, 0, 0, "F")
    return finish(a._sign, a._int, a._exp, ctx, s)


def quiet(a, ctx):
    most = ctx.prec - ctx.clamp
    return make(a._sign, a._int % 10 ** most if digits_in(a._int) > most else a._int, 0, "n")


def nans(numbers, ctx, s):
    # The result where one of them is not a number; None otherwise.
    for a in numbers:
        if a._kind == "N":
            s.append(InvalidOperation)
            return quiet(a, ctx)
    for a in numbers:
        if a._kind == "n":
            return quiet(a, ctx)
    return None


def aligned(a, b, prec):
    # Integers of both at one exponent; what is too small to count is made a trace.
    an, ae, bn, be = a._int, a._exp, b._int, b._exp
    is_swapped = ae < be
    if is_swapped:
        an, ae, bn, be = bn, be, an, ae
    lowest = ae + min(-1, digits_in(an) - prec - 2)
    if digits_in(bn) + be - 1 < lowest:
        bn, be = 1, lowest
    an *= 10 ** (ae - be)
    return (bn, an, be) if is_swapped else (an, bn, be)


def add(a, b, ctx, s):
    if a._kind or b._kind:
        found = nans((a, b), ctx, s)
        if found is not None:
            return found
        if a._kind:
            return invalid(s) if b._kind and a._sign != b._sign else a
        return b
    exp = min(a._exp, b._exp)
    is_negative_zero = ctx.rounding == ROUND_FLOOR and a._sign != b._sign
    if not a._int and not b._int:
        return finish(1 if is_negative_zero else min(a._sign, b._sign), 0, exp, ctx, s)
    if not a._int or not b._int:
        a = a if a._int else b
        exp = max(exp, a._exp - ctx.prec - 1)
        return finish(a._sign, a._int * 10 ** (a._exp - exp), exp, ctx, s)
    an, bn, exp = aligned(a, b, ctx.prec)
    total = (-an if a._sign else an) + (-bn if b._sign else bn)
    if not total:
        return finish(int(is_negative_zero), 0, exp, ctx, s)
    return finish(int(total < 0), abs(total), exp, ctx, s)


def negated(a):
    return make(1 - a._sign, a._int, a._exp, a._kind)


def subtract(a, b, ctx, s):
    return add(a, b if b._kind in ("n", "N") else negated(b), ctx, s)


def multiply(a, b, ctx, s):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = nans((a, b), ctx, s)
        if found is not None:
            return found
        if (not a._kind and not a._int) or (not b._kind and not b._int):
            return invalid(s)
        return infinity(sign)
    return finish(sign, a._int * b._int, a._exp + b._exp, ctx, s)


def divide(a, b, ctx, s):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = nans((a, b), ctx, s)
        if found is not None:
            return found
        if a._kind:
            return invalid(s) if b._kind else infinity(sign)
        s.append(Clamped)
        return make(sign, 0, ctx.Emin - ctx.prec + 1)
    if not b._int:
        if not a._int:
            return invalid(s, DivisionUndefined)
        s.append(DivisionByZero)
        return infinity(sign)
    ideal = a._exp - b._exp
    if not a._int:
        return finish(sign, 0, ideal, ctx, s)
    shift = digits_in(b._int) - digits_in(a._int) + ctx.prec + 1
    exp = ideal - shift
    if shift >= 0:
        number, rest = divmod(a._int * 10 ** shift, b._int)
    else:
        number, rest = divmod(a._int, b._int * 10 ** -shift)
    if rest:
        number += number % 5 == 0
    else:
        while exp < ideal and number % 10 == 0:
            number //= 10
            exp += 1
    return finish(sign, number, exp, ctx, s)


def _whole(a, b, ctx, s):
    # Whole quotient and remainder of finite numbers, b not 0; None where it has too many digits.
    ideal = min(a._exp, b._exp)
    apart = a._exp + digits_in(a._int) - b._exp - digits_in(b._int)
    if not a._int:
        return 0, make(a._sign, 0, ideal)
    if apart <= -2:
        # At the lower exponent, or as near to it as the precision lets it.
        up = min(a._exp - ideal, ctx.prec + 2)
        return 0, make(a._sign, a._int * 10 ** up, a._exp - up)
    if apart <= ctx.prec:
        an, bn = a._int, b._int
        if a._exp >= b._exp:
            an *= 10 ** (a._exp - b._exp)
        else:
            bn *= 10 ** (b._exp - a._exp)
        number, rest = divmod(an, bn)
        if number < 10 ** ctx.prec:
            return number, make(a._sign, rest, ideal)
    return None


def divide_whole(a, b, ctx, s):
    # (quotient, remainder)
    found = nans((a, b), ctx, s)
    if found is not None:
        return found, found
    sign = a._sign ^ b._sign
    if a._kind:
        quotient = invalid(s) if b._kind else infinity(sign)
        return quotient, quotient if b._kind else invalid(s)
    if b._kind:
        return make(sign, 0, 0), fix(a, ctx, s)
    if not b._int:
        if not a._int:
            return (invalid(s, DivisionUndefined),) * 2
        s.append(DivisionByZero)
        return infinity(sign), invalid(s)
    found = _whole(a, b, ctx, s)
    if found is None:
        return (invalid(s, DivisionImpossible),) * 2
    return finish(sign, found[0], 0, ctx, s), fix(found[1], ctx, s)


def divide_int(a, b, ctx, s):
    if a._kind or b._kind or not b._int:
        if b._kind == "F" and not a._kind:
            return make(a._sign ^ b._sign, 0, 0)
        quotient = divide_whole(a, b, ctx, s)[0]
        # An invalid remainder is no concern of the quotient.
        if quotient._kind == "F" and InvalidOperation in s:
            s.remove(InvalidOperation)
        return quotient
    found = _whole(a, b, ctx, s)
    if found is None:
        return invalid(s, DivisionImpossible)
    return finish(a._sign ^ b._sign, found[0], 0, ctx, s)


def remainder(a, b, ctx, s):
    if not a._kind and not b._kind:
        if not b._int:
            return invalid(s, InvalidOperation if a._int else DivisionUndefined)
        found = _whole(a, b, ctx, s)
        return fix(found[1], ctx, s) if found is not None else invalid(s, DivisionImpossible)
    return divide_whole(a, b, ctx, s)[1]


def remainder_near(a, b, ctx, s):
    found = nans((a, b), ctx, s)
    if found is not None:
        return found
    if a._kind:
        return invalid(s)
    if b._kind:
        return fix(a, ctx, s)
    if not b._int:
        return invalid(s, InvalidOperation if a._int else DivisionUndefined)
    ideal = min(a._exp, b._exp)
    if not a._int:
        return finish(a._sign, 0, ideal, ctx, s)
    apart = a._exp + digits_in(a._int) - b._exp - digits_in(b._int)
    if apart >= ctx.prec + 1:
        return invalid(s, DivisionImpossible)
    if apart <= -2:
        if a._exp > ideal:
            a = make(a._sign, a._int * 10 ** (a._exp - ideal), ideal)
        return fix(a, ctx, s)
    an, bn = a._int * 10 ** (a._exp - ideal), b._int * 10 ** (b._exp - ideal)
    number, rest = divmod(an, bn)
    if 2 * rest + (number & 1) > bn:
        rest -= bn
        number += 1
    if number >= 10 ** ctx.prec:
        return invalid(s, DivisionImpossible)
    sign = a._sign
    if rest < 0:
        sign, rest = 1 - sign, -rest
    return finish(sign, rest, ideal, ctx, s)


def fma(a, b, c, ctx, s):
    for number in (a, b, c):
        if number._kind == "N":
            s.append(InvalidOperation)
            return quiet(number, ctx)
    found = nans((a, b), ctx, s)
    if found is not None:
        return found
    if a._kind or b._kind:
        product = multiply(a, b, ctx, s)
        if product._kind == "n":
            return product
    else:
        product = make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp)
    return add(product, c, ctx, s)


def order(a, b):
    # -1, 0, 1 of numbers that are not NaN.
    if a._kind or b._kind:
        left = (-1 if a._sign else 1) if a._kind else 0
        right = (-1 if b._sign else 1) if b._kind else 0
        return (left > right) - (left < right)
    left, right = (-a._int if a._sign else a._int), (-b._int if b._sign else b._int)
    if not left or not right or (left < 0) != (right < 0):
        return (left > right) - (left < right)
    sign = -1 if left < 0 else 1
    high, low = a._exp + digits_in(a._int), b._exp + digits_in(b._int)
    if high != low:
        return sign if high > low else -sign
    exp = min(a._exp, b._exp)
    left, right = left * 10 ** (a._exp - exp), right * 10 ** (b._exp - exp)
    return (left > right) - (left < right)


def quantize(a, b, ctx, s, rounding=None):
    found = nans((a, b), ctx, s)
    if found is not None:
        return found
    if a._kind or b._kind:
        return make(a._sign, 0, 0, "F") if a._kind and b._kind else invalid(s)
    if not ctx.Emin - ctx.prec + 1 <= b._exp <= ctx.Emax:
        return invalid(s)
    if not a._int:
        return finish(a._sign, 0, b._exp, ctx, s)
    if a._exp + digits_in(a._int) - 1 > ctx.Emax or \
            a._exp - b._exp + digits_in(a._int) > ctx.prec + 1:
        return invalid(s)
    number, is_inexact = dropped(a._sign, a._int, b._exp - a._exp, rounding or ctx.rounding)
    if digits_in(number) > ctx.prec or b._exp + digits_in(number) - 1 > ctx.Emax:
        return invalid(s)
    if number and b._exp + digits_in(number) - 1 < ctx.Emin:
        s.append(Subnormal)
    if b._exp > a._exp:
        if is_inexact:
            s.append(Inexact)
        s.append(Rounded)
    return finish(a._sign, number, b._exp, ctx, s)


def to_integral(a, ctx, s, rounding=None, tells=False):
    found = nans((a,), ctx, s)
    if found is not None:
        return found
    if a._kind or a._exp >= 0:
        return make(a._sign, a._int, a._exp, a._kind)
    number, is_inexact = dropped(a._sign, a._int, -a._exp, rounding or ctx.rounding)
    if tells:
        s += [Inexact, Rounded] if is_inexact else [Rounded] if a._int else []
    return make(a._sign, number, 0)


def reduced(a, ctx, s):
    found = nans((a,), ctx, s)
    if found is not None:
        return found
    a = fix(a, ctx, s)
    if a._kind:
        return a
    if not a._int:
        return make(a._sign, 0, 0)
    number, exp = a._int, a._exp
    most = ctx.Emax - ctx.prec + 1 if ctx.clamp else ctx.Emax
    while number % 10 == 0 and exp < most:
        number //= 10
        exp += 1
    return make(a._sign, number, exp)


def sqrt(a, ctx, s):
    found = nans((a,), ctx, s)
    if found is not None:
        return found
    if a._kind:
        return invalid(s) if a._sign else infinity()
    if not a._int:
        return finish(a._sign, 0, a._exp // 2, ctx, s)
    if a._sign:
        return invalid(s)
    prec, exp = ctx.prec + 1, a._exp >> 1
    size = digits_in(a._int)
    number, length = (a._int * 10, (size >> 1) + 1) if a._exp & 1 else (a._int, size + 1 >> 1)
    shift = prec - length
    is_exact = True
    if shift >= 0:
        number *= 100 ** shift
    else:
        number, rest = divmod(number, 100 ** -shift)
        is_exact = not rest
    root = math.isqrt(number)
    if is_exact and root * root == number:
        root = root // 10 ** shift if shift >= 0 else root * 10 ** -shift
        return finish(0, root, exp, ctx, s, ROUND_HALF_EVEN)
    return finish(0, root + (root % 5 == 0), exp - shift, ctx, s, ROUND_HALF_EVEN)


def _rounded(sign, compute, ctx, s):
    number, exponent = rounded_digits(compute, ctx.prec)
    return finish(sign, number * 10 + 1, exponent - 1, ctx, s, ROUND_HALF_EVEN)


def exp(a, ctx, s):
    found = nans((a,), ctx, s)
    if found is not None:
        return found
    if a._kind:
        return make(0, 0, 0) if a._sign else infinity()
    if not a._int:
        return make(0, 1, 0)
    size = a._exp + digits_in(a._int)
    if size > 20 or (size > 0 and a._int * 10 ** max(a._exp, 0) // 10 ** max(-a._exp, 0)
                     > 3 * (ctx.Emax - ctx.Emin + ctx.prec)):
        if a._sign:
            return finish(0, 1, ctx.Emin - ctx.prec - 1, ctx, s, ROUND_HALF_EVEN)
        return finish(0, 1, ctx.Emax + 1, ctx, s, ROUND_HALF_EVEN)
    if size < -ctx.prec - 1:
        # 1 and a trace
        number = 10 ** (ctx.prec + 1) + (-1 if a._sign else 1)
        return finish(0, number, -ctx.prec - 1, ctx, s, ROUND_HALF_EVEN)
    return _rounded(0, lambda places: exp_digits(a._sign, a._int, a._exp, places), ctx, s)


def ln(a, ctx, s):
    found = nans((a,), ctx, s)
    if found is not None:
        return found
    if not a._int and not a._kind:
        return infinity(1)
    if a._sign:
        return invalid(s)
    if a._kind:
        return infinity()
    one = order(a, make(0, 1, 0))
    if one == 0:
        return make(0, 0, 0)
    return _rounded(int(one < 0), lambda places: ln_digits(a._int, a._exp, places), ctx, s)


def log10(a, ctx, s):
    found = nans((a,), ctx, s)
    if found is not None:
        return found
    if not a._int and not a._kind:
        return infinity(1)
    if a._sign:
        return invalid(s)
    if a._kind:
        return infinity()
    size = digits_in(a._int)
    if a._int == 10 ** (size - 1):
        power = a._exp + size - 1
        return finish(int(power < 0), abs(power), 0, ctx, s)
    one = order(a, make(0, 1, 0))
    return _rounded(int(one < 0), lambda places: log10_digits(a._int, a._exp, places), ctx, s)


def as_integer(a):
    # The number as an int where it is one, None otherwise.
    if a._exp >= 0:
        return (-a._int if a._sign else a._int) * 10 ** a._exp if a._exp < 100 else None
    number, rest = divmod(a._int, 10 ** min(-a._exp, digits_in(a._int) + 1))
    return None if rest else -number if a._sign else number


def power(a, b, ctx, s):
    found = nans((a, b), ctx, s)
    if found is not None:
        return found
    if not b._kind and not b._int:
        return invalid(s) if not a._kind and not a._int else make(0, 1, 0)
    whole = None if b._kind else as_integer(b)
    is_whole = whole is not None or (not b._kind and b._exp >= 0)
    sign = int(bool(a._sign and is_whole and whole is not None and whole & 1))
    if a._sign and (a._int or a._kind) and not is_whole:
        return invalid(s)
    if not a._kind and not a._int:
        if b._sign:
            return infinity(sign)
        return make(sign, 0, 0)
    if a._kind:
        return make(sign, 0, 0) if b._sign else infinity(sign)
    one = order(make(0, a._int, a._exp), make(0, 1, 0))
    if b._kind:
        if one == 0:
            s += [Inexact, Rounded]
            return make(0, 10 ** (ctx.prec - 1), 1 - ctx.prec)
        return infinity() if (one > 0) == (not b._sign) else make(0, 0, 0)
    if one == 0:
        return _power_of_one(a, whole, sign, ctx, s)
    if whole is not None and digits_in(a._int) * abs(whole) <= 4000:
        return _whole_power(a, whole, sign, ctx, s)
    return _real_power(a, b, sign, ctx, s)


def _power_of_one(a, whole, sign, ctx, s):
    if whole is None:
        s += [Inexact, Rounded]
        return make(0, 10 ** (ctx.prec - 1), 1 - ctx.prec)
    exponent = a._exp * (whole if whole >= 0 else 0)
    if exponent < 1 - ctx.prec:
        exponent = 1 - ctx.prec
        s.append(Rounded)
    return make(sign, 10 ** -exponent, exponent)


def _whole_power(a, whole, sign, ctx, s):
    number, exponent = a._int ** abs(whole), a._exp * abs(whole)
    if whole > 0:
        return finish(sign, number, exponent, ctx, s)
    return divide(make(sign, 1, 0), make(0, number, exponent), ctx, s)


def _real_power(a, b, sign, ctx, s):
    if b._exp + digits_in(b._int) > 20:
        is_large = (order(make(0, a._int, a._exp), make(0, 1, 0)) > 0) == (not b._sign)
    else:
        first = power_digits(a._int, a._exp, b._sign, b._int, b._exp, 10)
        is_large = None
        if first[0] is None:
            is_large = first[1] > 0
        else:
            size = first[1] + digits_in(first[0])
            if not 2 * ctx.Emin - ctx.prec - 9 < size < 2 * ctx.Emax + ctx.prec + 9:
                is_large = size > 0
    if is_large is not None:
        return finish(sign, 1, ctx.Emax + 1 if is_large else ctx.Emin - ctx.prec - 1, ctx, s)
    number, exponent = rounded_digits(
        lambda places: power_digits(a._int, a._exp, b._sign, b._int, b._exp, places), ctx.prec)
    # What comes out whole after all, as a square root may, has zeros for its last digits.
    tail = 10 ** max(digits_in(number) - ctx.prec - 4, 0)
    near = -(-number // tail) if tail > 1 and (-number) % tail < 1000 else number // tail
    if tail > 1 and min(number % tail, (-number) % tail) < 1000:
        s += [Inexact, Rounded]
        return finish(sign, near, exponent + digits_in(tail) - 1, ctx, s)
    return finish(sign, number * 10 + 1, exponent - 1, ctx, s)
