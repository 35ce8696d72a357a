def f():
    raise ExceptionGroup("many", [ValueError("v"), TypeError("t"), ExceptionGroup("deep", [KeyError("k")])])


try:
    f()
except* ValueError:
    print("values handled")
