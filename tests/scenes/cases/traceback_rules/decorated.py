import functools


def log(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper


@log
def work(n):
    return 10 / n


class C:
    @log
    def method(self):
        return work(0)

    def __repr__(self):
        return self.method()


print(work(5))
repr(C())
