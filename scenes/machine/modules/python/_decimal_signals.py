# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# What can be signalled while a decimal number is computed, and rounding.
import _machine

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN"
ROUND_CEILING, ROUND_FLOOR, ROUND_UP = "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP"
ROUND_HALF_DOWN, ROUND_05UP = "ROUND_HALF_DOWN", "ROUND_05UP"
ROUNDINGS = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN,
             ROUND_HALF_EVEN, ROUND_05UP)


class DecimalException(ArithmeticError):
    __module__ = "decimal"


class Clamped(DecimalException):
    __module__ = "decimal"


class InvalidOperation(DecimalException):
    __module__ = "decimal"


class ConversionSyntax(InvalidOperation):
    __module__ = "decimal"


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = "decimal"


class DivisionImpossible(InvalidOperation):
    __module__ = "decimal"


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = "decimal"


class Inexact(DecimalException):
    __module__ = "decimal"


class InvalidContext(InvalidOperation):
    __module__ = "decimal"


class Rounded(DecimalException):
    __module__ = "decimal"


class Subnormal(DecimalException):
    __module__ = "decimal"


class Overflow(Inexact, Rounded):
    __module__ = "decimal"


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = "decimal"


class FloatOperation(DecimalException, TypeError):
    __module__ = "decimal"


SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal,
           Inexact, Rounded, Clamped)
UNKNOWN_SIGNAL = ("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
                  "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")
CONDITIONS = (InvalidOperation, ConversionSyntax, DivisionImpossible, DivisionUndefined,
              InvalidContext)


def signal_of(condition):
    return InvalidOperation if condition in CONDITIONS else condition


def tell(context, conditions):
    # Raises for what is trapped; the others leave their flags.
    for condition in conditions:
        context._flags.add(signal_of(condition))
    trapped = [condition for condition in conditions if signal_of(condition) in context._traps]
    if trapped:
        shown = [condition for condition in CONDITIONS if condition in trapped]
        shown += [signal for signal in SIGNALS[1:] if signal in trapped]
        first = min(map(signal_of, trapped), key=SIGNALS.index)
        raise first(shown)


class SignalDict:
    # The flags or the traps of a context.
    def __init__(self, held):
        self._held = held

    def __getitem__(self, signal):
        if signal not in SIGNALS:
            raise KeyError(UNKNOWN_SIGNAL)
        return signal in self._held

    def __setitem__(self, signal, value):
        if signal not in SIGNALS:
            raise KeyError(UNKNOWN_SIGNAL)
        (self._held.add if value else self._held.discard)(signal)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(SIGNALS)

    def __len__(self):
        return len(SIGNALS)

    def __contains__(self, signal):
        return signal in SIGNALS

    def keys(self):
        return list(SIGNALS)

    def values(self):
        return [self[signal] for signal in SIGNALS]

    def items(self):
        return [(signal, self[signal]) for signal in SIGNALS]

    def get(self, signal, default=None):
        return self[signal] if signal in SIGNALS else default

    def update(self, other):
        for signal, value in dict(other).items():
            self[signal] = value

    def copy(self):
        return dict(self.items())

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._held == other._held
        return self.copy() == other if isinstance(other, dict) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return "{" + ", ".join(f"{signal!r}:{value}" for signal, value in self.items()) + "}"


import collections.abc

collections.abc.MutableMapping.register(SignalDict)
_machine.mark_class(SignalDict, "mapping")


def digits_in(number):
    return len(str(number)) if number else 1


def dropped(sign, number, count, rounding):
    # The number without its last `count` digits, rounded; whether that changed it.
    if count <= 0:
        return number * 10 ** -count, False
    if count > digits_in(number) + 1:
        count = digits_in(number) + 1  # all of it lies below a half
    unit = 10 ** count
    quotient, rest = divmod(number, unit)
    if not rest:
        return quotient, False
    if rounding == ROUND_HALF_EVEN:
        up = 2 * rest > unit or (2 * rest == unit and quotient & 1)
    elif rounding == ROUND_HALF_UP:
        up = 2 * rest >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = 2 * rest > unit
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_05UP:
        up = quotient % 5 == 0
    else:
        up = False
    return quotient + bool(up), True
