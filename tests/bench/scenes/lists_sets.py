def work(n):
    items = []
    for i in range(n):
        items.append(i * 37 % 1000)
    total = 0
    for i in range(n):
        total += items[i]
        items[i] = total & 255
    seen = set()
    for item in items:
        seen.add(item)
        if item in seen:
            total += 1
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a
    return total + len(seen) + sum(items[10:1000]) + a


print(work(70_000))
