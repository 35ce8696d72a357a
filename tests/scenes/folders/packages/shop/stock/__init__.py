from .items import ALL


def count():
    return len(ALL)
