class Box:
    pass


def f(a, b):
    box = Box()
    box.items = {"k": [1, 2]}
    return (a +
            box.items["k"][b].real + box.items["zz"]["y"])


x = f(1, 0)
