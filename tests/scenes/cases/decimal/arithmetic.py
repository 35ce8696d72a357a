# Numbers that are exact in tens.
from decimal import *
from fractions import Fraction

D = Decimal
print(D("0.1") + D("0.2"), D(1) / D(3), D("1.10") * 3, 7 - D("2.50"), D(-7) // 2, D(-7) % 3, divmod(D("7.5"), 2), 2 ** D(3), D(2) ** D("0.5"), -D("0.0"), +D("1.23"), abs(D(-5)))
print(repr(D("3.14")), D(5), D("1E+3"), D("0.00000001"), D("1_000.5"), D("  7  "), D((1, (1, 2, 3), -2)), D(0.1), D(True), D("-Infinity"), D("nan"), D("sNaN12"), D())
print(D(1) == 1, D("1.0") == D("1.00"), D("0.5") == 0.5, D("0.1") == 0.1, D(1) < 2.5, D(3) > Fraction(5, 2), D("0.5") == Fraction(1, 2), D("nan") == D("nan"), hash(D(5)) == hash(5), hash(D("0.5")) == hash(0.5), D(2) != 3)
print(int(D("3.99")), float(D("1.5")), round(D("2.675"), 2), round(D("2.5")), round(D("-3.5")), bool(D("0.0")), D("7.7").__floor__(), D("7.2").__ceil__(), complex(D(2)), D("0.75").as_integer_ratio())
print(D("1.230").quantize(D("0.1")), D("1.25").quantize(D("0.1"), ROUND_HALF_UP), D("1234.5").normalize(), D("100").normalize(), D("1.5").to_integral_value(), D("2.5").to_integral_exact(rounding=ROUND_UP), D("12.3").as_tuple(), D("12.3").adjusted())
print(D(2).sqrt(), D(10).ln(), D(1).exp(), D(1000).log10(), D("2").log10(), D(9).sqrt(), D("1E+50").sqrt(), D(3).fma(4, 5), D("1.1") ** 10, D(10) ** -2, pow(D(7), 5, 3), D(3) ** D("-1.5"))
print(sum([D("0.1")] * 10), max(D(1), D("2.5")), sorted([D("2"), D("-1"), D("1.5")]), D("3").max(D("nan")), D("-2").copy_abs(), D(2).copy_sign(D(-1)), D("1.00").same_quantum(D("5.55")))
print(D(5).compare(D(3)), D("1.0").compare_total(D("1")), D(123).shift(2), D(123).rotate(-1), D(5).scaleb(3), D("0.001").logb(), D(1).next_plus(), D(1).next_minus(), D(101).logical_and(D(110)), D("0E+3").number_class(), D("1e-5").to_eng_string(), D("1e7").to_eng_string())
print([f(D("NaN")) for f in (Decimal.is_nan, Decimal.is_infinite, Decimal.is_finite, Decimal.is_signed, Decimal.is_zero)], D("Inf") - 5, D("Inf") > 10 ** 30, D("1E+400") * D("1E+400"), D(1).radix(), D("5").real, D("5").imag)
print(f"{D('1234567.891'):,.2f} {D('0.5'):%} {D('1.5'):>8} {D('1.5'):08.3f} {D('12345'):.2e} {D('1.10')!s} {D('-3'):+} {D('1E+5'):f} {D('0.00001'):g}", format(D("3.14159"), ".3"), "%.2f" % D("1.5"), "%s" % D("1.50"))
class Money(Decimal):
    pass
print(type(Money(5) + 1).__name__, Money("2.50"), repr(Money(1)), isinstance(Money(1), Decimal))
for call in [lambda: D("abc"), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(5) // 0, lambda: D("Inf") - D("Inf"), lambda: D(-1).sqrt(), lambda: D(0) ** 0, lambda: D(1) + 1.5, lambda: D(1) + "x", lambda: D(None), lambda: D((1, 2)), lambda: D("1E+999999") * 10,
             lambda: int(D("nan")), lambda: int(D("inf")), lambda: hash(D("snan")), lambda: D("nan") < 1, lambda: D(1).quantize(D("1E-50")), lambda: D(1).foo, lambda: D(10) ** 30 % D("1e-9"), lambda: D("snan") == 1, lambda: D(1).compare("x"), lambda: D((2, (1,), 0)),
             lambda: format(D(1), "x"), lambda: D(1).quantize(D(1), rounding="UP"), lambda: round(D(1), 1.5), lambda: float(D("snan")), lambda: D("nan").as_integer_ratio(), lambda: D("1") < "2", lambda: D(-2) ** D("0.5"), lambda: D(-1).ln(), lambda: D((0, (1, 12), 1))]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
