# stops: printed more than
while True:
    print("flood " * 1000)
