# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Contexts: how precise, how rounded, what is an error.
import contextvars

import _decimal_arithmetic as base
import _decimal_more as more
import _machine
from _decimal_signals import *
from _decimal_signals import ROUNDINGS, SIGNALS, UNKNOWN_SIGNAL, SignalDict, tell
from _decimal_text import to_text

convert = None  # (value, exact=True): a Decimal of what a context's method was given


def _check_range(name, value, least, most, shown):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not least <= value <= most:
        raise ValueError(f"valid {shown}")


def _signals(value):
    if isinstance(value, SignalDict):
        return set(value._held)
    if isinstance(value, dict):
        if set(value) != set(SIGNALS):
            raise KeyError("invalid error flag" if value else "invalid signal dict")
        return {signal for signal in value if value[signal]}
    if not isinstance(value, list):
        raise TypeError("argument must be a signal dict or a list of signals")
    if any(signal not in SIGNALS for signal in value):
        raise KeyError(UNKNOWN_SIGNAL)
    return set(value)


# The order in which a context shows them.
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded,
          Subnormal, Underflow)


class Context:
    __module__ = "decimal"
    __slots__ = ("_prec", "_rounding", "_Emin", "_Emax", "_capitals", "_clamp", "_flags", "_traps")

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                 flags=None, traps=None, **unknown):
        for name in unknown:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        default = DefaultContext
        self._flags, self._traps = set(), set()
        for name, value, plain in (("prec", prec, 28), ("rounding", rounding, ROUND_HALF_EVEN),
                                   ("Emin", Emin, -999999), ("Emax", Emax, 999999),
                                   ("capitals", capitals, 1), ("clamp", clamp, 0)):
            if value is None:
                value = getattr(default, name) if default is not None else plain
            setattr(self, name, value)
        if traps is not None:
            self._traps = _signals(traps)
        elif default is not None:
            self._traps = set(default._traps)
        if flags is not None:
            self._flags = _signals(flags)

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        _check_range("prec", value, 1, MAX_PREC, "range for prec is [1, MAX_PREC]")
        self._prec = value

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if value not in ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, "
                            "ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                            "ROUND_HALF_EVEN,\n   ROUND_05UP]")
        self._rounding = value

    @property
    def Emin(self):
        return self._Emin

    @Emin.setter
    def Emin(self, value):
        _check_range("Emin", value, MIN_EMIN, 0, "range for Emin is [MIN_EMIN, 0]")
        self._Emin = value

    @property
    def Emax(self):
        return self._Emax

    @Emax.setter
    def Emax(self, value):
        _check_range("Emax", value, 0, MAX_EMAX, "range for Emax is [0, MAX_EMAX]")
        self._Emax = value

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        _check_range("capitals", value, 0, 1, "values for capitals are 0 or 1")
        self._capitals = value

    @property
    def clamp(self):
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        _check_range("clamp", value, 0, 1, "values for clamp are 0 or 1")
        self._clamp = value

    @property
    def flags(self):
        return SignalDict(self._flags)

    @flags.setter
    def flags(self, value):
        self._flags = _signals(value)

    @property
    def traps(self):
        return SignalDict(self._traps)

    @traps.setter
    def traps(self, value):
        self._traps = _signals(value)

    def __repr__(self):
        def shown(held):
            return "[" + ", ".join(signal.__name__ for signal in _SHOWN if signal in held) + "]"
        return (f"Context(prec={self._prec}, rounding={self._rounding}, Emin={self._Emin}, "
                f"Emax={self._Emax}, capitals={self._capitals}, clamp={self._clamp}, "
                f"flags={shown(self._flags)}, traps={shown(self._traps)})")

    def clear_flags(self):
        self._flags.clear()

    def clear_traps(self):
        self._traps.clear()

    def copy(self):
        return Context(self._prec, self._rounding, self._Emin, self._Emax, self._capitals,
                       self._clamp, list(self._flags), list(self._traps))

    __copy__ = copy

    def __reduce__(self):
        return Context, (self._prec, self._rounding, self._Emin, self._Emax, self._capitals,
                         self._clamp, list(self._flags), list(self._traps))

    def Etiny(self):
        return self._Emin - self._prec + 1

    def Etop(self):
        return self._Emax - self._prec + 1

    def create_decimal(self, num="0", /):
        s = []
        number = convert(num, self, s)
        if number._kind in ("n", "N"):
            if digits_of(number) > self._prec - self._clamp:
                number = base.invalid(s, ConversionSyntax)
        else:
            number = base.fix(number, self, s)
        if s:
            tell(self, s)
        return number

    def create_decimal_from_float(self, f, /):
        return self._run(base.fix, convert(f, None, []))

    def _run(self, function, *args):
        s = []
        result = function(*args, self, s)
        if s:
            tell(self, s)
        return result

    def copy_decimal(self, x, /):
        return _number(x)

    def radix(self):
        return self._run(more.radix)

    def power(self, a, b, modulo=None):
        a, b = _number(a), _number(b)
        if modulo is not None:
            return modular(a, b, _number(modulo), self)
        return self._run(base.power, a, b)

    def divmod(self, a, b, /):
        return self._run(base.divide_whole, _number(a), _number(b))

    def to_sci_string(self, x, /):
        return to_text(_number(x), self._capitals)

    def to_eng_string(self, x, /):
        return to_text(_number(x), self._capitals, True)

    def to_integral_value(self, x, /):
        return self._run(base.to_integral, _number(x))

    to_integral = to_integral_value

    def to_integral_exact(self, x, /):
        s = []
        result = base.to_integral(_number(x), self, s, None, True)
        if s:
            tell(self, s)
        return result


def _number(value):
    if isinstance(value, int) or hasattr(value, "_kind"):
        return convert(value, None, [])
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def digits_of(number):
    return len(str(number._int)) if number._int else 0


def modular(a, b, modulo, ctx):
    s = []
    found = base.nans((a, b, modulo), ctx, s)
    if found is None:
        numbers = [None if number._kind else base.as_integer(number) for number in (a, b, modulo)]
        if None in numbers or numbers[1] < 0 or numbers[2] == 0 or \
                (numbers[0] == 0 and numbers[1] == 0) or \
                base.digits_in(abs(numbers[2])) > ctx.prec:
            found = base.invalid(s)
        else:
            result = pow(abs(numbers[0]), numbers[1], abs(numbers[2]))
            found = base.make(int(numbers[0] < 0 and numbers[1] & 1), result, 0)
    if s:
        tell(ctx, s)
    return found


# Names of the methods that contexts and numbers have in common, and their functions.
UNARY = {"abs": more.absolute, "canonical": more.canonical, "copy_abs": more.copy_abs,
         "copy_negate": more.copy_negate, "exp": base.exp, "is_canonical": more.is_canonical,
         "is_finite": more.is_finite, "is_infinite": more.is_infinite, "is_nan": more.is_nan,
         "is_normal": more.is_normal, "is_qnan": more.is_qnan, "is_signed": more.is_signed,
         "is_snan": more.is_snan, "is_subnormal": more.is_subnormal, "is_zero": more.is_zero,
         "ln": base.ln, "log10": base.log10, "logb": more.logb,
         "logical_invert": more.logical_invert, "minus": more.minus,
         "next_minus": more.next_minus, "next_plus": more.next_plus, "normalize": base.reduced,
         "number_class": more.number_class, "plus": more.plus, "sqrt": base.sqrt}
BINARY = {"add": base.add, "compare": more.compare, "compare_signal": more.compare_signal,
          "compare_total": more.compare_total, "compare_total_mag": more.compare_total_mag,
          "copy_sign": more.copy_sign, "divide": base.divide, "divide_int": base.divide_int,
          "logical_and": more.logical_and, "logical_or": more.logical_or,
          "logical_xor": more.logical_xor, "max": more.maximum, "max_mag": more.max_mag,
          "min": more.minimum, "min_mag": more.min_mag, "multiply": base.multiply,
          "next_toward": more.next_toward, "quantize": base.quantize,
          "remainder": base.remainder, "remainder_near": base.remainder_near,
          "rotate": more.rotate, "same_quantum": more.same_quantum, "scaleb": more.scaleb,
          "shift": more.shift, "subtract": base.subtract}


def _method(name, function, count):
    if count == 1:
        def method(self, x, /):
            return self._run(function, _number(x))
    elif count == 2:
        def method(self, x, y, /):
            return self._run(function, _number(x), _number(y))
    else:
        def method(self, x, y, z, /):
            return self._run(function, _number(x), _number(y), _number(z))
    method.__name__, method.__qualname__ = name, "Context." + name
    setattr(Context, name, method)


for _name, _function in UNARY.items():
    _method(_name, _function, 1)
for _name, _function in BINARY.items():
    _method(_name, _function, 2)
_method("fma", base.fma, 3)

_machine.mark_class(Context, "dotted")

DefaultContext = None
DefaultContext = Context(traps=[InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])

_current = contextvars.ContextVar("decimal_context")


def getcontext():
    found = _current.get(None)
    if found is None:
        found = DefaultContext.copy()
        found.clear_flags()
        _current.set(found)
    return found


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _Manager:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, exc_type, exc_value, traceback):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    copy = ctx.copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(copy, name, value)
    return _Manager(copy)
