# An OSError keeps its file names apart from its arguments, and takes them along.
import copy
import pickle

for error in (
    OSError(2, "No such file", "a.txt"),
    OSError(17, "exists", "a", None, "b"),
    PermissionError(13, "denied"),
    FileNotFoundError("only text"),
):
    print(error.__reduce__())
    again = pickle.loads(pickle.dumps(error))
    print(type(again).__name__, again, again.args, again.filename, again.filename2)
    print(repr(copy.copy(error)), copy.copy(error).filename)
