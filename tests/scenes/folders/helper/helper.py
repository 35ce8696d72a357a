"""What the program needs."""
LIMIT = 10
counter = 0
print("helper runs as", __name__)


def double(n):
    return n * 2


def bump():
    global counter
    counter += 1
    return counter


def who():
    return __name__


if __name__ == "__main__":
    print("never")
