print("first begins")
from second import value
name = "first"
