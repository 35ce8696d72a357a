def flow(n):
    log = []
    try:
        log.append("try")
        if n == 1:
            raise ValueError("v")
        if n == 2:
            return log
        if n == 3:
            raise KeyError("k")
    except ValueError as e:
        log.append(f"except {e}")
    else:
        log.append("else")
    finally:
        log.append("finally")
    log.append("end")
    return log


for i in range(3):
    print(i, flow(i))
try:
    flow(3)
except KeyError as e:
    print(repr(e), str(e), e.args)


def override():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    for i in range(3):
        try:
            1 / 0
        finally:
            continue
    return "looped"


def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("inner finally")
    except (TypeError, ValueError) as e:
        print("outer", e)
        try:
            raise
        except ValueError as again:
            print(again is e)
    try:
        e
    except UnboundLocalError as x:
        print(x)


print(override(), swallow())
nested()
try:
    raise
except RuntimeError as e:
    print(e)
for bad in (3, "text", int, None, object()):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise ValueError from 3
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except 3:
        pass
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except (ValueError, "x"):
        pass
except TypeError as e:
    print(e)
class NeedsArg(Exception):
    def __init__(self, a):
        super().__init__(a)
try:
    raise NeedsArg
except TypeError as e:
    print(e)
class NotExc:
    pass
try:
    raise NotExc
except TypeError as e:
    print(e)
try:
    raise NotExc()
except TypeError as e:
    print(e)
def f():
    while True:
        try:
            return 1
        finally:
            break
    return 2
print(f())
