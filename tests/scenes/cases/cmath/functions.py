# Functions of complex numbers.
import cmath
from cmath import *

points = [1 + 2j, -1.5 + 0.25j, 0.5 - 3j, -2 - 2j, 1e-3 + 9j, 2 + 0j, complex(-2, -0.0), 0j, 1j, -1, 0.3]
for f in (acos, acosh, asin, asinh, atan, cos, cosh, exp, sin, sinh, sqrt, tan, tanh, phase, polar):
    print(f.__name__, [f(z) for z in points if not (f is atan and z == 1j)])
print([log(z) for z in points if z], [log10(z) for z in points if z], log(8, 2), [atanh(z) for z in points if z != -1])
print(rect(2, 1), rect(1, 0), cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nanj, isclose(1 + 1j, 1 + 1.0000000001j), isfinite(1j), isinf(complex(1, inf)), isnan(nan))
for call in [lambda: log(0), lambda: exp(1000), lambda: atanh(1), lambda: sqrt("x"), lambda: cosh(1e6), lambda: isclose(1, 2, rel_tol=-1)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
