# The limit of digits is that of int, not of Decimal.
from decimal import Decimal, getcontext

getcontext().prec = 6000
root = Decimal(2).sqrt()
text = str(root)
print(len(text), text[:20], text[-20:])
third = Decimal(1) / 3
print(len(str(third)), str(third)[-5:])
print(len(str(Decimal("7" * 5000))), Decimal("1" * 5001) % 1000)
print(len(f"{root:.5500f}"), f"{root:.10e}")
try:
    str(10**5000)
except ValueError as error:
    print(error)
try:
    int("9" * 5000)
except ValueError as error:
    print(error)
