def work(n):
    counts = {}
    for i in range(n):
        key = i * 7919 % 1009
        counts[key] = counts.get(key, 0) + 1
    names = {}
    for i in range(n):
        names["k" + str(i % 500)] = i
    total = 0
    for key, value in counts.items():
        total += key * value
    for _ in range(n):
        if 17 in counts:
            total += counts[17]
    return total + len(names)


print(work(100_000))
