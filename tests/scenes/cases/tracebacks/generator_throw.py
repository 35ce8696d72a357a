def gen():
    value = yield 1
    yield value


g = gen()
next(g)
g.throw(ValueError("thrown in"))
