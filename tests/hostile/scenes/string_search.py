# stops: steps
text = "a" * 1_000_000 + "b"
while True:
    text.count("ab"), text.find("ba"), text.split("b")
