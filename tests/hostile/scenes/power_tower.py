# stops: integer
print(10**10**10)
