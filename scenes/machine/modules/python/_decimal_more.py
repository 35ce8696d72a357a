# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The less common operations: orders of all numbers, neighbours, digits, logical ones.
import _decimal_arithmetic as base
from _decimal_arithmetic import finish, fix, infinity, invalid, nans, order, quiet
from _decimal_signals import *
from _decimal_signals import digits_in


def _made(*args):
    return base.make(*args)


def plus(a, ctx, s):
    found = nans((a,), ctx, s)
    if found is not None:
        return found
    if not a._kind and not a._int:
        return finish(int(ctx.rounding == ROUND_FLOOR and a._sign), 0, a._exp, ctx, s)
    return fix(a, ctx, s)


def minus(a, ctx, s):
    found = nans((a,), ctx, s)
    if found is not None:
        return found
    if not a._kind and not a._int:
        return finish(int(ctx.rounding == ROUND_FLOOR and not a._sign), 0, a._exp, ctx, s)
    return fix(base.negated(a), ctx, s)


def absolute(a, ctx, s):
    found = nans((a,), ctx, s)
    return found if found is not None else fix(_made(0, a._int, a._exp, a._kind), ctx, s)


def compare(a, b, ctx, s):
    found = nans((a, b), ctx, s)
    if found is not None:
        return found
    result = order(a, b)
    return _made(int(result < 0), abs(result), 0)


def compare_signal(a, b, ctx, s):
    if "n" in (a._kind, b._kind):
        s.append(InvalidOperation)
    return compare(a, b, ctx, s)


_RANKS = {"": 0, "F": 1, "N": 2, "n": 3}


def total_order(a, b):
    if a._sign != b._sign:
        return -1 if a._sign else 1
    factor = -1 if a._sign else 1
    ranks = _RANKS[a._kind], _RANKS[b._kind]
    if "n" in (a._kind, b._kind) or "N" in (a._kind, b._kind):
        left, right = (ranks[0], a._int), (ranks[1], b._int)
        return factor * ((left > right) - (left < right))
    found = order(a, b)
    if found or a._kind:
        return found
    return factor * ((a._exp > b._exp) - (a._exp < b._exp))


def compare_total(a, b, ctx, s):
    result = total_order(a, b)
    return _made(int(result < 0), abs(result), 0)


def compare_total_mag(a, b, ctx, s):
    return compare_total(copy_abs(a, ctx, s), copy_abs(b, ctx, s), ctx, s)


def _chosen(a, b, ctx, s, sign, is_magnitude):
    # The larger one (sign 1) or the smaller one (-1).
    if a._kind in ("n", "N") or b._kind in ("n", "N"):
        if a._kind != "N" and b._kind != "N":
            if a._kind != "n":
                return fix(a, ctx, s)
            if b._kind != "n":
                return fix(b, ctx, s)
        return nans((a, b), ctx, s)
    left, right = (copy_abs(a, ctx, s), copy_abs(b, ctx, s)) if is_magnitude else (a, b)
    result = order(left, right) or total_order(a, b)
    return fix(b if result * sign < 0 else a, ctx, s)


def maximum(a, b, ctx, s):
    return _chosen(a, b, ctx, s, 1, False)


def minimum(a, b, ctx, s):
    return _chosen(a, b, ctx, s, -1, False)


def max_mag(a, b, ctx, s):
    return _chosen(a, b, ctx, s, 1, True)


def min_mag(a, b, ctx, s):
    return _chosen(a, b, ctx, s, -1, True)


def copy_abs(a, ctx, s):
    return _made(0, a._int, a._exp, a._kind)


def copy_negate(a, ctx, s):
    return _made(1 - a._sign, a._int, a._exp, a._kind)


def copy_sign(a, b, ctx, s):
    return _made(b._sign, a._int, a._exp, a._kind)


def canonical(a, ctx, s):
    return a


def same_quantum(a, b, ctx, s):
    if a._kind or b._kind:
        return a._kind == b._kind if "F" in (a._kind, b._kind) else bool(a._kind and b._kind)
    return a._exp == b._exp


def adjusted(a):
    return a._exp + digits_in(a._int) - 1


def is_canonical(a, ctx, s):
    return True


def is_finite(a, ctx, s):
    return not a._kind


def is_infinite(a, ctx, s):
    return a._kind == "F"


def is_nan(a, ctx, s):
    return a._kind in ("n", "N")


def is_qnan(a, ctx, s):
    return a._kind == "n"


def is_snan(a, ctx, s):
    return a._kind == "N"


def is_signed(a, ctx, s):
    return bool(a._sign)


def is_zero(a, ctx, s):
    return not a._kind and not a._int


def is_normal(a, ctx, s):
    return not a._kind and bool(a._int) and adjusted(a) >= ctx.Emin


def is_subnormal(a, ctx, s):
    return not a._kind and bool(a._int) and adjusted(a) < ctx.Emin


def number_class(a, ctx, s):
    if a._kind in ("n", "N"):
        return "sNaN" if a._kind == "N" else "NaN"
    kind = "Infinity" if a._kind else "Zero" if not a._int else \
        "Subnormal" if adjusted(a) < ctx.Emin else "Normal"
    return "-+"[not a._sign] + kind


def radix(ctx, s):
    return _made(0, 10, 0)


def logb(a, ctx, s):
    found = nans((a,), ctx, s)
    if found is not None:
        return found
    if a._kind:
        return infinity()
    if not a._int:
        s.append(DivisionByZero)
        return infinity(1)
    place = adjusted(a)
    return finish(int(place < 0), abs(place), 0, ctx, s)


def _small_integer(b, most):
    # b as an int within -most … most, None otherwise.
    if b._kind or b._exp != 0 or b._int > most:
        return None
    return -b._int if b._sign else b._int


def scaleb(a, b, ctx, s):
    found = nans((a, b), ctx, s)
    if found is not None:
        return found
    by = _small_integer(b, 2 * (ctx.Emax + ctx.prec))
    if by is None:
        return invalid(s)
    if a._kind:
        return infinity(a._sign)
    return finish(a._sign, a._int, a._exp + by, ctx, s)


def shift(a, b, ctx, s):
    found = nans((a, b), ctx, s)
    if found is not None:
        return found
    by = _small_integer(b, ctx.prec)
    if by is None:
        return invalid(s)
    if a._kind:
        return infinity(a._sign)
    number = a._int % 10 ** ctx.prec
    number = number // 10 ** -by if by < 0 else number * 10 ** by % 10 ** ctx.prec
    return _made(a._sign, number, a._exp)


def rotate(a, b, ctx, s):
    found = nans((a, b), ctx, s)
    if found is not None:
        return found
    by = _small_integer(b, ctx.prec)
    if by is None:
        return invalid(s)
    if a._kind:
        return infinity(a._sign)
    digits = str(a._int % 10 ** ctx.prec).zfill(ctx.prec)
    by %= ctx.prec
    return _made(a._sign, int(digits[by:] + digits[:by]), a._exp)


def _bits(a, ctx):
    # The digits where they are all 0 or 1, None otherwise.
    if a._kind or a._sign or a._exp:
        return None
    digits = str(a._int)
    if digits.strip("01") or len(digits) > ctx.prec:
        return None
    return digits.zfill(ctx.prec)


def _logical(a, b, ctx, s, step):
    left, right = _bits(a, ctx), _bits(b, ctx)
    if left is None or right is None:
        return invalid(s)
    return _made(0, int("".join(step(x, y) for x, y in zip(left, right))), 0)


def logical_and(a, b, ctx, s):
    return _logical(a, b, ctx, s, min)


def logical_or(a, b, ctx, s):
    return _logical(a, b, ctx, s, max)


def logical_xor(a, b, ctx, s):
    return _logical(a, b, ctx, s, lambda x, y: "01"[x != y])


def logical_invert(a, ctx, s):
    return logical_xor(a, _made(0, int("1" * ctx.prec), 0), ctx, s)


def _neighbour(a, ctx, s, sign):
    # The next number above (sign 0) or below (sign 1).
    largest = _made(1 - sign, 10 ** ctx.prec - 1, ctx.Emax - ctx.prec + 1)
    if a._kind:
        return infinity(sign) if a._sign == sign else largest
    other = ctx.copy()
    other.rounding = ROUND_FLOOR if sign else ROUND_CEILING
    unheard = []
    fixed = fix(a, other, unheard)
    if order(fixed, a):
        return fixed
    return base.add(a, _made(sign, 1, ctx.Emin - ctx.prec), other, unheard)


def next_plus(a, ctx, s):
    found = nans((a,), ctx, s)
    return found if found is not None else _neighbour(a, ctx, s, 0)


def next_minus(a, ctx, s):
    found = nans((a,), ctx, s)
    return found if found is not None else _neighbour(a, ctx, s, 1)


def next_toward(a, b, ctx, s):
    found = nans((a, b), ctx, s)
    if found is not None:
        return found
    result = order(a, b)
    if result == 0:
        return fix(_made(b._sign, a._int, a._exp, a._kind), ctx, s)
    found = _neighbour(a, ctx, s, int(result > 0))
    if found._kind:
        s += [Overflow, Inexact, Rounded]
    elif adjusted(found) < ctx.Emin:
        s += [Underflow, Subnormal, Inexact, Rounded]
        if not found._int:
            s.append(Clamped)
    return found
