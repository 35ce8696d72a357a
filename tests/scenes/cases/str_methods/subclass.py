class Name(str):
    def __new__(cls, text, extra=None):
        self = super().__new__(cls, text.title())
        self.extra = extra
        return self
    def shout(self):
        return self.upper() + "!"
n = Name("ada lovelace", extra=5)
print(n, repr(n), n.extra, n.shout(), type(n.upper()), type(n + "x"), n == "Ada Lovelace", hash(n) == hash("Ada Lovelace"), len(n), n[0], isinstance(n, str))
print({"Ada Lovelace": 1}[n], f"{n:>15}", "%s" % n, n.split(), "".join([n, "x"]), str(n), type(str(n)), n in "xx Ada Lovelace xx")
class Loud(str):
    def __str__(self):
        return "LOUD"
    def __repr__(self):
        return "Loud!"
    def __add__(self, other):
        return "added"
    def __radd__(self, other):
        return "radded"
    def __eq__(self, other):
        return True
    __hash__ = str.__hash__
    def __len__(self):
        return 99
    def __getitem__(self, i):
        return "item"
    def __contains__(self, x):
        return "yes"
    def __format__(self, spec):
        return f"fmt{spec}"
l = Loud("x")
print(l, repr(l), [l], f"{l} {l!r} {l!s} {l:>5}", l + "a", "a" + l, l == "zz", len(l), l[0], 5 in l, "%s" % l, "".join([l, l]), "{}".format(l))
