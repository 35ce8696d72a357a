from typing import (TYPE_CHECKING, Annotated, Any, AnyStr, Awaitable, Callable, ClassVar, Coroutine, Dict, Final,
                    Iterable, List, Literal, NewType, NoReturn, Optional, Self, Sequence, Text, Tuple, Type, TypeVar,
                    Union, cast, get_args, get_origin)

X = TypeVar("X")
C = TypeVar("C", int, str, covariant=True)
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Tuple[int, ...], Tuple[()], Tuple[int, str])
print(Any, List, Callable, Callable[[int, str], bool], Callable[..., int], Callable[[], None], X, C, ClassVar[int], Final)
print(Literal["a", 1, None], Annotated[int, "meta", 3], Type[int], Iterable[X], Awaitable[int], Coroutine[Any, Any, str])
print(Union[int], Union[int, int], Union[int, Union[str, float]], Optional[Optional[int]], Union[int, "Later"])
print(List[int] == List[int], List[int] == List[str], Union[int, str] == Union[str, int], len({List[int], List[int]}))
print(List[X][int], Dict[X, X][str], Optional[X][int], Callable[[X], X][int], Dict[str, X].__parameters__)
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_args(Callable[[int], str]),
      get_origin(int), get_args(int), get_origin(list[int]), get_args(int | str))
print(List[int].__origin__, List[int].__args__, isinstance([], List), issubclass(list, Sequence), isinstance(3, Union[int, str]))
print(int | X, List[int] | None, NoReturn, Self, TYPE_CHECKING, Text, AnyStr)
for make in (lambda: List[int, str], lambda: isinstance([], List[int]), lambda: List[3], lambda: List(), lambda: Any(),
             lambda: Union[()], lambda: List[int][str], lambda: isinstance(1, Any), lambda: Optional[1, 2], lambda: Union()):
    try:
        print(make())
    except TypeError as e:
        print(e)
UserId = NewType("UserId", int)
print(UserId, UserId(5), UserId.__supertype__, List[UserId], cast(str, 5))
print(dict[str, X], dict[str, X][int])
