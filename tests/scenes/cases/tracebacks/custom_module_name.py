class AppError(Exception):
    pass


class Outer:
    class Inner(Exception):
        def __str__(self):
            return "inner text"


try:
    raise AppError
except AppError:
    raise Outer.Inner("x")
