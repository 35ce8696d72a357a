def f():
    try:
        raise ValueError("v")
    except ValueError:
        print("handling")
        raise


def g():
    try:
        f()
    except ValueError as e:
        raise e


g()
