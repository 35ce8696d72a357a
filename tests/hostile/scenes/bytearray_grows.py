# stops: one value
data = bytearray(b"x")
while True:
    data += data
