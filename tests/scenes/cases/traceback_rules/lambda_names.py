class A:
    f = lambda self: self.g()

    def g(self):
        def inner():
            return [x.y for x in [self]]
        return inner()

    @property
    def p(self):
        return self.f()

    @staticmethod
    def s():
        return A().p

    @classmethod
    def c(cls):
        return {k: v for k, v in [(1, cls.s())]}


A.c()
