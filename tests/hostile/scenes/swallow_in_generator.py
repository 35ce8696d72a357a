# stops: steps
def numbers():
    while True:
        try:
            yield 1
        except BaseException:
            print("caught")


total = 0
for n in numbers():
    total += n
