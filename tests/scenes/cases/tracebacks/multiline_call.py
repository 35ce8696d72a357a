def join(*parts, sep):
    return sep.join(parts)


text = join("a",
            "b",
            7,
            sep="-")
