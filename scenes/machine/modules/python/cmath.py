# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Functions of complex numbers.
import math
from math import atan2, copysign, e, hypot, inf, nan, pi, tau

infj, nanj = complex(0.0, inf), complex(0.0, nan)


def _complex(z):
    if isinstance(z, complex):
        return z
    if hasattr(z, "__complex__"):
        return complex(z)
    if hasattr(z, "__float__") or hasattr(z, "__index__"):
        return complex(z)
    raise TypeError(f"must be real number, not {type(z).__name__}")


def _is_special(z):
    return not (math.isfinite(z.real) and math.isfinite(z.imag))


def _nan_or(z):
    # What is left to say of infinities and NaN, coarsely.
    return complex(nan, nan) if math.isnan(z.real) or math.isnan(z.imag) else None


def phase(z, /):
    z = _complex(z)
    return atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return abs(z), atan2(z.imag, z.real)


def rect(r, phi, /):
    r, phi = float(r), float(phi)
    if phi == 0.0:
        return complex(r, r * phi)
    if math.isinf(phi) and r and not math.isnan(r):
        raise ValueError("math domain error")
    if math.isinf(phi):
        return complex(r, r) if r == 0.0 else complex(nan, nan)
    return complex(r * math.cos(phi), r * math.sin(phi))


def isfinite(z, /):
    return not _is_special(_complex(z))


def isinf(z, /):
    z = _complex(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isnan(z, /):
    z = _complex(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    a, b = _complex(a), _complex(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    apart = abs(a - b)
    return apart <= rel_tol * abs(b) or apart <= rel_tol * abs(a) or apart <= abs_tol


def sqrt(z, /):
    z = _complex(z)
    if isinf(z) or isnan(z):
        if math.isinf(z.imag):
            return complex(inf, z.imag)
        if z.real == inf:
            return complex(inf, nan if math.isnan(z.imag) else copysign(0.0, z.imag))
        if z.real == -inf and not math.isnan(z.imag):
            return complex(0.0, copysign(inf, z.imag))
        return complex(nan, nan if z.real != -inf else inf)
    if z.real == 0.0 and z.imag == 0.0:
        return complex(0.0, z.imag)
    ax, ay = abs(z.real), abs(z.imag)
    tiny = 2.2250738585072014e-308
    if ax < tiny and ay < tiny and (ax > 0.0 or ay > 0.0):
        ax = math.ldexp(ax, 54)
        s = math.ldexp(math.sqrt(ax + hypot(ax, math.ldexp(ay, 54))), -27)
    else:
        ax /= 8.0
        s = 2.0 * math.sqrt(ax + hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    return complex(s, copysign(d, z.imag)) if z.real >= 0.0 else complex(d, copysign(s, z.imag))


def exp(z, /):
    z = _complex(z)
    if _is_special(z):
        if z.imag == 0.0:
            return complex(math.exp(z.real), z.imag)
        if z.real == -inf:
            return complex(0.0, 0.0)
        if z.real == inf and math.isfinite(z.imag):
            return complex(copysign(inf, math.cos(z.imag)), copysign(inf, math.sin(z.imag)))
        if math.isinf(z.imag) and not math.isnan(z.real) and z.real != inf:
            raise ValueError("math domain error")
        return complex(inf if z.real == inf else nan, nan)
    if z.real > 708.3964185322641:
        size = math.exp(z.real - 1.0)
        result = complex(size * math.cos(z.imag) * e, size * math.sin(z.imag) * e)
    else:
        size = math.exp(z.real)
        result = complex(size * math.cos(z.imag), size * math.sin(z.imag))
    if isinf(result):
        raise OverflowError("math range error")
    return result


def _log(z):
    if _is_special(z):
        size = inf if isinf(z) else nan
        return complex(size, atan2(z.imag, z.real))
    ax, ay = abs(z.real), abs(z.imag)
    if ax > 4.49423283715579e+307 or ay > 4.49423283715579e+307:
        size = math.log(hypot(ax / 2.0, ay / 2.0)) + 0.6931471805599453
    elif ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        size = math.log(hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * 0.6931471805599453
    else:
        h = hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            large, small = max(ax, ay), min(ax, ay)
            size = math.log1p((large - 1) * (large + 1) + small * small) / 2.0
        else:
            size = math.log(h)
    return complex(size, atan2(z.imag, z.real))


def log(z, base=None, /):
    result = _log(_complex(z))
    return result if base is None else result / _log(_complex(base))


def log10(z, /):
    result = _log(_complex(z))
    return complex(result.real / 2.302585092994046, result.imag / 2.302585092994046)


def acos(z, /):
    z = _complex(z)
    if _is_special(z):
        return _nan_or(z) or complex(abs(atan2(z.imag, z.real)), -copysign(inf, z.imag))
    if abs(z.real) > 4.49423283715579e+307 or abs(z.imag) > 4.49423283715579e+307:
        size = math.log(hypot(z.real / 2.0, z.imag / 2.0)) + 2 * 0.6931471805599453
        imag = -copysign(size, z.imag) if z.real < 0 else copysign(size, -z.imag)
        return complex(atan2(abs(z.imag), z.real), imag)
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * atan2(s1.real, s2.real), math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = _complex(z)
    if _is_special(z):
        return _nan_or(z) or complex(inf, atan2(z.imag, z.real))
    if abs(z.real) > 4.49423283715579e+307 or abs(z.imag) > 4.49423283715579e+307:
        size = math.log(hypot(z.real / 2.0, z.imag / 2.0)) + 2 * 0.6931471805599453
        return complex(size, atan2(z.imag, z.real))
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * atan2(s1.imag, s2.real))


def asinh(z, /):
    z = _complex(z)
    if _is_special(z):
        return _nan_or(z) or complex(copysign(inf, z.real), atan2(z.imag, abs(z.real)))
    if abs(z.real) > 4.49423283715579e+307 or abs(z.imag) > 4.49423283715579e+307:
        size = math.log(hypot(z.real / 2.0, z.imag / 2.0)) + 2 * 0.6931471805599453
        return complex(copysign(size, z.real), atan2(z.imag, abs(z.real)))
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    z = _complex(z)
    s = asinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def atanh(z, /):
    z = _complex(z)
    if _is_special(z):
        return _nan_or(z) or complex(copysign(0.0, z.real), copysign(pi / 2, z.imag))
    if z.real < 0.0 or (z.real == 0.0 and copysign(1.0, z.real) < 0.0):
        return -atanh(-z)
    ay = abs(z.imag)
    if z.real > 6.703903964971298e+153 or ay > 6.703903964971298e+153:
        h = hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / h / h, -copysign(pi / 2.0, -z.imag))
    if z.real == 1.0 and ay < 1.4916681462400413e-154:
        if ay == 0.0:
            raise ValueError("math domain error")
        return complex(-math.log(math.sqrt(ay) / math.sqrt(hypot(ay, 2.0))),
                       copysign(atan2(2.0, -ay) / 2, z.imag))
    return complex(math.log1p(4.0 * z.real / ((1 - z.real) * (1 - z.real) + ay * ay)) / 4.0,
                   -atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - ay * ay) / 2.0)


def atan(z, /):
    z = _complex(z)
    s = atanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def _checked(z):
    if isinf(z):
        raise OverflowError("math range error")
    return z


def cosh(z, /):
    z = _complex(z)
    if _is_special(z):
        if math.isinf(z.imag) and not math.isnan(z.real):
            raise ValueError("math domain error")
        return _nan_or(z) or complex(inf, copysign(inf if z.imag else 0.0, z.imag))
    if abs(z.real) > 708.3964185322641:
        less = z.real - copysign(1.0, z.real)
        return _checked(complex(math.cos(z.imag) * math.cosh(less) * e,
                                math.sin(z.imag) * math.sinh(less) * e))
    return complex(math.cos(z.imag) * math.cosh(z.real), math.sin(z.imag) * math.sinh(z.real))


def sinh(z, /):
    z = _complex(z)
    if _is_special(z):
        if math.isinf(z.imag) and not math.isnan(z.real):
            raise ValueError("math domain error")
        return _nan_or(z) or complex(z.real, copysign(inf if z.imag else 0.0, z.imag))
    if abs(z.real) > 708.3964185322641:
        less = z.real - copysign(1.0, z.real)
        return _checked(complex(math.cos(z.imag) * math.sinh(less) * e,
                                math.sin(z.imag) * math.cosh(less) * e))
    return complex(math.cos(z.imag) * math.sinh(z.real), math.sin(z.imag) * math.cosh(z.real))


def tanh(z, /):
    z = _complex(z)
    if _is_special(z):
        if math.isinf(z.imag) and math.isfinite(z.real):
            raise ValueError("math domain error")
        return _nan_or(z) or complex(copysign(1.0, z.real), 0.0)
    if abs(z.real) > 708.3964185322641:
        return complex(copysign(1.0, z.real), 4.0 * math.sin(z.imag) * math.cos(z.imag)
                       * math.exp(-2.0 * abs(z.real)))
    tx, ty = math.tanh(z.real), math.tan(z.imag)
    cx = 1.0 / math.cosh(z.real)
    txty = tx * ty
    below = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _complex(z)
    s = sinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def tan(z, /):
    z = _complex(z)
    s = tanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)
