# stops: 
import sys

while True:
    print("flood " * 1000, file=sys.stderr)
