# stops: steps
print(any(x < 0 for x in range(10**12)), max(range(10**12)))
