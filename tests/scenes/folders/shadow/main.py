import random
import statistics
import time
import queue

print(random.choice([1, 2]), random.__name__)
print(statistics.mean([1, 2, 3]))
print(hasattr(time, "fake"), time.__name__)
print(queue.FAKE)
