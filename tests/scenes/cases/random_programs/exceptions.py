import traceback

try:
    raise OSError(2, 3)
except* OSError as group:
    print(group.__traceback__ is not None, repr(group))


class Many(ExceptionGroup):
    def derive(self, exceptions):
        return Many(self.message + '!', exceptions)


try:
    try:
        raise Many('g', [TypeError(1)]) from KeyError(1)
    except* TypeError:
        raise
except Exception as error:
    print(repr(error), repr(error.__cause__))

shared = KeyError('shared')


def failing(n):
    try:
        raise shared
    except KeyError:
        raise ValueError(n)


errors = []
for n in range(2):
    try:
        failing(n)
    except ValueError as error:
        errors.append(error)
try:
    raise ExceptionGroup('two', errors)
except ExceptionGroup:
    print(traceback.format_exc())

error = ValueError(1, 'a')
print(error.__reduce__(), error.__setstate__({'q': 1}), error.q, error.__reduce__()[2])
try:
    eval('1 +\n')
except SyntaxError:
    print(traceback.format_exc())


class E:
    def __lt__(self, other):
        print('lt')
        return NotImplemented

    def __gt__(self, other):
        print('gt')
        return True


print(len(sorted([E(), E()])))
print({0, 2, 4, -2, -1}, {4, -1, -2, 7, 'if'} - {'if'})
