# stops: one value
print(len(("c" * 100_000).join(["d"] * 10_000)))
