def resilient():
    n = 0
    while True:
        try:
            n += 1
            yield n
        except ValueError as e:
            print("caught", repr(e))
            yield "handled"
        except KeyError:
            return "key"
        finally:
            print("finally", n)


g = resilient()
print(next(g))
print(g.throw(ValueError("a")))
print(next(g))
print(g.throw(ValueError))
print(next(g))
try:
    g.throw(KeyError, "k")
except StopIteration as e:
    print("stop", e.value)
try:
    g.throw(IndexError("late"))
except IndexError as e:
    print("late", e)
h = resilient()
try:
    h.throw(RuntimeError("before start"))
except RuntimeError as e:
    print(e)
print(list(h))
k = resilient()
next(k)
try:
    k.throw(TypeError("t"))
except TypeError as e:
    print("through", e)
for bad in (3, "text", int, None):
    try:
        resilient().throw(bad)
    except TypeError as e:
        print(e)
m = resilient()
next(m)
try:
    m.throw(ValueError, "msg", None)
except Exception as e:
    print(e)
