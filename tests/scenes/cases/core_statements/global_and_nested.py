count = 0
def bump():
    global count
    count += 1
    def inner():
        global count
        count += 10
        local = "l"
        def deepest():
            nonlocal local
            local += "!"
            return local
        return deepest()
    return inner()
print(bump(), count)
def make():
    global created
    created = "made"
make()
print(created)
def outer():
    x = 1
    def mid():
        def low():
            nonlocal x
            x += 1
            return x
        return low
    return mid()(), x
print(outer())
def gen_counter():
    n = 0
    while True:
        step = yield n
        n += step or 1
g = gen_counter()
print(next(g), next(g), g.send(5), next(g))
fs = {name: (lambda n=name: n.upper()) for name in "ab"}
print(fs["a"](), fs["b"]())
def apply(f, *args, **kw): return f(*args, **kw)
print(apply(max, 1, 5, key=lambda v: -v), apply(lambda *a: a), apply(dict, a=1))
def recursive(n, acc=()):
    return acc if n == 0 else recursive(n - 1, (*acc, n))
print(recursive(4))
def shadow(list): return [list, type([])]
print(shadow(3))
if True:
    def conditional(): return "yes"
else:
    def conditional(): return "no"
print(conditional())
print((lambda x, /, y=2, *z, k, **kw: (x, y, z, k, kw))(1, k=5, q=6))
def doc():
    """Docs.

    More."""
print(doc.__doc__.splitlines()[0], doc.__name__, doc.__module__, doc.__qualname__, doc.__defaults__)
