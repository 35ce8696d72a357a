class A:
    def __init__(self):
        self.total = 1

    def get(self):
        return total


A().get()
