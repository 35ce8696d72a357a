# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Heaps in lists: what goes through whole iterables. What moves items in one list is in _heapq.
from _heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush,
                    heappushpop, heapreplace)

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']


def _identity(value):
    return value


def merge(*iterables, key=None, reverse=False):
    heap = []
    step = -1 if reverse else 1
    order, pop, replace = ((_heapify_max, _heappop_max, _heapreplace_max) if reverse
                           else (heapify, heappop, heapreplace))
    rank = _identity if key is None else key
    # The place of the iterable decides between equals, so that values are never compared twice.
    for place, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            heap.append([rank(value), place * step, value, iterator])
            break
    order(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = rank(value)
            entry[2] = value
            replace(heap, entry)
            break
        else:
            pop(heap)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def _only(choose, iterable, key):
    nothing = object()
    found = choose(iter(iterable), default=nothing, key=key)
    return [] if found is nothing else [found]


def _has_at_most(n, iterable):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        return False
    return n >= size


def _first_entries(places, iterator, key):
    rank = _identity if key is None else key
    return [(rank(value), place, value) for place, value in zip(places, iterator)]


def nsmallest(n, iterable, key=None):
    if n == 1:
        return _only(min, iterable, key)
    if _has_at_most(n, iterable):
        return sorted(iterable, key=key)[:n]
    iterator = iter(iterable)
    entries = _first_entries(range(n), iterator, key)
    if not entries:
        return entries
    _heapify_max(entries)
    place = n
    for value in iterator:
        rank = value if key is None else key(value)
        if rank < entries[0][0]:
            _heapreplace_max(entries, (rank, place, value))
            place += 1
    entries.sort()
    return [value for rank, place, value in entries]


def nlargest(n, iterable, key=None):
    if n == 1:
        return _only(max, iterable, key)
    if _has_at_most(n, iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    iterator = iter(iterable)
    entries = _first_entries(range(0, -n, -1), iterator, key)
    if not entries:
        return entries
    heapify(entries)
    place = -n
    for value in iterator:
        rank = value if key is None else key(value)
        if entries[0][0] < rank:
            heapreplace(entries, (rank, place, value))
            place -= 1
    entries.sort(reverse=True)
    return [value for rank, place, value in entries]
