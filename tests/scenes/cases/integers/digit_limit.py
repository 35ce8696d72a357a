import sys


def told(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


big = 10 ** 5000
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.flags.int_max_str_digits)
for make in (lambda: str(big), lambda: repr(big), lambda: f"{big}", lambda: f"{big:,}", lambda: "%d" % big,
             lambda: "{:d}".format(-big), lambda: [big], lambda: range(big), lambda: int("7" * 4301)):
    told(make)
print(len(str(10 ** 4299)), len(str(-10 ** 4299)), len(f"{big:x}"), len(hex(big)), int("f" * 5000, 16) > big)
told(lambda: str(10 ** 4300))
told(lambda: sys.set_int_max_str_digits(10))
told(lambda: sys.set_int_max_str_digits(-1))
told(lambda: sys.set_int_max_str_digits("a"))
sys.set_int_max_str_digits(640)
told(lambda: len(str(10 ** 639)))
told(lambda: str(10 ** 640))
told(lambda: int("1_0" * 400))
sys.set_int_max_str_digits(0)
print(len(str(big)), sys.get_int_max_str_digits(), int("9" * 5000) + 1 == big)
