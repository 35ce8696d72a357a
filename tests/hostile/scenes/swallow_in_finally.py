# stops: steps
def spin():
    try:
        while True:
            pass
    finally:
        while True:
            pass


try:
    spin()
finally:
    print("never")
