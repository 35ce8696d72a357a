def g():
    try:
        yield 1
        yield 2
    except ValueError:
        yield "caught"
    finally:
        print("g finally")


def use():
    for x in g():
        if x == 2:
            return "early " + str(x)


print(use())
it = g()
next(it)
print(it.throw(ValueError), list(it))


def nested_finally():
    out = []
    for i in range(3):
        try:
            try:
                if i == 0:
                    continue
                if i == 1:
                    raise KeyError(i)
                out.append("ok")
            finally:
                out.append(f"inner {i}")
        except KeyError as e:
            out.append(f"caught {e}")
        finally:
            out.append(f"outer {i}")
    return out


print(nested_finally())


def reraise():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            try:
                raise ValueError("v") from e
            except ValueError:
                raise
    except Exception as e:
        return repr(e), repr(e.__cause__), repr(e.__context__)


print(reraise())


def except_name_deleted():
    try:
        1 / 0
    except ZeroDivisionError as err:
        pass
    try:
        print(err)
    except NameError as e:
        print(type(e).__name__, e)


except_name_deleted()


def loop_retry():
    attempts = 0
    while True:
        try:
            attempts += 1
            if attempts < 3:
                raise ConnectionError("down")
        except ConnectionError as e:
            print("retry", attempts, e)
            continue
        else:
            return attempts
        finally:
            print("finally", attempts)


print(loop_retry())


class CM:
    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        print("exit with", t.__name__ if t else None, v)
        if t is KeyError:
            raise RuntimeError("from exit")
        return t is ValueError


def in_with(error):
    try:
        with CM():
            if error:
                raise error
            return "returned"
    except Exception as e:
        return repr(e), repr(e.__context__)
    return "swallowed"


print(in_with(None), in_with(ValueError("v")), in_with(KeyError("k")), in_with(TypeError("t")))
try:
    raise ValueError("a") from ValueError("b")
except ValueError as e:
    saved = e
print(saved, saved.__cause__, saved.__traceback__ is not None)
try:
    raise saved
except ValueError as e:
    tb, n = e.__traceback__, 0
    while tb:
        tb, n = tb.tb_next, n + 1
    print(n)
def deep(n):
    if n == 0:
        raise LookupError("deep")
    try:
        deep(n - 1)
    finally:
        print("unwind", n)
try:
    deep(3)
except LookupError as e:
    names = []
    tb = e.__traceback__
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno > 0))
        tb = tb.tb_next
    print(names)
