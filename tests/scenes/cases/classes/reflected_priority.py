class Base:
    def __add__(self, o): return "Base.add"
    def __radd__(self, o): return "Base.radd"
    def __eq__(self, o): print("Base.eq"); return NotImplemented
    def __lt__(self, o): print("Base.lt"); return NotImplemented
    def __gt__(self, o): print("Base.gt"); return NotImplemented
class Derived(Base):
    def __radd__(self, o): return "Derived.radd"
    def __gt__(self, o): print("Derived.gt"); return "gt!"
class Same(Base):
    pass
print(Base() + Derived(), Derived() + Base(), Base() + Base(), Base() + Same(), 1 + Base(), Base() + 1)
print(Base() < Derived(), Base() == Derived() , Base() != Base())
class NoAdd:
    __add__ = None
    def __radd__(self, o): return "r"
try:
    print(1 + NoAdd())
    print(NoAdd() + 1)
except TypeError as e:
    print(e)
class NE:
    def __eq__(self, o): return False
print(NE() != NE(), NE() == NE(), [NE()] == [NE()])
n = NE()
print([n] == [n], n in [n], [n].index(n), (n,) == (n,))
try:
    hash(NE())
except TypeError as e:
    print(e)
class Cmp:
    def __lt__(self, o): return NotImplemented
try:
    Cmp() < Cmp()
except TypeError as e:
    print(e)
try:
    sorted([Cmp(), Cmp()])
except TypeError as e:
    print(e)
