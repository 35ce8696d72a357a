import contextlib
@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")
with tag("a") as t, tag("b"):
    print(t)
with tag("c"):
    raise ValueError("inside")
try:
    with tag("d"):
        raise KeyError("not swallowed")
except KeyError as e:
    print("outer", e)
with contextlib.suppress(ZeroDivisionError):
    1 / 0
class Transaction:
    def __init__(self, store): self.store = store
    def __enter__(self):
        self.backup = dict(self.store)
        return self.store
    def __exit__(self, kind, value, tb):
        if kind:
            self.store.clear()
            self.store.update(self.backup)
            print("rolled back:", kind.__name__, value)
        return True
store = {"x": 1}
with Transaction(store) as s:
    s["x"] = 2
with Transaction(store) as s:
    s["x"] = 3
    s["y"] = s["missing"]
print(store)
with contextlib.ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    print(names)
