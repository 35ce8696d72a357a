print(b"%s and %b" % (b"a", b"bc"))
print(b"%d %i %x %X %o" % (42, -7, 255, 255, 8))
print(b"%5d|%-5d|%05d|%+d" % (42, 42, 42, 42))
print(b"%c%c" % (65, b"B"))
print(b"%.2f %e %g" % (3.14159, 12345.678, 0.0001))
print(b"%r %a" % ("é", "é"))
print(b"%(key)s" % {b"key": b"value"})
print(b"100%%" % ())
print(b"%10s|%-10s|" % (b"hi", b"hi"))
for bad in (lambda: b"%s" % "text", lambda: b"%d" % "x", lambda: b"%s" % (), lambda: b"%s" % (b"a", b"b"), lambda: b"%c" % 256, lambda: b"%z" % 1, lambda: b"%s" % 5):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
