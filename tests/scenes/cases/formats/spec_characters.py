def told(value, spec):
    try:
        print(repr(format(value, spec)))
    except Exception as e:
        print(type(e).__name__, e)


for value in (255, True, 2.5, "text", 1j):
    for spec in ("é", " ", "\n", "१२", ".१", "中", "y", "5é"):
        told(value, spec)
