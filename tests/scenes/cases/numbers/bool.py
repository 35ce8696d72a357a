print(True + True, True * 3, True & False, True | False, True ^ True, ~True, -True, not True, True == 1, True is True, isinstance(True, int), bool.__mro__)
print(bool(), bool(0), bool(""), bool([]), bool({}), bool(None), bool("False"), bool([0]), bool(0.0), bool(range(0)), bool(object()))
print(True and "a" or "b", 0 or [] or "last", 1 and 2 and 3, None and 1, [] or {}, not [] == True)
class T:
    def __bool__(self):
        return False
class L:
    def __len__(self):
        return 0
class Both:
    def __bool__(self):
        return True
    def __len__(self):
        return 0
print(bool(T()), bool(L()), bool(Both()), not T(), "yes" if L() else "no")
class W:
    def __bool__(self):
        return 1
class N:
    def __len__(self):
        return -1
class S:
    def __len__(self):
        return "a"
for bad in (lambda: bool(W()), lambda: bool(N()), lambda: len(N()), lambda: len(S()), lambda: bool(1, 2), lambda: bool(x=1), lambda: type("B", (bool,), {})):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(True.__and__(True), True.__or__(0), True.__xor__(1), True.__and__("a"), repr(True), str(False), True.__repr__(), hash(True), {True: "a", 1: "b", 1.0: "c"})
