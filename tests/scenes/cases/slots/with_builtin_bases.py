def told(make):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def of(base):
    class Clash(base):
        __slots__ = ("x",)
        x = 1
    return Clash


for base in (object, dict, list, Exception, int, str):
    told(lambda: of(base).__name__)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


for value in (3, 2.5, "a"):
    told(lambda: float(Index(value)))
told(lambda: slice(1, 2).indices(-10 ** 25))
told(lambda: slice(1, 2).indices(-1))
