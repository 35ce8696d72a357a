import sys
import traceback


class Out:
    # Texts without the place of this file.
    def write(self, text):
        sys.__stdout__.write(text.replace(__file__, "F.py"))

    def flush(self):
        pass


sys.stdout = Out()


def a():
    b()


def b():
    traceback.print_stack(file=sys.stdout)
    print(traceback.format_stack(limit=1)[-1], end="")
    print([f.name for f in traceback.extract_stack()])


a()
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError("t")])
except ExceptionGroup:
    traceback.print_exc(file=sys.stdout)
try:
    traceback.format_exception(3)
except TypeError as e:
    print(e)
