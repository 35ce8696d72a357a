# stops: steps
while True:
    pass
