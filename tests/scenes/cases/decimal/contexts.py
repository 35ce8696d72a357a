# Contexts, flags and traps.
import asyncio
import decimal
from decimal import *

c = getcontext()
print(c, DefaultContext, BasicContext, ExtendedContext, sep="\n")
c.prec = 6
print(Decimal(1) / 7, c.flags[Inexact], c.flags, c)
c.clear_flags()
with localcontext() as ctx:
    ctx.prec = 3
    ctx.rounding = ROUND_UP
    print(Decimal(2) / 3, getcontext() is ctx)
with localcontext(prec=10, rounding=ROUND_DOWN):
    print(Decimal(2) / 3)
print(Decimal(2) / 3, getcontext() is c)
c.traps[DivisionByZero] = False
print(Decimal(1) / 0, Decimal(-1) / 0, c.flags[DivisionByZero], list(c.flags)[:2], len(c.traps), DivisionByZero in c.traps)
c.traps[Inexact] = True
try:
    Decimal(1) / 3
except Inexact as e:
    print(type(e), e, e.args)
c.traps[Inexact] = False
c.traps[FloatOperation] = True
for call in [lambda: Decimal(1.5), lambda: Decimal(1) < 1.5, lambda: Decimal(1) == 1.5, lambda: Decimal.from_float(1.5)]:
    try:
        print(call())
    except FloatOperation as e:
        print("float", e)
for call in [lambda: setattr(c, "prec", 0), lambda: setattr(c, "prec", "x"), lambda: setattr(c, "rounding", "UP"), lambda: setattr(c, "Emin", 1), lambda: setattr(c, "Emax", -1), lambda: setattr(c, "capitals", 2), lambda: setattr(c, "clamp", 5), lambda: setattr(c, "other", 5), lambda: Context(traps=[5]), lambda: c.flags[5], lambda: setcontext(5), lambda: Context(foo=1), lambda: localcontext(foo=1)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
x = ExtendedContext.copy()
print(x.divide(1, 3), x.add(Decimal("1.23456789"), 1), x.power(2, 10), x.sqrt(2), x.create_decimal("3.14159265358979"), x.to_sci_string(Decimal("1E+5")), x.quantize(Decimal("1.25"), Decimal("0.1")), x.compare(1, 2), x.is_zero(0), x.max(1, 2), x.Etiny(), x.Etop())
print(x.divide(1, 0), x.divide(0, 0), x.flags[InvalidOperation], x.ln(-1), x.exp(1), x.fma(2, 3, 4), x.number_class(-1), x.radix(), x.minus(3), x.abs(-3), x.create_decimal_from_float(0.1), x.divmod(7, 2), x.remainder_near(7, 4))
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(mode, [str(Decimal(text).quantize(Decimal(1), mode)) for text in ("2.5", "-2.5", "1.1", "-1.1", "0.5", "5.01", "1.6")])
print(InvalidOperation.__mro__[1:3], issubclass(DivisionByZero, ZeroDivisionError), Overflow.__bases__, DivisionUndefined.__bases__, decimal.MAX_PREC, HAVE_CONTEXTVAR)


async def worker(prec):
    getcontext().prec = prec
    await asyncio.sleep(0.1)
    return Decimal(1) / 3


async def main():
    with localcontext():
        return await asyncio.gather(*(asyncio.create_task(worker(n)) for n in (3, 5)))


c.prec = 8
print(Context(prec=4).copy().prec, asyncio.run(main()))
