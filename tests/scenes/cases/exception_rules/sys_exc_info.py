import sys

print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind, value, type(tb).__name__, tb.tb_lineno)
    try:
        [][1]
    except IndexError:
        print(sys.exc_info()[0])
    print(sys.exc_info()[0], sys.exception() is value)
print(sys.exc_info(), sys.exception())


def gen():
    try:
        yield sys.exc_info()[0]
    finally:
        pass


try:
    raise KeyError
except KeyError:
    print(next(gen()))
try:
    sys.exit("bye")
except SystemExit as e:
    print(e.code, repr(e))
try:
    sys.exit()
except SystemExit as e:
    print(e.code, repr(e))
try:
    exit(3)
except SystemExit as e:
    print(e.code)
