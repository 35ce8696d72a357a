# stops: one value
print(len(("a" * 10_000).replace("a", "b" * 10_000)))
