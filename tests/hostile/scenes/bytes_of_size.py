# stops: one value
print(len(bytes(10**10)))
