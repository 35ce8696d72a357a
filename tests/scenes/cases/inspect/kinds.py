import asyncio
import functools
import inspect


class A:
    x = 1

    def m(self): pass

    @classmethod
    def c(cls): pass

    @staticmethod
    def s(): pass

    @property
    def p(self): return 1


async def co(): pass
async def ag(): yield
def ge(): yield
def fn(): pass


a = A()
things = {"co": co, "ag": ag, "ge": ge, "fn": fn, "A": A, "a.m": a.m, "A.m": A.m, "A.c": A.c, "A.s": A.s, "len": len,
          "str.upper": str.upper, "[].append": [].append, "inspect": inspect, "lambda": lambda: 0,
          "partial(co)": functools.partial(co), "fn.__code__": fn.__code__, "frame": inspect.currentframe()}
checks = ["isclass", "ismethod", "isfunction", "isbuiltin", "isroutine", "ismodule", "iscoroutinefunction", "isasyncgenfunction",
          "isgeneratorfunction", "iscode", "isframe", "ismethoddescriptor", "isawaitable"]
for name, t in things.items():
    print(name, [c for c in checks if getattr(inspect, c)(t)])
c, g, n = co(), ge(), ag()
print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isgenerator(g), inspect.isasyncgen(n), inspect.iscoroutine(g))
print(inspect.getcoroutinestate(c), inspect.getgeneratorstate(g))
next(g)
print(inspect.getgeneratorstate(g))
g.close()
c.close()
print(inspect.getgeneratorstate(g), inspect.getcoroutinestate(c))
print([n for n, v in inspect.getmembers(A) if not n.startswith("__")], inspect.getmembers(a, inspect.ismethod)[0][0])
print(inspect.getmro(A), inspect.isdatadescriptor(A.__dict__["p"]))
print(inspect.getattr_static(a, "p").__class__.__name__, inspect.getattr_static(a, "zz", 5))


async def main():
    async def inner():
        await asyncio.sleep(1)
    t = inner()
    task = asyncio.create_task(t)
    await asyncio.sleep(0)
    print(inspect.getcoroutinestate(t), inspect.isawaitable(task))
    await task
    print(inspect.getcoroutinestate(t))


asyncio.run(main())
