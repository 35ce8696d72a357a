from collections.abc import Iterable, Mapping, Sized
from functools import singledispatch, singledispatchmethod


@singledispatch
def show(value, prefix=""):
    "shows"
    return f"{prefix}object {value!r}"


@show.register
def _(value: int, prefix=""):
    return f"{prefix}int {value}"


@show.register(list)
@show.register(tuple)
def _(value, prefix=""):
    return f"{prefix}sequence of {len(value)}"


@show.register
def _(value: float | str, prefix=""):
    return f"{prefix}float or str {value}"


@show.register(Mapping)
def show_mapping(value, prefix=""):
    return f"{prefix}mapping {dict(value)}"


show.register(type(None), lambda value, prefix="": "none")
print(show(1), show(True), show([1]), show((1, 2)), show(1.5), show("a"), show({"k": 1}), show(None), show({1}), show(2, prefix="> "))
print(show.__name__, show.__doc__, show.dispatch(bool) is show.dispatch(int), show.dispatch(dict) is show_mapping)
print([cls.__name__ for cls in show.registry])


class Animal:
    pass


class Dog(Animal):
    pass


@show.register
def _(value: Animal, prefix=""):
    return "animal"


print(show(Dog()), show(Animal()))


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError(f"cannot negate {arg!r}")

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    @classmethod
    def _(cls, arg: bool):
        return cls.__name__, not arg


print(Negator().neg(5), Negator().neg(True))


@singledispatch
def both(arg):
    return "base"


@both.register(Iterable)
def _(arg):
    return "iterable"


@both.register(Sized)
def _(arg):
    return "sized"


class IterableAndSized(Iterable, Sized):
    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


print(both(IterableAndSized()))
for bad in (lambda: show(), lambda: show.register(3), lambda: show.register(lambda x: x), lambda: Negator().neg("a"),
            lambda: show.register("a", len), lambda: both("ab")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split(": <function")[0])
