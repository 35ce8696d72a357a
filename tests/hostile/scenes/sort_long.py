# stops: steps
import random

while True:
    numbers = [random.random() for _ in range(100_000)]
    numbers.sort()
