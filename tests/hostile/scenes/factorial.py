# stops: 
import math

print(math.factorial(10**7).bit_length())
