import sys
import traceback


def show(f):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)


def add():
    a, b = 1, "x"
    return a + b


def chain():
    a = [1]
    return a[0] * (2 + a[5])


def attr():
    x = None
    x.foo.bar = 3


def call():
    return len(5).foo


def longer():
    value = (1 +
             2 + None)
    return value


def compare():
    return 1 < "a"


def subscript():
    d = {"a": {"b": 1}}
    return d["a"]["c"]["d"]


def method():
    return "abc".upper().nothing()


def unary():
    return -"a"


def multi():
    return sum(
        [1,
         "a"]
    )


def assertion():
    assert 1 == 2, "message here"


def augmented():
    x = 1
    x += "a"


def fstring():
    return f"{1 + 'a'} text"


def lam():
    return (lambda: 1 / 0)()


def comp():
    return [1 / x for x in [1, 0]]


def unpack():
    a, b = [1, 2, 3]


def delete():
    d = {}
    del d["x"]


def unicode_line():
    e = "日本"; return e + 1


def raising():
    raise ValueError("a",
                     "b")


def with_():
    with 5 as x:
        pass


def for_():
    for i in 5:
        pass


def gen():
    yield 1
    yield 1 / 0


def use_gen():
    return list(gen())


def floor():
    return 1 // 0 + 5


def power():
    return 2 ** "a" ** 2


for f in (add, chain, attr, call, longer, compare, subscript, method, unary, multi, assertion, augmented, fstring, lam, comp, unpack, delete, unicode_line, raising, with_, for_, use_gen, floor, power):
    show(f)
