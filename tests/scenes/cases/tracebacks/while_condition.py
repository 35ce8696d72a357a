items = [1]
while items.pop() >= 0:
    pass
