SETTINGS = {"a": 1}


def get():
    return SETINGS["a"]


get()
