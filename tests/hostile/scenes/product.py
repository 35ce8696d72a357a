# stops: 
import itertools

print(len(list(itertools.product(range(100), repeat=10))))
