def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
for members in ([], (), 'ab', 5, None, [1], [ValueError, 1], {ValueError(1)}, {1: 2}, range(2), [KeyboardInterrupt()], (ValueError(1),)):
    show(lambda: ExceptionGroup('g', members))
    show(lambda: BaseExceptionGroup('g', members))
for message in (1, None, b'a', ['a']):
    show(lambda: ExceptionGroup(message, [ValueError(1)]))
g = ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2), KeyError('k')])])
for condition in (ValueError, (TypeError, KeyError), Exception, int, 5, 'a', [ValueError], lambda e: isinstance(e, TypeError), lambda e: 1 / 0, ()):
    show(lambda: g.split(condition))
    show(lambda: g.subgroup(condition))
class Own(ExceptionGroup):
    def __new__(cls, message, members, code):
        self = super().__new__(cls, message, members)
        self.code = code
        return self
    def derive(self, members):
        return Own(self.message, members, self.code + 1)
own = Own('o', [ValueError(1), TypeError(2)], 5)
match, rest = own.split(ValueError)
print(repr(match), match.code, repr(rest), rest.code, own.args, match.__suppress_context__)
class Wrong(ExceptionGroup):
    def derive(self, members):
        return 5
show(lambda: Wrong('w', [ValueError(1), TypeError(2)]).split(ValueError))
