class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __sub__(self, o):
        return Vector(self.x - o.x, self.y - o.y)

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __eq__(self, other):
        if isinstance(other, Vector):
            return (self.x, self.y) == (other.x, other.y)
        return NotImplemented

    def __bool__(self):
        return bool(self.x or self.y)

    def __iadd__(self, o):
        self.x += o.x
        return self

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y


a, b = Vector(3, 4), Vector(1, 2)
print(a + b, a * 2, 2 * a, a - b, -a, +a, ~a, abs(a), a == b, a != b, a == Vector(3, 4), a == 3, bool(Vector(0, 0)), a @ b)
c = a
c += b
print(c is a, a)
try:
    a + 3
except TypeError as e:
    print(e)
try:
    3 + a
except TypeError as e:
    print(e)
try:
    hash(a)
except TypeError as e:
    print(e)
try:
    a < b
except TypeError as e:
    print(e)
try:
    a / 2
except TypeError as e:
    print(e)
try:
    a -= 1
except AttributeError as e:
    print(e)
try:
    a @ 1
except AttributeError as e:
    print(e)
try:
    a ** 2
except TypeError as e:
    print(e)
try:
    a **= 2
except TypeError as e:
    print(e)
try:
    a @= "x"
except AttributeError as e:
    print(e)
print(Vector.__hash__)
