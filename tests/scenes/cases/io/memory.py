import io
from contextlib import redirect_stdout

s = io.StringIO()
print(s.write("hello\n"), s.write("world"), s.getvalue(), s.tell())
s.seek(0)
print(repr(s.readline()), repr(s.read(3)), repr(s.read()), repr(s.read()))
s.seek(2)
s.write("XX")
print(s.getvalue(), s.truncate(4), repr(s.getvalue()))
t = io.StringIO("a\nb\nc")
print(list(t), t.seek(0), t.readlines(), io.StringIO("x\ny\n").readlines())
with redirect_stdout(io.StringIO()) as out:
    print("captured", 1, sep="-")
print(repr(out.getvalue()))
print("to it", file=(f := io.StringIO()), end="!")
print(f.getvalue())
with io.StringIO("q") as g:
    pass
print(g.closed)
for act in (lambda: g.read(), lambda: s.write(3), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: io.StringIO(5), lambda: s.fileno()):
    try:
        act()
    except Exception as e:
        print(type(e).__name__, e)
b = io.BytesIO(b"abc")
print(b.read(2), b.tell(), b.write(b"zz"), b.getvalue(), b.seek(-1, 2), b.read())
print(isinstance(s, io.TextIOBase), s.readable(), s.writable(), s.seekable(), io.SEEK_END)
s = io.StringIO()
s.writelines(["a", "b"])
print(s.getvalue())
