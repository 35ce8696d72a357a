# stops: one value
print(len("a" * 10**12))
