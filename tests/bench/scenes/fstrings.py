def work(n):
    size = 0
    name = "job"
    for i in range(n):
        size += len(f"{name}-{i}: {i / 7:.3f} {i:>8}")
    return size


print(work(120_000))
