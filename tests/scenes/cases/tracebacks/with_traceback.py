def f():
    raise ValueError("orig")


try:
    f()
except ValueError as e:
    saved = e.__traceback__
raise TypeError("new").with_traceback(saved)
