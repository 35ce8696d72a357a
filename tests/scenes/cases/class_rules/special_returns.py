class Bad:
    def __init__(self, **kw):
        self.kw = kw

    def __len__(self):
        return self.kw["len"]

    def __bool__(self):
        return self.kw["bool"]

    def __str__(self):
        return self.kw["str"]

    def __repr__(self):
        return self.kw["repr"]

    def __iter__(self):
        return self.kw["iter"]

    def __index__(self):
        return self.kw["index"]

    def __int__(self):
        return self.kw["int"]

    def __float__(self):
        return self.kw["float"]

    def __contains__(self, x):
        return self.kw["contains"]

    def __format__(self, spec):
        return self.kw["format"]

    def __bytes__(self):
        return self.kw["bytes"]

    def __complex__(self):
        return self.kw["complex"]


def attempt(f, **kw):
    try:
        print(f(Bad(**kw)))
    except Exception as e:
        print(type(e).__name__, e)


attempt(len, len=-1)
attempt(len, len="x")
attempt(len, len=3.5)
attempt(len, len=True)
attempt(bool, bool=1)
attempt(bool, bool=True)
attempt(str, str=3)
attempt(repr, repr=None)
attempt(lambda b: f"{b}", format=3)
attempt(lambda b: f"{b:abc}", format="ok")
attempt(iter, iter=3)
attempt(list, iter=iter([1, 2]))
attempt(lambda b: [1, 2, 3][b], index=1)
attempt(lambda b: [1, 2, 3][b], index="1")
attempt(int, int=7)
attempt(int, int="7")
attempt(float, float=7)
attempt(float, float=7.5)
attempt(lambda b: 1 in b, contains=[])
attempt(lambda b: 1 in b, contains=[1])
attempt(lambda b: 1 not in b, contains=[1])
attempt(hex, index=255)
attempt(range, index=3)


attempt(lambda b: round(b), int=3)

attempt(lambda b: "%s" % b, str="S")
attempt(lambda b: "%r" % b, repr="R")


class InitReturns:
    def __init__(self):
        return 5


try:
    InitReturns()
except TypeError as e:
    print(e)
