import logging
import sys


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


root = logging.getLogger()
a, ab, abc = logging.getLogger("a"), logging.getLogger("a.b"), logging.getLogger("a.b.c")
print(abc.parent, ab.parent, a.parent, a.getChild("b") is ab, logging.getLogger("a") is a)
h, k = ListHandler(), ListHandler()
h.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(funcName)s:%(lineno)d|%(message)s"))
a.addHandler(h)
abc.addHandler(k)
a.setLevel(logging.DEBUG)


def work():
    abc.info("from work")
    ab.debug("deep %s", [1])


work()
abc.propagate = False
abc.warning("only k")
print(h.lines, k.lines)
print(a.hasHandlers(), root.hasHandlers(), h, k.level)
h.setLevel(logging.ERROR)
a.info("dropped")
a.error("kept", extra={"user": "u"})
h.addFilter(lambda r: "secret" not in r.getMessage())
a.error("secret")
a.addFilter(logging.Filter("a"))
a.error("named")
print(h.lines[2:])
adapter = logging.LoggerAdapter(a, {"ip": "1.2.3.4"})
h.setFormatter(logging.Formatter("{ip} {message}", style="{"))
adapter.error("with extra")
h.setFormatter(logging.Formatter("$levelname $message", style="$"))
a.critical("template")
print(h.lines[-2:])
s = logging.StreamHandler(sys.stdout)
s.setFormatter(logging.Formatter("%(module)s %(threadName)s %(processName)s %(message)s"))
late = logging.getLogger("x.y.z")
mid = logging.getLogger("x")
print(late.parent)
late.addHandler(s)
late.warning("stream")
late.removeHandler(s)
print(late.handlers, logging.StreamHandler(sys.stdout), logging.NullHandler())
r = logging.makeLogRecord({"msg": "hi %s", "args": ("x",), "levelname": "L"})
print(r.getMessage(), r, logging.getLevelNamesMapping()["WARN"])
try:
    a.error("x", extra={"message": 1})
except KeyError as e:
    print(e)


class Mine(logging.Logger):
    def shout(self, text):
        self.warning(text.upper())


logging.setLoggerClass(Mine)
m = logging.getLogger("mine")
m.addHandler(k)
m.shout("loud")
print(type(m).__name__, k.lines[-1])
