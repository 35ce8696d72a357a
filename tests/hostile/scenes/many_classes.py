# stops: 
kept = []
while True:
    kept.append(type("C", (), {}))
