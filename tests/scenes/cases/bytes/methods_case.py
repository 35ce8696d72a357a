b = b"Hello World 123"
print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize())
print(b.center(21, b"*"), b.ljust(18, b"-"), b.rjust(18), b.zfill(20))
print(b"-42".zfill(6), b"+7".zfill(4), b"".zfill(3))
print(b"abc".isalpha(), b"abc1".isalpha(), b"abc1".isalnum(), b"12".isdigit(), b"".isdigit())
print(b"abc".islower(), b"ABC".isupper(), b"Abc Def".istitle(), b" \t\n".isspace(), b"a\xff".isascii(), b"".isascii())
print(b"hello".islower(), b"HELLO1".isupper(), b"12".islower())
print(b"a\tb\tc".expandtabs(), b"a\tb".expandtabs(4), b"01\t012\t0123\t01234".expandtabs(tabsize=4))
for bad in (lambda: b"a".center(5, "x"), lambda: b"a".center(5, b"xy"), lambda: b"a".center("5"), lambda: b"a".zfill("3"), lambda: b"a".ljust()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
