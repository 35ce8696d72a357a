import sys
def show(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
class A:
    def __init__(self): self.value = 1
    def method(self): pass
show(lambda: A().valu)
show(lambda: A().metod)
show(lambda: prin("x"))
show(lambda: [].appendd)
