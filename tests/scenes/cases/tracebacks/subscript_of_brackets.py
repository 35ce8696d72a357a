table = {"a": {"b": 1}}


def inner(key):
    return ({"a": 1})[key]


def outer(key):
    return (table)[ ("a") ] [(key)] + 1


try:
    inner(b"x")
except KeyError:
    import traceback
    traceback.print_exc()
outer("c")
