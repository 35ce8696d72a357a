# stops: memory
kept = []
while True:
    kept.append("y" * 100_000 + str(len(kept)))
