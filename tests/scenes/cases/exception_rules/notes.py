e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second\nline")
print(e.__notes__, e)
try:
    e.add_note(3)
except TypeError as x:
    print(x)
e.__notes__ = "not a list"
try:
    e.add_note("z")
except TypeError as x:
    print(x)


class E(Exception):
    def __str__(self):
        return "\n".join(["custom"] + getattr(self, "__notes__", []))


try:
    try:
        raise E()
    except E as e:
        e.add_note("noted")
        raise
except E as e:
    print(e, e.__notes__)
g = ExceptionGroup("g", [ValueError(1)])
g.add_note("group note")
m, r = g.split(ValueError)
print(m.__notes__, r)
