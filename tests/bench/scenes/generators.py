def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def doubled(source):
    for item in source:
        yield item * 2


def chain(*sources):
    for source in sources:
        yield from source


print(sum(doubled(count(100_000))), sum(chain(count(60_000), count(60_000))))
