# stops: one value
print(len(list(range(10**12))))
