import random


def work(n):
    random.seed(5)
    numbers = [random.random() for _ in range(n)]
    whole = [random.randrange(10**6) for _ in range(n)]
    numbers.sort()
    whole.sort(key=lambda x: -x)
    words = sorted((str(x) for x in whole), reverse=True)
    return whole[0], words[0], numbers[0] <= numbers[-1]


print(work(120_000))
