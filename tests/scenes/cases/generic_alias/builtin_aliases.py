import types

print(list[int], dict[str, int], tuple[int, ...], tuple[()], set[list[str]], type[int], frozenset[None])
a = dict[str, list[int]]
print(a.__origin__, a.__args__, a.__parameters__, type(a).__name__)
print(a() == {}, list[int]([1, 2]), list[int] == list[int], list[int] == list[str])
print(hash(list[int]) == hash(list[int]), len({list[int], list[int], list[str]}))
print(int | str, int | None, int | str | int, (int | str) == (str | int), (int | None).__args__)
print(list[int] | None, type(int | str))
print(isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int | str))
for make in (lambda: isinstance([], list[int]), lambda: list[int][str], lambda: int[str], lambda: 1 | int):
    try:
        make()
    except TypeError as e:
        print(e)


class Typed(list[int]):
    pass


print(Typed.__bases__, Typed.__orig_bases__, Typed([1]), Typed.__mro__[1])


class Box:
    def __class_getitem__(cls, item):
        return types.GenericAlias(cls, item)


b = Box[int, "x"]
print(b, b.__args__, type(b()).__name__, b().__orig_class__)
print(Box[int].__name__, list[int].append is list.append, list[int].__doc__ == list.__doc__)
