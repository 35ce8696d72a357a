class Count:
    def __iter__(self):
        print('iter', end=' ')
        self.i = 0
        return self

    def __next__(self):
        if self.i >= 2:
            raise StopIteration
        self.i += 1
        return self.i

    def __length_hint__(self):
        print('hint', end=' ')
        return 2


for name, use in (('list', list), ('tuple', tuple), ('set', set), ('sorted', sorted), ('sum', sum), ('max', max), ('min', min), ('star', lambda c: [*c]), ('unpack', lambda c: (lambda a, b: a)(*c)), ('in', lambda c: 2 in c),
                  ('zip', lambda c: list(zip(c))), ('any', any), ('extend', lambda c: [].extend(c)), ('frozenset', frozenset), ('map', lambda c: list(map(str, c))), ('iter', lambda c: list(iter(c)))):
    print(name, use(Count()))


class Hint(Count):
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        if self.hint == 'raise':
            raise OSError('hint')
        if self.hint == 'type':
            raise TypeError('hint')
        return self.hint


for hint in (1, -1, 'x', 'raise', 'type', NotImplemented):
    try:
        print(list(Hint(hint)))
    except Exception as error:
        print(type(error).__name__, error)


class Traced:
    def __eq__(self, other):
        print('eq', other, end=' ')
        return False


print((Traced(),) == (1, 2), [Traced()] == [1, 2], (Traced(), 2) == (3,))
print({}.pop([], 'not looked at'), (5).__class__ | None)
try:
    'a' + (int | str)
except TypeError as error:
    print(error)
