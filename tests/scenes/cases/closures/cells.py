def counter():
    n = 0
    def add(by=1):
        nonlocal n
        n += by
        return n
    def read(): return n
    return add, read
add, read = counter()
print(add(), add(5), read(), add.__closure__[0].cell_contents, add.__code__.co_freevars, counter.__code__.co_cellvars)
late = [lambda: i for i in range(3)]
bound = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in bound])
def unset():
    def inner(): return value
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    value = 5
    print(inner())
    del value
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        print(inner.__closure__[0].cell_contents)
    except ValueError as e:
        print(type(e).__name__, e)
unset()
x = 'global'
class Inside:
    x = 'class'
    def method(self): return x
    own = [x for _ in range(2)]
    try:
        other = [[x for _ in range(1)] for _ in range(1)]
    except NameError as e:
        print(e)
print(Inside().method(), Inside.own)
def outer(x):
    class Local:
        y = x
        def get(self): return x
        x = 'mine'
    return Local.y, Local().get(), Local.x
try:
    print(outer('arg'))
except Exception as e:
    print(type(e).__name__, e)
def deep():
    a = 1
    def one():
        def two():
            def three():
                nonlocal a
                a += 1
                return a
            return three
        return two
    return one()()(), a
print(deep())
def cells():
    made = []
    for i in range(2):
        def f(): return i
        made.append(f)
    made[0].__closure__[0].cell_contents = 'changed'
    return [f() for f in made]
print(cells())
