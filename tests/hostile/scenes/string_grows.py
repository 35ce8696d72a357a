# stops: one value
s = "x"
while True:
    s += s
