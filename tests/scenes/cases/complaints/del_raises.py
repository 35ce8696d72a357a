class Thing:
    def __del__(self):
        raise ValueError("in del")

    def __repr__(self):
        return "<Thing>"


thing = Thing()
del thing
print("after")
