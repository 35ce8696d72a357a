class Date:
    formats = []

    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    @staticmethod
    def is_leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

    @classmethod
    def name(cls):
        return cls.__name__

    def __str__(self):
        return f"{self.y:04}-{self.m:02}-{self.d:02}"


class Special(Date):
    def __str__(self):
        return "*" + super().__str__()

    @classmethod
    def name(cls):
        return "special " + super().name()


print(Date.parse("2024-2-3"), Special.parse("2024-12-31"), Date.is_leap(2000), Special(1, 2, 3).is_leap(1900))
print(Special.name(), Date.name(), Date.parse)
print(Date.__dict__["is_leap"].__func__(4), type(Date.__dict__["parse"]), Date.__dict__["is_leap"](8))
print(Date.parse.__self__, Date.parse.__func__.__name__)
s = staticmethod(len)
print(s([1, 2]), s.__func__, s.__name__)
c = classmethod(lambda cls: cls)
try:
    c()
except TypeError as e:
    print(e)
try:
    Date.is_leap()
except TypeError as e:
    print(e)
try:
    Date.parse()
except TypeError as e:
    print(e)
try:
    Date.__str__()
except TypeError as e:
    print(e)
