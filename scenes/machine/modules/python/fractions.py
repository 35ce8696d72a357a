# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Rational numbers of any size, in lowest terms.
import math
import numbers
import operator

__all__ = ["Fraction"]


def _digits(text):
    # Digits, with single underscores between them; None when it is nothing of the kind.
    if text == "" or text[0] == "_" or text[-1] == "_" or "__" in text:
        return None
    plain = text.replace("_", "")
    return plain if plain.isdecimal() else None


def _parse(text):
    # (numerator, denominator) of "3/7", "-1.5", "2e-3"; None when it is no number.
    rest = text.strip()
    sign = -1 if rest[:1] == "-" else 1
    if rest[:1] in ("+", "-"):
        rest = rest[1:]
    if "/" in rest:
        above, _, below = rest.partition("/")
        above, below = _digits(above), _digits(below)
        return None if above is None or below is None else (sign * int(above), int(below))
    mantissa, mark, exponent = rest.lower().partition("e")
    whole, dot, part = mantissa.partition(".")
    number = (_digits(whole) if whole else "") if whole or part else None
    decimals = _digits(part) if part else ""
    power = exponent[1:] if exponent[:1] in ("+", "-") else exponent
    if number is None or decimals is None or (mark and _digits(power) is None):
        return None
    shift = (int(_digits(power)) * (-1 if exponent[0] == "-" else 1) if mark else 0) - len(decimals)
    numerator = sign * int(number + decimals)
    return (numerator * 10 ** shift, 1) if shift >= 0 else (numerator, 10 ** -shift)


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if type(numerator) is int and (denominator is None or type(denominator) is int):
            pair = numerator, 1 if denominator is None else denominator
        elif denominator is not None:
            if not (isinstance(numerator, numbers.Rational)
                    and isinstance(denominator, numbers.Rational)):
                raise TypeError("both arguments should be Rational instances")
            pair = (numerator.numerator * denominator.denominator,
                    denominator.numerator * numerator.denominator)
        elif isinstance(numerator, numbers.Rational):
            return cls._of(numerator.numerator, numerator.denominator)
        elif isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio"):
            return cls._of(*numerator.as_integer_ratio())
        elif isinstance(numerator, str):
            pair = _parse(numerator)
            if pair is None:
                raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
        else:
            raise TypeError("argument should be a string or a Rational instance")
        above, below = pair
        if below == 0:
            raise ZeroDivisionError(f"Fraction({above}, 0)")
        shared = math.gcd(above, below) * (1 if below > 0 else -1)
        return cls._of(above // shared, below // shared)

    @classmethod
    def _of(cls, numerator, denominator):
        # In lowest terms already.
        self = object.__new__(cls)
        self._numerator, self._denominator = numerator, denominator
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} "
                            f"({type(f).__name__})")
        return cls._of(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not hasattr(dec, "as_integer_ratio") or isinstance(dec, float):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} "
                            f"({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    numerator = property(operator.attrgetter("_numerator"))
    denominator = property(operator.attrgetter("_denominator"))

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, until they are too fine.
        p, q, last_p, last_q = 1, 0, 0, 1
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q * a + last_q > max_denominator:
                break
            p, last_p = a * p + last_p, p
            q, last_q = a * q + last_q, q
            n, d = d, n - a * d
        k = (max_denominator - last_q) // q
        coarse = Fraction(last_p + k * p, last_q + k * q)
        fine = Fraction(p, q)
        return fine if abs(fine - self) <= abs(coarse - self) else coarse

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    # --- whole numbers ---------------------------------------------------------------------------

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        n, d = self._numerator, self._denominator
        return -(-n // d) if n < 0 else n // d

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            q, r = divmod(self._numerator, self._denominator)
            up = 2 * r > self._denominator or 2 * r == self._denominator and q % 2
            return q + 1 if up else q
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __bool__(self):
        return bool(self._numerator)

    def __hash__(self):
        # That of an int or a float of the same value.
        modulus = 2 ** 61 - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __neg__(self):
        return Fraction._of(-self._numerator, self._denominator)

    def __pos__(self):
        return Fraction._of(self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._of(abs(self._numerator), self._denominator)

    # --- arithmetic ------------------------------------------------------------------------------

    def __pow__(self, b):
        if not isinstance(b, numbers.Rational):
            return float(self) ** b
        if b.denominator != 1:
            return float(self) ** float(b)
        power = b.numerator
        n, d = self._numerator, self._denominator
        if power >= 0:
            return Fraction._of(n ** power, d ** power)
        if n == 0:
            raise ZeroDivisionError(f"Fraction({d ** -power}, 0)")
        if n < 0:
            n, d = -n, -d
        return Fraction._of(d ** -power, n ** -power)

    def __rpow__(self, a):
        if self._denominator == 1 and self._numerator >= 0:
            return a ** self._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** self
        return a ** float(self)

    def _compared(self, other, compare):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator,
                           self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, Fraction(other))
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        return self._compared(other, operator.eq)

    def __lt__(self, other):
        return self._compared(other, operator.lt)

    def __le__(self, other):
        return self._compared(other, operator.le)

    def __gt__(self, other):
        return self._compared(other, operator.gt)

    def __ge__(self, other):
        return self._compared(other, operator.ge)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)


def _operator(name, exact, general):
    # With rational numbers exactly, with the others as those calculate.
    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a._numerator, a._denominator, b.numerator, b.denominator)
        if isinstance(b, float):
            return general(float(a), b)
        if isinstance(b, complex):
            return general(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(a.numerator, a.denominator, b._numerator, b._denominator)
        if isinstance(a, numbers.Real):
            return general(float(a), float(b))
        if isinstance(a, numbers.Complex):
            return general(complex(a), complex(b))
        return NotImplemented

    for method, prefix in ((forward, "__"), (reverse, "__r")):
        method.__name__ = f"{prefix}{name}__"
        method.__qualname__ = f"Fraction.{method.__name__}"
        setattr(Fraction, method.__name__, method)


_operator("add", lambda a, b, c, d: Fraction(a * d + c * b, b * d), operator.add)
_operator("sub", lambda a, b, c, d: Fraction(a * d - c * b, b * d), operator.sub)
_operator("mul", lambda a, b, c, d: Fraction(a * c, b * d), operator.mul)
_operator("floordiv", lambda a, b, c, d: (a * d) // (b * c), operator.floordiv)
_operator("mod", lambda a, b, c, d: Fraction((a * d) % (c * b), b * d), operator.mod)


def _quotient(a, b, c, d):
    if c == 0:
        raise ZeroDivisionError(f"Fraction({a // (abs(a) or 1) * d}, 0)")
    return Fraction(a * d, b * c)


def _divided(a, b, c, d):
    q, r = divmod(a * d, b * c)
    return q, Fraction(r, b * d)


_operator("truediv", _quotient, operator.truediv)
_operator("divmod", _divided, divmod)
Fraction.__abstractmethods__ = frozenset()
