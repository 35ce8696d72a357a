b = b"a,b,,c"
print(b.split(b","), b.split(b",", 1), b.rsplit(b",", 1), b.rsplit(b","), b.split(sep=b",", maxsplit=2))
print(b"  one  two three ".split(), b"  one  two three ".split(None, 1), b"  one  two three ".rsplit(None, 1))
print(b.partition(b","), b.rpartition(b","), b.partition(b"x"), b.rpartition(b"x"))
print(b"one\ntwo\r\nthree\rfour".splitlines(), b"one\ntwo\n".splitlines(True), b"".splitlines(), b"a\x0bb".splitlines())
print(b", ".join([b"a", b"b"]), b"".join([]), b"-".join((b"x",)), b"-".join(bytes([c]) for c in b"abc"))
print(b"  pad ".strip(), b"xxhixx".strip(b"x"), b"xyhixy".lstrip(b"xy"), b"  pad ".rstrip(), b"\x00a".strip(b"\x00"))
for bad in (lambda: b.split(","), lambda: b.split(b""), lambda: b"".join(["a"]), lambda: b"".join([1]), lambda: b"".join(5),
            lambda: b.partition(b""), lambda: b.partition(","), lambda: b.strip("a"), lambda: b.split(1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
