from . import two


def get():
    return two
