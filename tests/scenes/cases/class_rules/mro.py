class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), [c.__name__ for c in D.mro()])
try:
    class E(A, B):
        pass
except TypeError as e:
    print(e)
try:
    class F(B, B):
        pass
except TypeError as e:
    print(e)
try:
    class G(int, str):
        pass
except TypeError as e:
    print(e)
try:
    class H(bool):
        pass
except TypeError as e:
    print(e)
for n in ("NoneType", "range", "function", "generator"):
    try:
        base = {"NoneType": type(None), "range": range, "function": type(lambda: 0), "generator": type(x for x in ())}[n]
        class I(base):
            pass
    except TypeError as e:
        print(e)
print(super(B, D()).who(), super(C, D()).who(), super(D, D))
try:
    super(D, A())
except TypeError as e:
    print(e)
try:
    super(3, A())
except TypeError as e:
    print(e)
try:
    super()
except RuntimeError as e:
    print(e)
print(repr(super(B, D())).replace(hex(id(D())), ""))
