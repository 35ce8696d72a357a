# stops: steps
import itertools

for a, b in zip(itertools.count(), itertools.repeat(1)):
    pass
