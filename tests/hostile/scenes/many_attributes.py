# stops: 
class Thing:
    pass


thing = Thing()
n = 0
while True:
    setattr(thing, f"a{n}", n)
    n += 1
