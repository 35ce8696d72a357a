# What a RecursionError says it happened in.
def told(function):
    try:
        function()
    except RecursionError as error:
        print(error)


class Missing:
    def __getattr__(self, name):
        return self.missing


class Endless:
    def __init__(self):
        Endless()


def plain(n):
    return plain(n + 1)


nested = []
other = []
types = (int,)
for _ in range(5000):
    nested = [nested]
    other = [other]
    types = (types,)
pairs = {}
for _ in range(5000):
    pairs = {1: pairs}

told(lambda: Missing().x)
told(Endless)
told(lambda: plain(0))
told(lambda: repr(nested))
told(lambda: print(nested))
told(lambda: repr(pairs))
told(lambda: nested == other)
told(lambda: nested < other)
told(lambda: isinstance("x", types))
told(lambda: issubclass(str, types))
