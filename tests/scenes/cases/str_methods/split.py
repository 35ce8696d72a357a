print("a,b,,c".split(","), "a,b,,c".split(",", 2), " a  b ".split(), " a  b ".split(" "), "".split(), "".split(","), "a b c".split(maxsplit=1), "a b c d".split(None, 2))
print("a,b,c".rsplit(",", 1), " a b  c ".rsplit(None, 1), "abc".rsplit("x"), "a--b--c".rsplit("--", maxsplit=1))
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="))
print("l1\nl2\r\nl3\rl4\x0bl5\x0cl6\u2028l7".splitlines(), "a\n\nb\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "a\n".splitlines(keepends=True))
print("-".join("abc"), ", ".join(["x"]), "".join(()), "|".join({"k": 1, "l": 2}), " ".join(str(i) for i in range(4)))
for bad in (lambda: "a".split(""), lambda: "a".split(1), lambda: "".join([1]), lambda: "".join(["a", None]), lambda: "".join(5), lambda: "a".partition(""), lambda: "a".partition(1), lambda: "a".split(sep=1), lambda: "a".split(maxsplit="a"), lambda: ",".join(["a", b"b"])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
