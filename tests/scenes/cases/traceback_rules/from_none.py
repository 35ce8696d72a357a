try:
    {}["missing"]
except KeyError:
    raise ValueError("no such thing") from None
