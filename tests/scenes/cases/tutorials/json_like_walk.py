data = {"users": [{"name": "Ann", "tags": ["a", "b"], "age": 30}, {"name": "Bob", "tags": [], "age": None}], "ok": True, "n": 1.5}
def walk(value, path=()):
    match value:
        case dict():
            for k, v in value.items(): yield from walk(v, path + (k,))
        case [*items]:
            for i, v in enumerate(items): yield from walk(v, (*path, i))
        case _:
            yield ".".join(map(str, path)), value
for path, v in walk(data): print(f"{path:<15} {v!r}")
def dump(v, indent=0):
    pad = "  " * indent
    if isinstance(v, dict):
        return "{\n" + ",\n".join(f"{pad}  {k!r}: {dump(x, indent + 1)}" for k, x in v.items()) + f"\n{pad}}}"
    if isinstance(v, list):
        return "[" + ", ".join(dump(x, indent) for x in v) + "]"
    return repr(v)
print(dump(data))
flat = [t for u in data["users"] for t in u["tags"]]
print(flat, [u["name"] for u in data["users"] if u["age"]], sum(u["age"] or 0 for u in data["users"]), any("b" in u["tags"] for u in data["users"]))
*_, last = data
print(last, list(data)[0], {**data, "n": 2}["n"], data.get("zz", {}).get("q", "none"))
