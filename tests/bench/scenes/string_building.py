def build(n):
    text = ""
    for i in range(n):
        text += "ab"
        text += str(i % 10)
    return text


def join(n):
    parts = []
    for i in range(n):
        parts.append("x" + str(i))
    return ",".join(parts)


print(len(build(30_000)), len(join(30_000)))
