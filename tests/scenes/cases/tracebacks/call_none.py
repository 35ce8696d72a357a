def find(name):
    return None


print(find("x").upper())
