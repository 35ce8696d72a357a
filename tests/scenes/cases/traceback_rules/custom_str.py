class Custom(Exception):
    def __str__(self):
        return "line one\nline two"


class Broken(Exception):
    def __str__(self):
        raise ValueError("inside str")


class Empty(Exception):
    pass


import traceback, sys
for e in (Custom(), Broken(), Empty(), Exception(""), Exception(None), KeyError("a\nb"), Exception("\n"), KeyError(), Exception(1, 2)):
    try:
        raise e
    except Exception:
        traceback.print_exc(file=sys.stdout)


class Outer:
    class Inner(Exception):
        pass


raise Outer.Inner("nested class")
