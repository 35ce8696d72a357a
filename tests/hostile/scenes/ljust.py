# stops: one value
print(len("x".ljust(10**11)))
