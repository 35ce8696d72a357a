class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slim:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1
        self.b = 2


def work(n):
    p = Point(1, 2)
    s = Slim()
    for i in range(n):
        p.x = p.x + p.y
        p.y = i
        s.a = s.a + s.b
        if p.x > 1000:
            p.x = 0
            s.a = 0
    return p.x + p.y + s.a


print(work(120_000))
