class Slotted:
    __slots__ = ("one",)


class Bare:
    __slots__ = ()


def told(*bases):
    try:
        class Made(*bases):
            pass
        print(Made("5"), Made.__base__.__name__)
    except TypeError as e:
        print(e)


for base in (str, int, list, Exception, tuple):
    derived = type("Derived", (base,), {})
    told(Slotted, derived)
    told(derived, Slotted)
    told(Slotted, base)
    told(Bare, derived)
print("%*.*f" % (8, 2, 1.5))
try:
    print("%*d" % (2 ** 30,))
except TypeError as e:
    print(e)
