from collections import deque

for items in ([1], (1,), "a", b"a", bytearray(1), memoryview(b"a"), range(3), range(10 ** 30), deque([1])):
    for index in (10 ** 30, -10 ** 30):
        try:
            print(items[index])
        except Exception as e:
            print(type(items).__name__, type(e).__name__, e)


class Far:
    def __index__(self):
        return 2 ** 70


for action in (lambda: [1][Far()], lambda: "a"[Far()], lambda: [1] * Far()):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print([1, 2, 3][:10 ** 30], "abc"[-10 ** 30:2])
