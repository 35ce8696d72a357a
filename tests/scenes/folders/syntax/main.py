print("before")
from deep import use
print("never")
