from typing import NotRequired, Required, TypedDict, is_typeddict


class Movie(TypedDict):
    name: str
    year: int


class More(Movie, total=False):
    rating: float
    studio: Required[str]


m: Movie = {"name": "x", "year": 1}
print(m, Movie(name="y", year=2), type(Movie(name="z", year=1)))
print(Movie.__annotations__, sorted(More.__required_keys__), sorted(More.__optional_keys__), Movie.__total__, More.__total__)
P = TypedDict("P", {"x": int, "y": NotRequired[int]})
print(P(x=1), sorted(P.__required_keys__), is_typeddict(P), is_typeddict(dict), P.__name__)
try:
    isinstance(m, Movie)
except TypeError as e:
    print(e)
