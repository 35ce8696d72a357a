# stops: memory
kept = None
while True:
    kept = [kept, [0] * 1000]
