class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for i in reversed(list(items)):
            self.push(i)

    def push(self, v):
        self.head = Node(v, self.head)
        self.size += 1

    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next

    def __len__(self):
        return self.size

    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList(list(self)[i])
        if i < 0:
            i += len(self)
        for k, v in enumerate(self):
            if k == i:
                return v
        raise IndexError("list index out of range")

    def __repr__(self):
        return " -> ".join(map(str, self)) or "empty"

    def __eq__(self, o):
        return isinstance(o, LinkedList) and list(self) == list(o)

    def __contains__(self, v):
        return any(x == v for x in self)

    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev


l = LinkedList([1, 2, 3])
print(l, len(l), l[0], l[-1], l[1:], 2 in l, 9 in l, l == LinkedList([1, 2, 3]), l != 3)
l.reverse()
print(l, list(l), sum(l), LinkedList(), bool(LinkedList()))
try:
    l[7]
except IndexError as e:
    print(e)
try:
    hash(l)
except TypeError as e:
    print(e)


class Tree:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right

    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child:
            child.insert(key)
        else:
            setattr(self, side, Tree(key))
        return self

    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.key
        if self.right:
            yield from self.right.walk()

    def depth(self):
        return 1 + max((t.depth() for t in (self.left, self.right) if t), default=0)


t = Tree(5)
for k in (2, 8, 1, 9, 3):
    t.insert(k)
print(list(t.walk()), t.depth())


class Graph(dict):
    def add(self, a, b):
        self.setdefault(a, set()).add(b)
        self.setdefault(b, set()).add(a)

    def paths(self, a, b, seen=()):
        if a == b:
            yield [*seen, b]
            return
        for n in sorted(self[a] - {*seen, a}):
            yield from self.paths(n, b, (*seen, a))


g = Graph()
for e in ("AB", "BC", "AC", "CD"):
    g.add(*e)
print(list(g.paths("A", "D")), sorted(g), g.keys() == set("ABCD"))
