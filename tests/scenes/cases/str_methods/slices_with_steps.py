# Slices with a step, of ASCII and of other texts.
for text in ("abcdefg", "äbcdéfg", ""):
    print(text[::-1], text[::2], text[5:1:-2], text[-1::-3], text[1:6:3], text[6:1], sep="|")
    print(text.find("c"), text.count("b"), text.count(""), text.find("", 5), text.split("c"))
    print(text.replace("b", "--"), text.partition("d"), "cd" in text, text.rfind("g", 0, -1))
