class A:
    def run(self, n):
        return n / 0


class B(A):
    def run(self, n):
        return super().run(n + 1)


class C(B):
    def run(self, n):
        result = super().run(n=n)
        return result


C().run(1)
