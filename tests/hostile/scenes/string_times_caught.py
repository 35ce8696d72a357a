# stops: one value
try:
    print(len("a" * 10**12))
except BaseException as error:
    print("caught", type(error))
finally:
    print("finally")
