# Every function on one list, and what they refuse.
import heapq

heap = []
for number in (9, 4, 7, 1, 8, 2, 6, 3, 5, 0):
    heapq.heappush(heap, number)
    print(heap)
print(heapq.heappop(heap), heap)
print(heapq.heapreplace(heap, 42), heap)
print(heapq.heappushpop(heap, -1), heap)
print(heapq.heappushpop(heap, 50), heap)
items = [(i * 37 % 11, chr(97 + i)) for i in range(11)]
heapq.heapify(items)
print(items)
while items:
    print(heapq.heappop(items), end=' ')
print()


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, e)


attempt(heapq.heappop, [])
attempt(heapq.heapreplace, [], 1)
attempt(heapq.heappushpop, [], 1)
attempt(heapq.heappop, {})
attempt(heapq.heappush, (1,), 1)
attempt(heapq.heapify, 'abc')
attempt(heapq.heapreplace, None, 1)
attempt(heapq.heappush, [1, 2], 'x')
attempt(heapq.heappush, [1])
attempt(heapq.heappop)


class Shrinks:
    def __init__(self, heap):
        self.heap = heap

    def __lt__(self, other):
        self.heap.clear()
        return True


shrinking = [1, 2, 3]
attempt(heapq.heappush, shrinking, Shrinks(shrinking))
print(len(shrinking))
