class Many(ExceptionGroup):
    def derive(self, exceptions):
        print('derive', self.message, len(exceptions))
        return Many(self.message + "!", exceptions)
def run(g, *bodies):
    try:
        try:
            raise g
        except* ValueError as e:
            bodies[0](e)
        except* TypeError as e:
            bodies[1](e)
        except* OSError as e:
            print('os', repr(e))
    except BaseException as e:
        print('out', repr(e), 'ctx', repr(e.__context__), e is g)
    else:
        print('done')
def nothing(e): print('seen', repr(e))
def again(e): raise
def other(e): raise RuntimeError('r')
def first(e): raise e.exceptions[0]
def same(e): raise e
V, T, K = ValueError(1), TypeError(2), KeyError(3)
for bodies in ((nothing, nothing), (again, nothing), (nothing, again), (again, again), (other, nothing), (other, other), (first, nothing), (first, first), (same, nothing), (same, same)):
    for make in (lambda: Many('a', [ValueError(1)]), lambda: Many('b', [ValueError(1), TypeError(2)]), lambda: Many('c', [ValueError(1), TypeError(2), KeyError(3)]), lambda: Many('d', [KeyError(3)]), lambda: ExceptionGroup('e', [Many('f', [KeyError(1)]), Many('g', [ValueError(1), KeyError(2)])]), lambda: ValueError('plain'), lambda: KeyError('plain'), lambda: Many('h', [Many('i', [ValueError(1)]), OSError(5)])):
        print(bodies[0].__name__, bodies[1].__name__)
        run(make(), *bodies)
g = Many('x', [ValueError(1), Many('y', [TypeError(2), KeyError(3)])])
print(g.split(ValueError)); print(g.subgroup(TypeError)); print(g.split(Exception)[0] is g); print(g.split(OSError)[1] is g, g.subgroup(OSError)); print(g.split(lambda e: isinstance(e, Many) and e.message == 'y'))
