print("{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{0.real} {0.imag}".format(3), "{0[1]} {d[key]}".format([1, 2], d={"key": "v"}), "{{}}".format())
print("{:>10}|{:<10}|{:^10}|{:*^9}".format("a", "b", "c", "d"), "{:{w}.{p}f}".format(3.14159, w=10, p=2), "{!r} {!s} {!a}".format("é", "é", "é"), "{:{}}".format("x", 5))
print("{a.b[0]}".format(a=type("T", (), {"b": [42]})), "{[a]}".format({"a": 1}), "{:,}".format(1234567), "{:%}".format(0.25), "{0:x} {0:#x} {0:b} {0:o}".format(255))
print("{a}{b}".format_map({"a": 1, "b": 2}))
class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"
print("{a} {zzz}".format_map(Default(a=1)))
for bad in (lambda: "{}".format(), lambda: "{0} {}".format(1), lambda: "{} {0}".format(1), lambda: "{x}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{!x}".format(1), lambda: "{0.foo}".format(1), lambda: "{0[5]}".format([1]), lambda: "{:d}".format("a"), lambda: "{:q}".format(1), lambda: "{2}".format(1), lambda: "{0[a]}".format([1]), lambda: "{:s}".format(1), lambda: "{:10.2}".format(5), lambda: "{:,s}".format("a"), lambda: "{:.2d}".format(3), lambda: "{0.}".format(1), lambda: "{0[]}".format([1])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
