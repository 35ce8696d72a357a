def work(n):
    total = 0
    i = 0
    while i < n:
        if i & 1:
            total += i * 3
        else:
            total -= i // 2
        total %= 1000003
        i += 1
    return total


print(work(180_000))
