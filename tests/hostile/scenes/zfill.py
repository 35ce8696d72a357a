# stops: one value
print(len("x".zfill(10**11)))
