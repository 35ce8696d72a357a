def told(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


class Items(list):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)


class Made(list):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls)


class Pair(tuple):
    def __init__(self, *args, **kwargs):
        pass


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter", self.n)
        self.i = 0
        return self

    def __next__(self):
        self.i += 1
        if self.i > self.n:
            raise StopIteration
        return self.i


told(lambda: Items(1, a=2))
told(lambda: Items([1], [2]))
told(lambda: Pair((1,), a=2))
told(lambda: Pair(1, a=2))
told(lambda: Made((1, 2), a=3))
told(lambda: type(None)(1))
told(lambda: type(None)())


def of(base):
    class K(base):
        pass
    return K


told(lambda: of(None))
told(lambda: bytes(Count(3)))
told(lambda: bytearray(Count(2)))
told(lambda: list(Count(2)))
b = bytearray(b"abc")


def assign(value):
    b[::0] = value


told(lambda: assign([1000]))
told(lambda: assign(5))
told(lambda: (1).__divmod__())
told(lambda: int.__divmod__(7, 2, 3))
told(lambda: (1.5).__divmod__(value=2))
told(lambda: (7).__rdivmod__(15))
told(lambda: int.__divmod__(7, "a"))
