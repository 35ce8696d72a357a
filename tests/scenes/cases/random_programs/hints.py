for made in (iter([1, 2]), reversed([1, 2, 3]), iter((1,)), iter("anb"), iter({1: 2}), iter({1, 2}), iter(range(4)), reversed({1: 1, 2: 2}),
             reversed('abc'), iter(b'ab'), iter({1: 2}.items())):
    print(type(made).__name__, made.__length_hint__(), next(made) is not None, made.__length_hint__())
print(list(iter([3, 1, 2].__iter__().__next__, 5)))
print(range(3).__bool__(), range(0).__bool__(), 'abc'.__getnewargs__())
