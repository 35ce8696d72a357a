# stops: 
names = {}
n = 0
while True:
    names[n] = n
    n += 1
