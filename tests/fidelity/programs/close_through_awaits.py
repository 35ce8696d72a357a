import asyncio
class Y:
    def __await__(self):
        yield 1
class L:
    def __await__(self):
        return iter([1, 2])
async def inner(x):
    await x
async def outer(x):
    await inner(x)
async def caught(x):
    try:
        await inner(x)
    except BaseException as e:
        print('caught', type(e))
        raise
for x in (Y, L):
    for f in (outer, caught):
        c = f(x()); print(c.send(None)); c.close()
        c = f(x()); print(c.send(None))
        try:
            c.throw(ValueError('v'))
        except ValueError as e:
            print(e)
