import contextlib
import traceback


@contextlib.contextmanager
def plain(kind):
    if kind == "none":
        return
    try:
        yield kind
    except ValueError:
        if kind == "change":
            raise KeyError("changed") from None
        raise
    if kind == "twice":
        yield


for kind in ("none", "pass", "change", "twice"):
    try:
        with plain(kind):
            if kind != "twice":
                raise ValueError(kind)
    except (ValueError, KeyError, RuntimeError):
        traceback.print_exc()


@plain("pass")
def decorated():
    raise ValueError("inside")


with contextlib.ExitStack() as stack:
    stack.enter_context(plain("pass"))
    stack.callback(lambda: 1 / 0)
