# stops: steps
n = 2**200_000 - 1
while True:
    pow(3, n, n - 2)
