def ticker():
    try:
        while True:
            yield "tick"
    finally:
        print("ticker closed")
class Resource:
    def __init__(self, name): self.name = name
    def __del__(self): print("released", self.name)
kept = ticker()
print(next(kept))
one = Resource("one")
many = [Resource("two")]
print("end of program")
