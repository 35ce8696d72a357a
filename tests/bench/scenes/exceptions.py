class Failure(Exception):
    pass


def risky(i):
    if i % 2:
        raise Failure(i)
    return i


def work(n):
    caught = 0
    for i in range(n):
        try:
            risky(i)
        except Failure as error:
            caught += error.args[0]
        try:
            caught += 1
        finally:
            caught -= 1
    return caught


print(work(90_000))
