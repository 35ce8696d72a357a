print("%s %r %a" % ("é", "é", "é"), "%d %i %u" % (1, -2, 3.9), "%x %X %#x %o %#o" % (255, 255, 255, 8, 8), "%e %E %g %G" % (12345.678, 0.00012, 1e10, 1e-5))
print("%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42), "%.2f|%8.3f|%-8.1f|%08.2f" % (3.14159,) * 4 if False else "%.2f|%8.3f|%-8.1f|%08.2f" % (3.14159, 3.14159, 3.14159, -3.14159))
print("%10s|%-10s|%.2s|%10.3s" % ("abc", "abc", "abc", "abcdef"), "%c%c" % ("a", 98), "%%" % ())
print("%(name)s is %(age)d" % {"name": "Bob", "age": 5}, "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159))
print("%s" % None, "%s" % [1, 2], "%s" % {"a": 1}, "%s" % ((1, 2),), "%d" % True, "%s %s" % ("a", ("b",)), "no args" % {}, "x" % [])
print("%d" % 10**30, "%x" % -255, "%.3d" % 5, "%+.2e" % 1234.5, "%.0f" % 2.5, "%g" % 1e16, "%s" % 1e16, "%r" % 0.1)
for bad in (lambda: "%d" % "a", lambda: "%s %s" % "a", lambda: "%s" % (1, 2), lambda: "%z" % 1, lambda: "%(a)s" % 1, lambda: "%(a)s" % {}, lambda: "%c" % "ab", lambda: "%c" % 1.5, lambda: "%x" % 1.5, lambda: "%f" % "a", lambda: "%" % 1, lambda: "%d %d" % (1,), lambda: "%*d" % ("a", 1), lambda: "a" % 1, lambda: "%d" % None, lambda: "%i" % 1j, lambda: "%(a" % {}, lambda: "%c" % -1):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
