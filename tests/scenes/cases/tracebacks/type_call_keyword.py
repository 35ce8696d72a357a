def greet(name, *, loud=False):
    return name


greet("a", shout=True)
