# stops: 
import collections

print(len(list(collections.Counter(a=10**12).elements())))
