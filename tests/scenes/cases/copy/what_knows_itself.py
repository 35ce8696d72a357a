# What is copied may know itself: an error by its attributes, an object by the state it is made of.
import copy
import pickle


class Node(Exception):
    pass


error = Node("a", 1)
error.me = error
error.notes = [error]
again = copy.deepcopy(error)
print(again.me is again, again.notes[0] is again, again is error, again.args)
loaded = pickle.loads(pickle.dumps(error))
print(loaded.me is loaded, loaded.notes[0] is loaded)
shallow = copy.copy(error)
print(shallow.me is error, shallow.notes is error.notes)


class Box:
    def __reduce__(self):
        return (Box, (), {"me": self})


box = copy.deepcopy(Box())
print(box.me is box)
