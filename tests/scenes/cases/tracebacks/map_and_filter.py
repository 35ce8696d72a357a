print(list(map(lambda v: 10 // v, [5, 0])))
