def load():
    return {}["missing"]


def run():
    try:
        load()
    except KeyError as error:
        raise ValueError("bad config") from error


try:
    run()
except ValueError:
    raise RuntimeError("while handling")
