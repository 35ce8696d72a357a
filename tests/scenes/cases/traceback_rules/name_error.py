def f():
    counter = 1
    return countr


try:
    f()
except NameError as e:
    print(e)
import sys, traceback
class A:
    def __init__(self):
        self.value = 1
        self.valid = 2
    def m(self):
        return value
for g in (f, lambda: A().valu, lambda: prnt(1), lambda: [].appendd(1), lambda: sys.exitt, lambda: A().m(), lambda: foo_bar_baz, lambda: int.form_bytes, lambda: "x".uper(), lambda: A().zzzzz, lambda: Aa(), lambda: ValueErr("x"), lambda: Tru, lambda: none, lambda: A().vAlue, lambda: A().m.__nam__):
    try:
        g()
    except Exception as e:
        traceback.print_exception(e, file=sys.stdout)


def h():
    print(x)
    x = 1


h()
