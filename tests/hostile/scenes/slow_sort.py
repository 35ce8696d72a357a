# stops: steps
class Slow:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        for _ in range(100_000):
            pass
        return self.n < other.n


print(len(sorted(Slow(-n) for n in range(10_000))))
