def parse(s):
    try:
        return int(s)
    except ValueError as e:
        raise RuntimeError(f"bad input {s!r}") from e


try:
    parse("x")
except RuntimeError as e:
    raise KeyError("outer")
