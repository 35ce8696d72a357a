# stops: one value
print(len(f"{1:>1000000000}"))
