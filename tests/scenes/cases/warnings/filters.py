import sys
import warnings


class Out:
    # Texts without the place of this file.
    def write(self, text):
        sys.__stdout__.write(text.replace(__file__, "F.py"))

    def flush(self):
        pass


sys.stdout = Out()
sys.stderr = sys.stdout



def old():
    warnings.warn("old is gone", DeprecationWarning, stacklevel=2)


for _ in range(3):
    warnings.warn("once per line")
old()
warnings.simplefilter("always")
for _ in range(2):
    warnings.warn("each", RuntimeWarning)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    old()
    warnings.warn(UserWarning("kept"))
print(len(seen), [(w.category.__name__, str(w.message)) for w in seen])
warnings.simplefilter("error")
try:
    warnings.warn("now an error", FutureWarning)
except FutureWarning as e:
    print("raised", e)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("silent")
warnings.resetwarnings()
warnings.filterwarnings("ignore", category=UserWarning)
warnings.warn("no")
warnings.warn("yes", SyntaxWarning)
warnings.filterwarnings("ignore", message="drop")
warnings.warn("drop this", RuntimeWarning)
warnings.warn("not dropped", RuntimeWarning)
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)
warnings.showwarning = lambda m, c, f, l, *rest: print("shown", m, c.__name__, l)
warnings.warn("through my own", RuntimeWarning)
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "code"))


class Mine(UserWarning):
    pass


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("default")
    for i in range(3):
        warnings.warn("mine", Mine)
    print(len(seen), seen[0].category.__name__, seen[0].lineno)
