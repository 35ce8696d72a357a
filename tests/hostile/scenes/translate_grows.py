# stops: one value
print(len(("e" * 10_000).translate({ord("e"): "f" * 10_000})))
