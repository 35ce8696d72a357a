class Base:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        print("Base add")
        return NotImplemented

    def __radd__(self, o):
        print("Base radd")
        return "radd"


class Derived(Base):
    def __radd__(self, o):
        print("Derived radd")
        return "derived"


print(Base(1) + Derived(2))
print(Base(1) + 3 if False else 1 + Base(3))
try:
    Base(1) + Base(2)
except TypeError as e:
    print(e)
print(sum([Base(1)], 0))


class All:
    pass


for op in "sub mul truediv floordiv mod divmod pow lshift rshift and or xor matmul".split():
    setattr(All, f"__{op}__", lambda s, o, op=op: (op, o))
    setattr(All, f"__r{op}__", lambda s, o, op=op: ("r" + op, o))
    setattr(All, f"__i{op}__", lambda s, o, op=op: ("i" + op, o))
x = All()
print(x - 1, x * 1, x / 1, x // 1, x % 1, divmod(x, 1), x ** 1, x << 1, x >> 1, x & 1, x | 1, x ^ 1, x @ 1)
print(1 - x, 1 * x, 1 / x, 1 // x, 1 % x, divmod(1, x), 1 ** x, 1 << x, 1 >> x, 1 & x, 1 | x, 1 ^ x, 1 @ x)
for stmt in ("-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"):
    y = All()
    if stmt == "-": y -= 1
    elif stmt == "*": y *= 1
    elif stmt == "/": y /= 1
    elif stmt == "//": y //= 1
    elif stmt == "%": y %= 1
    elif stmt == "**": y **= 1
    elif stmt == "<<": y <<= 1
    elif stmt == ">>": y >>= 1
    elif stmt == "&": y &= 1
    elif stmt == "|": y |= 1
    elif stmt == "^": y ^= 1
    elif stmt == "@": y @= 1
    print(y, end=" ")
print()
