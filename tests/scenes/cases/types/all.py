import types
from types import MappingProxyType, MethodType, SimpleNamespace

d = {"a": 1}
p = MappingProxyType(d)
d["b"] = 2
print(p, repr(p), p["b"], p.get("z"), list(p), len(p), "a" in p, p == d, p | {"c": 3}, list(p.items()), p.copy())
for bad in (lambda: p.__setitem__("a", 1), lambda: MappingProxyType(3) if False else p["zz"], lambda: SimpleNamespace(1), lambda: MethodType(3, 4)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
n = SimpleNamespace(x=1, y="s")
n.z = [n.x]
print(n, n == SimpleNamespace(x=1, y="s", z=[1]), vars(n), SimpleNamespace())


class Sub(SimpleNamespace):
    pass


print(Sub(q=1), isinstance(Sub(), SimpleNamespace))


def f(self, k):
    return self, k


m = MethodType(f, 5)
print(m(6), m.__self__, m.__func__ is f, isinstance(f, types.FunctionType), isinstance(len, types.BuiltinFunctionType))
mod = types.ModuleType("mine", "doc")
mod.v = 3
print(mod.__name__, mod.__doc__, mod.v)


class Meta(type):
    def __new__(mcls, name, bases, ns, tag=None):
        cls = super().__new__(mcls, name, bases, ns)
        cls.tag = tag
        return cls


C = types.new_class("C", (int,), {"metaclass": Meta, "tag": "T"}, lambda ns: ns.update(v=9))
print(C(5) + 1, C.tag, C.v, type(C).__name__, types.resolve_bases((list[int], str)))
print(types.prepare_class("D", (C,), {"k": 1}))


class E:
    @types.DynamicClassAttribute
    def dyn(self):
        return "dynamic"


print(E().dyn)
try:
    E.dyn
except AttributeError:
    print("not on the class")


@types.coroutine
def g():
    yield 1
    return 2


async def h():
    return await g()


c = h()
print(c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
print(types.NoneType, types.EllipsisType, types.GenericAlias(list, (int,)), types.UnionType, type(None) is types.NoneType)
