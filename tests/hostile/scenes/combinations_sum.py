# stops: steps
import itertools

print(sum(map(sum, itertools.combinations(range(60), 30))))
