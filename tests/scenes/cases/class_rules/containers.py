class Deck:
    def __init__(self, *cards):
        self.cards = list(cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        print("get", i)
        return self.cards[i]

    def __setitem__(self, i, v):
        print("set", i, v)
        self.cards[i] = v

    def __delitem__(self, i):
        print("del", i)
        del self.cards[i]


d = Deck("a", "b", "c")
print(len(d), d[0], d[-1], d[0:2], d[::2], bool(d), bool(Deck()))
print(list(d), "b" in d, "z" in d)
print(list(reversed(d)))
d[0] = "x"
del d[1]
d[1:2] = [7, 8]
print(d.cards)
print(list(zip(d, range(2))), max(d.cards[1:]))
for i, x in enumerate(d):
    print(i, x)
d[0] += "!"
print(*d)
a, *b = d
print(a, b)
class Two:
    def __getitem__(self, key):
        return key
t = Two()
print(t[1, 2], t[1:2, ::3], t[...], t["k"], t[()], t[1:2:3], t[:, None])
for expr in (lambda: Deck(1)["a"], lambda: object()[0], lambda: Two()(1), lambda: len(Two()), lambda: iter(5), lambda: 3 in 5, lambda: reversed({1}), lambda: Deck(1)[5]):
    try:
        print(expr())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
