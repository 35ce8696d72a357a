from enum import (CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, IntEnum, global_enum, member, nonmember,
                  property, show_flag_values, verify)


def tries(*checks):
    def inner(make):
        try:
            print(verify(*checks)(make()))
        except ValueError as e:
            print(e)
    return inner


@tries(UNIQUE)
def a():
    return Enum("A", {"X": 1, "Y": 1})


@tries(CONTINUOUS)
def b():
    return Enum("B", {"X": 1, "Y": 4})


@tries(NAMED_FLAGS)
def c():
    class C(Flag):
        R = 1
        B = 12
    return C


@tries(UNIQUE, CONTINUOUS)
def d():
    return IntEnum("D", "X Y Z")


print(show_flag_values(13))


class Parts(Enum):
    _ignore_ = "i"
    A = 1
    limit = nonmember(5)
    f = member(len)

    def g(self):
        return "g"

    @property
    def doubled(self):
        return self.value * 2


print(list(Parts), Parts.limit, Parts.A.g(), Parts.A.doubled)


class Names(Enum):
    name = 1
    value = 2


print(Names.name, Names.value, Names.name.name, Names.value.value)


@global_enum
class G(Enum):
    ONE = 1


print(ONE, repr(ONE), G.ONE)
try:
    class Bad(Enum):
        _wrong_ = 1
except ValueError as e:
    print(e)
try:
    class Order(Enum):
        _order_ = "B A"
        A = 1
        B = 2
except TypeError as e:
    print(e)
print(hash(G.ONE) == hash("ONE"), {G.ONE, G.ONE}, dir(G.ONE))
