import os
import os.path
from os.path import join

print(join("a", "b", "c"), join("a/", "b"), join("a", "/b"), join("", "b"), join("a", ""), join("/"))
print(os.path.split("/a/b/c.txt"), os.path.split("c"), os.path.split("/"), os.path.split("//a"))
print(os.path.basename("/a/b/"), os.path.basename("/a/b"), os.path.dirname("/a/b"), os.path.dirname("x"))
print(os.path.splitext("a.tar.gz"), os.path.splitext(".bashrc"), os.path.splitext("a.b/c"), os.path.splitext("...x.y"))
for p in ("a//b/../c/.", "/../a", "//a/b", "///a", "", ".", "..", "../..", "a/..", "./a"):
    print(repr(p), os.path.normpath(p), os.path.isabs(p))
print(os.path.commonprefix(["abcd", "abce", "abx"]), os.path.commonprefix([]))
print(os.path.commonpath(["/usr/lib", "/usr/bin/x"]), os.path.commonpath(["a/b/c", "a/b"]))
print(os.path.relpath("/a/b/c", "/a/x"), os.path.relpath("/a", "/a"), os.path.splitdrive("/a/b"))
print(os.path.normcase("A/b"), os.sep, os.pathsep, os.curdir, os.pardir, os.extsep, repr(os.linesep))
print(os.path.exists("/no/such/file"), os.path.isfile("nope"), os.path.isdir("nope"))
print(join(b"a", b"b"))
for bad in (lambda: join("a", 3), lambda: join("a", b"b"), lambda: os.path.split(None),
            lambda: os.path.commonpath([]), lambda: os.path.commonpath(["/a", "b"]),
            lambda: os.path.relpath(""), lambda: os.fspath(3), lambda: os.listdir("/no/such"),
            lambda: os.stat("/no/such"), lambda: os.remove("nothing")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Place:
    def __fspath__(self):
        return "/some/where"


print(os.fspath(Place()), join(Place(), "x"), isinstance(Place(), os.PathLike), isinstance(3, os.PathLike))
os.environ["COROSCOPE_TEST"] = "yes"
print(os.path.expandvars("$COROSCOPE_TEST/${COROSCOPE_TEST}x/$NOT_SET_AT_ALL/$"))
print(os.environ["COROSCOPE_TEST"], os.getenv("COROSCOPE_TEST"), os.getenv("NOT_SET_AT_ALL"), os.getenv("NOT_SET_AT_ALL", 3))
print("COROSCOPE_TEST" in os.environ, os.environ.pop("COROSCOPE_TEST"), "COROSCOPE_TEST" in os.environ)
for bad in (lambda: os.environ["NOT_SET_AT_ALL"], lambda: os.environ.__setitem__("a", 3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(os.name, type(os.getpid()), os.cpu_count() > 0, os.strerror(2), isinstance(os.getcwd(), str))
print(os.uname().sysname, len(os.urandom(8)), list(os.walk("/no/such")), os.path.__name__)
