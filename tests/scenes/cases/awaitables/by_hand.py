class Yielder:
    def __await__(self):
        x = yield "asked"
        return x
async def inner():
    v = await Yielder()
    print("inner got", v)
    return v + 1
async def outer():
    try:
        r = await inner()
        r2 = await inner()
        return r + r2
    except ValueError as e:
        print("caught", e)
        return "recovered"
    finally:
        print("finally")
c = outer()
print(c.cr_running, c.cr_await, c.cr_frame is not None, c.cr_origin, c.cr_code.co_name, c.__name__, c.__qualname__, type(c))
print(c.send(None), c.cr_await.__name__, c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print("result", e.value)
c = outer()
c.send(None)
try:
    c.throw(ValueError("thrown"))
except StopIteration as e:
    print(e.value)
c = outer()
c.send(None)
c.close()
print(c.cr_frame)
for bad in (lambda: c.send(None), lambda: outer().send(5), lambda: next(outer()), lambda: iter(outer()), lambda: list(outer()), lambda: c.throw(KeyError("k"))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
w = outer().__await__()
print(type(w), next(w))
w.close()
async def nothing(): return 7
try:
    nothing().send(None)
except StopIteration as e:
    print(e.value, repr(e))
async def raises_stop(): raise StopIteration(1)
try:
    raises_stop().send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))
def run(coro):
    steps = 0
    while True:
        try:
            coro.send(steps or None)
            steps += 1
        except StopIteration as e:
            return e.value, steps
print(run(outer()))
