class StackMachine:
    def __init__(self): self.stack = []
    def push(self, v): self.stack.append(v)
    def pop(self): return self.stack.pop()
    OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
    def run(self, program):
        for token in program.split():
            if token in self.OPS:
                b, a = self.pop(), self.pop()
                self.push(self.OPS[token](a, b))
            else:
                self.push(float(token) if "." in token else int(token))
        return self.pop()
for p in ("1 2 +", "3 4 * 2 -", "1 0 /", "+", "2 x"):
    try:
        print(p, "=", StackMachine().run(p))
    except ZeroDivisionError as e:
        print("zero:", e)
    except IndexError as e:
        print("stack:", e)
    except ValueError as e:
        print("token:", e)
