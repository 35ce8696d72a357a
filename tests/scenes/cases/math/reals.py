import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
for name in "sqrt cbrt exp exp2 expm1 log1p sin cos tan atan sinh cosh tanh asinh fabs erf erfc degrees radians gamma lgamma ulp".split():
    print(name, [getattr(math, name)(x) for x in (0.5, 2, 7.25, 0.001)])
print(math.asin(0.5), math.acos(0.5), math.acosh(2), math.atanh(0.5), math.atan2(1, -1), math.atan2(-0.0, -1))
print(math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log(2 ** 2000), math.log10(10 ** 400), math.log2(2 ** 1500))
print(math.pow(2, 0.5), math.pow(2, -1), math.pow(0, 0), math.pow(math.nan, 0), math.pow(-2, 3))
print(math.fmod(7, 3), math.fmod(-7, 3), math.remainder(7, 3), math.remainder(-7.5, 2), math.modf(-3.25), math.frexp(10), math.ldexp(0.625, 4))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(math.inf, math.inf))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.copysign(3, -0.0), math.nextafter(1, 2), math.nextafter(0, -1))
print([math.gamma(x) for x in (1, 5, 10.1, 23, 24, -0.5, -1.5, 150.3, 171)])
print([math.lgamma(x) for x in (1, 3, 0.1, -0.5, 1e10, 100.5)])
print(math.sqrt(math.inf), math.exp(-math.inf), math.log(math.inf), math.sin(0), math.gamma(math.inf))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.exp(1000), lambda: math.acos(2),
            lambda: math.sin(math.inf), lambda: math.pow(-1, 0.5), lambda: math.pow(0, -1), lambda: math.pow(10, 400),
            lambda: math.fmod(1, 0), lambda: math.gamma(0), lambda: math.gamma(-2), lambda: math.gamma(200), lambda: math.sqrt("4"),
            lambda: math.isclose(1, 1, rel_tol=-1), lambda: math.ldexp(1, 5000), lambda: math.cosh(1000), lambda: math.atanh(1),
            lambda: math.log(1, 1), lambda: math.lgamma(-1), lambda: math.remainder(1, 0)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
