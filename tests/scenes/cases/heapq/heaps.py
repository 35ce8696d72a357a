import heapq

h = []
for n in (5, 1, 8, 3, 2):
    heapq.heappush(h, n)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 9), heapq.heapreplace(h, 4), h)
data = [9, 4, 7, 1, 8, 2, 6]
heapq.heapify(data)
print(data, [heapq.heappop(data) for _ in range(len(data))])
print(heapq.nlargest(2, [3, 9, 1, 7]), heapq.nsmallest(3, [3, 9, 1, 7]), heapq.nlargest(2, ["aa", "b", "cccc"], key=len), heapq.nsmallest(1, [4, 2]), heapq.nlargest(0, [1]), heapq.nsmallest(9, [2, 1]))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3])), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge([5, 3], [4, 1], reverse=True)))
tasks = []
for priority, name in [(2, "code"), (1, "eat"), (3, "sleep"), (1, "call")]:
    heapq.heappush(tasks, (priority, name))
print(tasks)
while tasks:
    print(heapq.heappop(tasks), end=" ")
print()


class Seen:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f"{self.n}<{other.n}", end=" ")
        return self.n < other.n


seen = []
for n in (3, 1, 2, 5, 4, 0):
    heapq.heappush(seen, Seen(n))
print([s.n for s in seen])
print(heapq.heappop(seen).n, [s.n for s in seen])
seen = [Seen(n) for n in (5, 4, 3, 2, 1, 0)]
heapq.heapify(seen)
print([s.n for s in seen])
for bad in (lambda: heapq.heappush((), 1), lambda: heapq.heappop([]), lambda: heapq.heapify(()), lambda: heapq.heapreplace([], 1),
            lambda: heapq.heappush([1], "a"), lambda: heapq.heappush([1]), lambda: heapq.heappop((1,)), lambda: list(heapq.merge([1], 3)),
            lambda: heapq.heappush([(1, {})], (1, {})), lambda: heapq.nsmallest(2.0, [1, 2])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
