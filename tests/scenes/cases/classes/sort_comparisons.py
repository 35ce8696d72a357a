class Item:
    def __init__(self, v): self.v = v
    def __lt__(self, other):
        print(self.v, "<", other.v)
        return self.v < other.v
    def __repr__(self): return f"I{self.v}"
print(sorted([Item(3), Item(1), Item(2)]))
print(sorted([Item(1), Item(2), Item(3), Item(0)], reverse=True))
items = [Item(2), Item(2), Item(1)]
items.sort()
print(items, max(items), min(items))
class Fails:
    def __lt__(self, other): raise RuntimeError("cannot compare")
l = [3, Fails(), 1]
try:
    l.sort()
except RuntimeError as e:
    print(e, len(l))
