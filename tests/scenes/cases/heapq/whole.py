# merge, nlargest and nsmallest.
import heapq

print(list(heapq.merge([1, 4, 7], [2, 5], [], [0, 4, 9])))
print(list(heapq.merge([7, 4, 1], [5, 2], reverse=True)))
print(list(heapq.merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len)))
print(list(heapq.merge()), list(heapq.merge(iter('abc'))))
merged = heapq.merge(range(0, 10, 3), range(1, 10, 3))
print(next(merged), next(merged), type(merged).__name__)
people = [('Ann', 31), ('Bob', 25), ('Cem', 31), ('Dan', 19), ('Eve', 25), ('Fay', 40)]
for n in (0, 1, 2, 4, 6, 9, -1):
    print(n, heapq.nlargest(n, people, key=lambda p: p[1]))
    print(n, heapq.nsmallest(n, people, key=lambda p: p[1]))
numbers = [(i * 7919) % 101 for i in range(60)]
print(heapq.nlargest(5, numbers), heapq.nsmallest(5, numbers))
print(heapq.nlargest(3, iter(numbers)), heapq.nsmallest(3, iter(numbers)))
print(heapq.nlargest(3, 'hello world'), heapq.nsmallest(1, []), heapq.nlargest(2, iter([])))
try:
    heapq.nlargest(2, [1, 'a', 2])
except TypeError as e:
    print(e)
try:
    list(heapq.merge([1], ['a']))
except TypeError as e:
    print(e)
print(sorted(heapq.__all__))
