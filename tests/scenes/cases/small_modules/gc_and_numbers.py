import gc
import numbers

print(gc.isenabled(), gc.collect() >= 0, gc.get_threshold())
gc.disable()
print(gc.isenabled())
gc.enable()
for v in (1, True, 1.5, 2j, "x"):
    print(v, [k.__name__ for k in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(v, k)])
try:
    numbers.Number()
    numbers.Integral()
except TypeError as e:
    print(str(e)[:60])
