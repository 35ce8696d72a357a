def work(n):
    total = 0
    for _ in range(n):
        squares = [i * i for i in range(100)]
        evens = {i for i in squares if i % 2 == 0}
        table = {i: i + 1 for i in range(50)}
        total += len(evens) + len(table) + sum(x for x in squares if x > 50)
    return total


print(work(4_000))
