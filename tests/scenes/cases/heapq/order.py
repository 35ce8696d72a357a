# Which items are compared, in which order; equal ones come out as CPython gives them.
import heapq


class Item:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        log.append(f'{self.name}<{other.name}')
        return self.rank < other.rank

    def __repr__(self):
        return self.name


log = []
heap = [Item(rank, f'{"abcdefgh"[i]}{rank}') for i, rank in enumerate([3, 1, 2, 3, 1, 2, 3, 1])]
heapq.heapify(heap)
print(heap, log)
log.clear()
heapq.heappush(heap, Item(2, 'x2'))
print(heap, log)
log.clear()
print(heapq.heapreplace(heap, Item(1, 'y1')), heap, log)
log.clear()
print(heapq.heappushpop(heap, Item(1, 'z1')), heap, log)
while heap:
    log.clear()
    print(heapq.heappop(heap), log)
