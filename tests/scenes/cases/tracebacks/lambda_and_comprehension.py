f = lambda x: [1 / y for y in x]


def run(g):
    return {k: g([k]) for k in (1, 0)}


run(f)
