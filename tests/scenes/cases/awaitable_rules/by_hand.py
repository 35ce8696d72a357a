import asyncio
import types


class Ready:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        x = yield "asked " + str(self.v)
        print("resumed with", x)
        return self.v * 2


async def f():
    a = await Ready(1)
    b = await Ready(2)
    return a + b


c = f()
print(type(c), c.__name__, c.cr_running, c.cr_await, c.cr_frame is not None, c.cr_origin)
print(c.send(None))
print(type(c.cr_await).__name__)
print(c.send("A"))
try:
    c.send("B")
except StopIteration as e:
    print("result", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
try:
    f().send(1)
except TypeError as e:
    print(e)
c = f()
c.send(None)
try:
    c.throw(ValueError("thrown"))
except ValueError as e:
    print(e)
c = f()
c.send(None)
c.close()
c.close()
print(c.cr_frame)


async def g():
    try:
        await Ready(0)
    except ValueError as e:
        print("caught", e)
        return "recovered"
    finally:
        print("finally")


c = g()
c.send(None)
try:
    c.throw(ValueError, "v")
except StopIteration as e:
    print(e.value)


@types.coroutine
def switch():
    got = yield "switch"
    return got


async def h():
    return await switch()


c = h()
print(c.send(None))
try:
    c.send("value")
except StopIteration as e:
    print(e.value)
w = Ready(3).__await__()
print(next(w))
c = f()
i = c.__await__()
print(type(i), next(i))
try:
    iter(c)
except TypeError as e:
    print(e)
try:
    next(c)
except TypeError as e:
    print(e)
try:
    for _ in c:
        pass
except TypeError as e:
    print(e)
i.close()


async def twice():
    c = f()
    await c


async def awaiting_twice():
    c = done()
    await c
    await c


async def done():
    return 1


try:
    awaiting_twice().send(None)
except RuntimeError as e:
    print(e)
