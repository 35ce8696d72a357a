import sys

print(sys.stdout.write("written\n"))
sys.stdout.writelines(["a", "b\n"])
print(sys.stdout.name, sys.stderr.name, sys.stdin.name, sys.stdout.encoding)
print(sys.stdout.fileno(), sys.stderr.fileno(), sys.stdin.fileno())
print(sys.stdout.writable(), sys.stdout.readable(), sys.stdin.writable(), sys.stdout.closed)
sys.stdout.flush()
print("to stderr", file=sys.stderr)
print(sys.stdout)
try:
    sys.stdout.write(3)
except TypeError as e:
    print(e)


class Shout:
    def write(self, text):
        sys.__stdout__.write(text.upper())


sys.stdout = Shout()
print("loud")
sys.stdout = sys.__stdout__
print("quiet")
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[:2], sys.exception())
print(sys.exc_info())
sys.displayhook(["shown"])
try:
    sys.exit(3)
except SystemExit as e:
    print("exit", e.code)
print(sys._getframe().f_code.co_name, sys.intern("a b") is sys.intern("a b"))
x = []
print(sys.getrefcount(x), sys.getrecursionlimit(), sys.getdefaultencoding())
for bad in (lambda: sys.intern(3), lambda: sys.setrecursionlimit(0), lambda: sys._getframe(99)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
