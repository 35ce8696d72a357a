from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p, repr(p), p.name, p.value, list(p), len(p), Perm.R in p, Perm.W in p)
print(Perm.RW, repr(Perm.RW), list(Perm), list(Perm.RW), Perm.RW & Perm.W, Perm.R ^ Perm.RW, ~Perm.R, ~p)
print(bool(Perm(0)), Perm(0), repr(Perm(0)), Perm(7), Perm(3) is Perm.RW, Perm["RW"])
for make in (lambda: Perm(8), lambda: Perm("x"), lambda: Perm.R | 1, lambda: 1 in Perm.R, lambda: Perm(-9)):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


class Num(IntFlag):
    A = 1
    B = 2
    C = 4


print(Num.A | Num.B, repr(Num.A | Num.B), Num.A | 8, repr(Num(9)), Num.A + 1, ~Num.A, repr(~Num.A), Num(0), repr(Num(0)))
print(f"{Num.C}", Num.A < Num.B, Num.A == 1, isinstance(Num.A | 4, Num))


class Loose(Flag, boundary=CONFORM):
    A = 1
    B = 4


class Out(Flag, boundary=EJECT):
    A = 1
    B = 4


class Keep(Flag, boundary=KEEP):
    A = 1
    B = 4


print(Loose(7), repr(Out(7)), Keep(7), repr(Keep(10)), type(Out(7)).__name__)
print(STRICT, repr(KEEP), Perm, list(Perm.__members__))


class Rev(Flag):
    C = 4
    A = 1
    B = 2


print(list(Rev), list(Rev(7)), Rev(7))
m = Perm.R
m |= Perm.W
m &= ~Perm.R
print(m)
