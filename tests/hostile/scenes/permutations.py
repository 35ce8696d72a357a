# stops: steps
import itertools

n = 0
for p in itertools.permutations(range(20)):
    n += 1
