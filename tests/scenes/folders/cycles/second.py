print("second begins")
from first import name
value = 2
