# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Decimal numbers, after the General Decimal Arithmetic Specification.
import math
import numbers
from collections import namedtuple

import _decimal_arithmetic as _base
import _decimal_context as _contexts
import _decimal_more as _more
import _machine
from _decimal_context import (BasicContext, Context, DefaultContext, ExtendedContext, getcontext,
                              localcontext, setcontext)
from _decimal_signals import (MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, ROUND_05UP, ROUND_CEILING,
                              ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                              ROUND_HALF_UP, ROUND_UP, ROUNDINGS as _ROUNDINGS, Clamped,
                              ConversionSyntax, DecimalException, DivisionByZero,
                              DivisionImpossible, DivisionUndefined, FloatOperation, Inexact,
                              InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal,
                              Underflow, tell as _tell)
from _decimal_text import formatted as _formatted, parsed as _parsed, to_text as _to_text

__all__ = ["Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext",
           "ExtendedContext", "DecimalException", "Clamped", "InvalidOperation", "DivisionByZero",
           "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation",
           "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined",
           "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR",
           "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext",
           "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR"]

HAVE_THREADS = HAVE_CONTEXTVAR = True
__version__ = "1.70"
__libmpdec_version__ = "2.5.1"

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")

_PRIME = 2 ** 61 - 1
_INVERSE_OF_10 = pow(10, _PRIME - 2, _PRIME)


class Decimal:
    __slots__ = ("_sign", "_int", "_exp", "_kind")

    def __new__(cls, value="0", context=None):
        if context is not None and not isinstance(context, Context):
            raise TypeError("optional argument must be a context")
        context = getcontext() if context is None else context
        s = []
        number = _converted(value, context, s)
        if s:
            _tell(context, s)
        self = object.__new__(cls)
        self._sign, self._int, self._exp = number._sign, number._int, number._exp
        self._kind = number._kind
        return self

    @classmethod
    def from_float(cls, f, /):
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return cls(_of_float(f) if isinstance(f, float) else f)

    # --- texts ------------------------------------------------------------------------------------

    def __repr__(self):
        return f"Decimal('{_to_text(self, getcontext().capitals)}')"

    def __str__(self):
        return _to_text(self, getcontext().capitals)

    def to_eng_string(self, context=None):
        return _to_text(self, (context or getcontext()).capitals, True)

    def __format__(self, fmt, /):
        if not fmt:
            return str(self)
        return _formatted(self, fmt, getcontext())

    # --- other types ------------------------------------------------------------------------------

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __bool__(self):
        return bool(self._kind or self._int)

    def __hash__(self):
        if self._kind:
            if self._kind == "N":
                raise TypeError("Cannot hash a signaling NaN value")
            if self._kind == "n":
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        base = 10 if self._exp >= 0 else _INVERSE_OF_10
        found = self._int * pow(base, abs(self._exp), _PRIME) % _PRIME
        found = -found if self._sign else found
        return -2 if found == -1 else found

    def _check_finite(self, what):
        if self._kind:
            if self._kind == "F":
                raise OverflowError(f"cannot convert Infinity to {what}")
            raise ValueError(f"cannot convert NaN to {what}")

    def __int__(self):
        self._check_finite("integer")
        number = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -number if self._sign else number

    __trunc__ = __int__

    def __float__(self):
        if self._kind == "N":
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind == "n":
            return float("-nan" if self._sign else "nan")
        return float(_to_text(self))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return int(_rounded(self, ROUND_FLOOR))

    def __ceil__(self):
        return int(_rounded(self, ROUND_CEILING))

    def __round__(self, n=None):
        if n is None:
            return int(_rounded(self, ROUND_HALF_EVEN))
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_base.make(0, 1, -n))

    def as_integer_ratio(self):
        self._check_finite("integer ratio")
        if not self._int:
            return 0, 1
        number = -self._int if self._sign else self._int
        if self._exp >= 0:
            return number * 10 ** self._exp, 1
        below = 10 ** -self._exp
        common = math.gcd(number, below)
        return number // common, below // common

    def as_tuple(self):
        digits = tuple(map(int, str(self._int)))
        if self._kind:
            digits = (0,) if self._kind == "F" else digits if self._int else ()
        return DecimalTuple(self._sign, digits, self._kind or self._exp)

    def adjusted(self):
        return 0 if self._kind else _more.adjusted(self)

    def conjugate(self):
        return self

    real = property(lambda self: self)
    imag = property(lambda self: _base.make(0, 0, 0))

    # --- comparing --------------------------------------------------------------------------------

    def __eq__(self, other):
        return _compared(self, other, False, lambda order: order == 0, False)

    def __ne__(self, other):
        return _compared(self, other, False, lambda order: order != 0, True)

    def __lt__(self, other):
        return _compared(self, other, True, lambda order: order < 0, False)

    def __le__(self, other):
        return _compared(self, other, True, lambda order: order <= 0, False)

    def __gt__(self, other):
        return _compared(self, other, True, lambda order: order > 0, False)

    def __ge__(self, other):
        return _compared(self, other, True, lambda order: order >= 0, False)

    # --- computing --------------------------------------------------------------------------------

    def __neg__(self):
        return getcontext()._run(_more.minus, self)

    def __pos__(self):
        return getcontext()._run(_more.plus, self)

    def __abs__(self):
        return getcontext()._run(_more.absolute, self)

    def __pow__(self, other, modulo=None, /):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if modulo is not None:
            modulo = _operand(modulo)
            return NotImplemented if modulo is None else \
                _contexts.modular(self, other, modulo, getcontext())
        return getcontext()._run(_base.power, self, other)

    def __rpow__(self, other, modulo=None, /):
        other = _operand(other)
        return NotImplemented if other is None else getcontext()._run(_base.power, other, self)

    def fma(self, other, third, context=None):
        return _context(context)._run(_base.fma, self, _argument(other), _argument(third))

    def quantize(self, exp, rounding=None, context=None):
        context, s = _context(context), []
        result = _base.quantize(self, _argument(exp), context, s, _checked(rounding))
        if s:
            _tell(context, s)
        return result

    def to_integral_value(self, rounding=None, context=None):
        context, s = _context(context), []
        result = _base.to_integral(self, context, s, _checked(rounding))
        if s:
            _tell(context, s)
        return result

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context, s = _context(context), []
        result = _base.to_integral(self, context, s, _checked(rounding), True)
        if s:
            _tell(context, s)
        return result

    def radix(self):
        return _base.make(0, 10, 0)


_machine.mark_class(Decimal, "dotted")
numbers.Number.register(Decimal)


def _make(sign, integer, exponent, kind=""):
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp, self._kind = sign, integer, exponent, kind
    return self


_base.make = _make


def _of_float(f):
    sign = int(math.copysign(1.0, f) < 0)
    if math.isnan(f):
        return _make(sign, 0, 0, "n")
    if math.isinf(f):
        return _make(sign, 0, 0, "F")
    number, below = abs(f).as_integer_ratio()
    places = below.bit_length() - 1
    return _make(sign, number * 5 ** places, -places)


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exponent == "F":
        return _make(sign, 0, 0, "F")
    digits = tuple(digits) if isinstance(digits, (list, tuple)) else None
    if digits is None or not all(isinstance(digit, int) and 0 <= digit <= 9 for digit in digits):
        raise ValueError("coefficient must be a tuple of digits")
    number = int("".join(map(str, digits)) or "0")
    if exponent in ("n", "N"):
        return _make(sign, number, 0, exponent)
    if isinstance(exponent, str):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    if not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    return _make(sign, number, exponent)


def _converted(value, context, s):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(int(value < 0), abs(int(value)), 0)
    if isinstance(value, str):
        found = _parsed(value)
        if found is None or (not found[3] and not -10 ** 18 < found[2] < 10 ** 18):
            return _base.invalid(s, ConversionSyntax)
        return _make(*found)
    if isinstance(value, float):
        if context is not None:
            s.append(FloatOperation)
        return _of_float(value)
    if isinstance(value, (tuple, list)):
        return _of_tuple(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


_contexts.convert = _converted


def _operand(value):
    if isinstance(value, Decimal):
        return value
    return _make(int(value < 0), abs(int(value)), 0) if isinstance(value, int) else None


def _argument(value):
    found = _operand(value)
    if found is None:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return found


def _context(context):
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


def _checked(rounding):
    if rounding is not None and rounding not in _ROUNDINGS:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, "
                        "ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   "
                        "ROUND_05UP]")
    return rounding


def _rounded(a, rounding):
    a._check_finite("integer")
    return _base.to_integral(a, getcontext(), [], rounding)


def _compared(a, other, is_order, test, of_nan):
    if isinstance(other, numbers.Rational) and not isinstance(other, int):
        if not a._kind:
            a = _make(a._sign, a._int * other.denominator, a._exp)
        other = other.numerator
    elif isinstance(other, (float, complex)):
        if isinstance(other, complex):
            if is_order or other.imag:
                return NotImplemented if is_order else of_nan
            other = other.real
        context = getcontext()
        context._flags.add(FloatOperation)
        if is_order and FloatOperation in context._traps:
            raise FloatOperation([FloatOperation])
        other = _of_float(other)
    b = _operand(other)
    if b is None:
        return NotImplemented
    if a._kind in ("n", "N") or b._kind in ("n", "N"):
        if is_order or "N" in (a._kind, b._kind):
            _tell(getcontext(), [InvalidOperation])
        return of_nan
    return test(_base.order(a, b))


def _add_operator(name, function):
    def forward(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else getcontext()._run(function, self, other)

    def backward(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else getcontext()._run(function, other, self)

    for step, prefix in ((forward, "__"), (backward, "__r")):
        step.__name__ = prefix + name + "__"
        step.__qualname__ = "Decimal." + step.__name__
        setattr(Decimal, step.__name__, step)


for _name, _function in (("add", _base.add), ("sub", _base.subtract), ("mul", _base.multiply),
                         ("truediv", _base.divide), ("floordiv", _base.divide_int),
                         ("mod", _base.remainder), ("divmod", _base.divide_whole)):
    _add_operator(_name, _function)


def _add_method(name, function, count):
    if count == 1:
        def method(self, context=None):
            return _context(context)._run(function, self)
    else:
        def method(self, other, context=None):
            return _context(context)._run(function, self, _argument(other))
    method.__name__, method.__qualname__ = name, "Decimal." + name
    setattr(Decimal, name, method)


for _name, _function in _contexts.UNARY.items():
    if _name not in ("abs", "minus", "plus"):
        _add_method(_name, _function, 1)
for _name, _function in _contexts.BINARY.items():
    if _name not in ("add", "subtract", "multiply", "divide", "divide_int", "remainder",
                     "quantize"):
        _add_method(_name, _function, 2)
