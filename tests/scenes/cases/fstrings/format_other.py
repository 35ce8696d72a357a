print(f"{1+2j} {1+2j:.2f} {1.5-2.5j:+.1e} {1j:>10} {3+0j:g} {complex(0, -0.0)}")
print(f"{'text':s} {'text':10s}| {'text':.2s} {'':5}| {'é':>3} {'x':^^5}")
print(f"{True:5} {True!s:>6} {False:b} {True:.1f} {True:x}")
class Money:
    def __init__(self, amount):
        self.amount = amount
    def __format__(self, spec):
        return f"${self.amount:{spec or '.2f'}}"
    def __repr__(self):
        return "Money()"
print(f"{Money(5)} {Money(5):.1f} {Money(5)!r:>10} {Money(5)=}", format(Money(3), "05"), "{:.3f}".format(Money(1)))
class Bad:
    def __format__(self, spec):
        return 5
try:
    f"{Bad()}"
except TypeError as e:
    print(e)
class Plain:
    def __str__(self):
        return "plain"
print(f"{Plain()} {Plain():}")
try:
    f"{Plain():>10}"
except TypeError as e:
    print(e)
print(format(5), format("a", ""), format(3.14159, ".2f"), format(255, "#x"))
for bad in (lambda: format(1, 2), lambda: format(), lambda: (5).__format__(), lambda: format(object(), "x")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
