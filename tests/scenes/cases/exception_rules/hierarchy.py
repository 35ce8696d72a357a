import builtins

def show(cls, depth=0):
    print(" " * depth + cls.__name__)
    for sub in sorted((c for c in cls.__subclasses__() if c.__module__ == "builtins"), key=lambda c: c.__name__):
        show(sub, depth + 1)


show(BaseException)
print(IOError is OSError, EnvironmentError is OSError)
print(issubclass(TimeoutError, OSError), issubclass(UnicodeDecodeError, ValueError), issubclass(KeyboardInterrupt, Exception))
