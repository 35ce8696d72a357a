import sys
from contextlib import closing, nullcontext, redirect_stdout, suppress


class Door:
    def close(self):
        print("closed")


with closing(Door()) as d:
    print(type(d).__name__)
with suppress(KeyError, IndexError):
    {}["x"]
    print("not here")
print("went on")
try:
    with suppress(KeyError):
        raise ValueError("through")
except ValueError as e:
    print(e)
with suppress():
    pass
with nullcontext() as n, nullcontext(5) as m:
    print(n, m)


class Upper:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text.upper())


u = Upper()
old = sys.stdout
with redirect_stdout(u) as target:
    print("hello", 1)
    with redirect_stdout(old):
        print("straight")
    print("again")
print(u.parts and "".join(u.parts), target is u, sys.stdout is old)
