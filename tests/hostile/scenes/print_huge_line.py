# stops: printed more than
print("z" * (10 << 20))
