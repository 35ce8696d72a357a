# stops: steps
import contextlib


class Catches:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        print("exit")
        return True


with Catches(), contextlib.suppress(BaseException):
    while True:
        pass
print("never")
