# stops: steps
class Stubborn:
    def __del__(self):
        print("del")
        while True:
            pass


thing = Stubborn()
del thing
print("never")
