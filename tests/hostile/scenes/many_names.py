# stops: 
n = 0
while True:
    globals()["name" * 100 + str(n)] = n
    n += 1
