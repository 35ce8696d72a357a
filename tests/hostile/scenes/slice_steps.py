# stops: steps
text = "ab" * 1_000_000
while True:
    text[::-1]
