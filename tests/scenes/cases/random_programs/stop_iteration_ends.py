import itertools


def stop(x):
    if x > 2:
        raise StopIteration("enough")
    return x


numbers = [1, 2, 3, 4]
print(list(map(stop, numbers)), tuple(filter(stop, numbers)))
print(list(itertools.takewhile(stop, numbers)), list(itertools.starmap(stop, [(1,), (5,), (2,)])))
for x in map(stop, numbers):
    print(x, end=" ")
print(next(map(stop, [9]), "default"))
try:
    next(map(stop, [9]))
except StopIteration:
    print("stopped")


def through():
    yield from map(stop, numbers)


print(list(through()), sum(map(stop, numbers)))
try:
    print([stop(x) for x in numbers])
except StopIteration as e:
    print("from a list", e)
try:
    print(list(stop(x) for x in numbers))
except RuntimeError as e:
    print(e)
