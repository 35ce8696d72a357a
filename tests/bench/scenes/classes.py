class Shape:
    def area(self):
        return 0

    @property
    def label(self):
        return "shape"


class Square(Shape):
    def __init__(self, side):
        super().__init__()
        self.side = side

    def area(self):
        return self.side * self.side

    def __add__(self, other):
        return Square(self.side + other.side)

    def __lt__(self, other):
        return self.side < other.side


def work(n):
    total = 0
    one = Square(1)
    for i in range(n):
        shape = Square(i % 10)
        total += shape.area()
        if one < shape:
            total += len(shape.label)
        total += (shape + one).side
        if isinstance(shape, Shape):
            total += 1
    return total


print(work(50_000))
