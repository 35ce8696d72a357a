# stops: steps
while True:
    try:
        while True:
            pass
    except BaseException:
        print("caught")
        continue
    finally:
        print("finally")
