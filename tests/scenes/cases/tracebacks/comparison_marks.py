x = [3, None, 2]
print(1 < 2 and x[0] > x[1])
