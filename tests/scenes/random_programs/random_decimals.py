# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes a program that computes with random decimal numbers in random contexts.

    python3 random_decimals.py SEED COUNT > PROGRAM.py

CPython and Coroscope have to print the same for it.
"""
import decimal
import random
import sys

UNARY = ["abs", "copy_abs", "exp", "is_normal", "is_subnormal", "ln", "log10", "logb", "minus",
         "next_minus", "next_plus", "normalize", "number_class", "plus", "sqrt", "to_eng_string",
         "to_integral_exact", "to_integral_value", "to_sci_string", "create_decimal"]
BINARY = ["add", "compare", "compare_signal", "compare_total", "copy_sign", "divide", "divide_int",
          "divmod", "logical_xor", "max", "max_mag", "min", "multiply", "next_toward", "power",
          "quantize", "remainder", "remainder_near", "rotate", "same_quantum", "scaleb", "shift",
          "subtract"]
SPECIAL = ["NaN", "-Inf", "Infinity", "sNaN", "NaN12", "-0", "0E+5", "0.000"]
ROUNDINGS = [name for name in dir(decimal) if name.startswith("ROUND_")]

PROGRAM = """
from decimal import Context, Decimal

QUIET = Context(traps=[])
for name, numbers, options in CASES:
    context = Context(traps=[], **options)
    if name != "create_decimal":
        numbers = [Decimal(number, QUIET) for number in numbers]
    result = getattr(context, name)(*numbers)
    print(name, *numbers, result, *[flag.__name__ for flag in context.flags if context.flags[flag]])
"""


def number(rng):
    if rng.random() < 0.04:
        return rng.choice(SPECIAL)
    digits = "".join(rng.choices("0123456789", k=rng.choice([1, 2, 3, 5, 9, 12, 30])))
    if rng.random() < 0.6:
        at = rng.randint(0, len(digits))
        digits = digits[:at] + "." + digits[at:]
    if rng.random() < 0.3:
        digits += "E%d" % rng.choice([rng.randint(-5, 5), rng.randint(-40, 40)])
    return rng.choice(["", "-"]) + digits


def main():
    rng = random.Random(int(sys.argv[1]))
    print("CASES = [")
    for _ in range(int(sys.argv[2])):
        name = rng.choice(UNARY if rng.random() < 0.4 else BINARY)
        numbers = [number(rng)] if name in UNARY else [number(rng), number(rng)]
        if name == "power":
            numbers[1] = str(rng.randint(-20, 20))
        options = {"prec": rng.choice([1, 2, 5, 9, 28]), "rounding": rng.choice(ROUNDINGS),
                   "Emin": rng.choice([-999999, -999]), "Emax": rng.choice([999999, 99]),
                   "clamp": rng.choice([0, 0, 1])}
        print(f"    ({name!r}, {numbers!r}, {options!r}),")
    print("]" + PROGRAM)


main()
