# Paths as values.
from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath, WindowsPath

for text in ["", ".", "/", "//a", "///a", "a", "a/b.txt", "/usr/lib/x.tar.gz", "./a/./b/", "a/../b", ".hidden", "name.", "..", "a//b", ".a.b", "é/ü.py"]:
    p = PurePosixPath(text)
    print(repr(p), str(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(map(str, p.parents)), p.anchor, p.is_absolute())
for text in ["c:/a/b", "c:a", "\\\\host\\share\\x", "/a", "C:", "a\\b/c.TXT", "//host/share"]:
    p = PureWindowsPath(text)
    print(repr(p), str(p), p.parts, p.drive, p.root, p.anchor, p.is_absolute(), p.parent, p.name, p.as_posix())
p = Path("/data") / "in" / "file.txt"
print(p, repr(p), "x" / PurePath("y"), p.with_name("b"), p.with_suffix(".md"), p.with_suffix(""), p.with_stem("new"), p.relative_to("/data"), p.is_relative_to("/x"))
print(p.joinpath("a", "/b", "c"), p.match("*.txt"), p.match("in/*"), p.match("/data/*/*.txt"), p.match("x/*.txt"), PureWindowsPath("A/B.py").match("b.PY"), p.as_uri())
print(p == Path("/data/in/file.txt"), p == "/data/in/file.txt", hash(p) == hash(Path(str(p))), Path("a") < Path("b"), sorted([Path("b"), Path("a/c"), Path("a")]), PureWindowsPath("A") == PureWindowsPath("a"))
print(p.parents[0], p.parents[-1], len(p.parents), p.parents[0:2], p.parents, isinstance(p, PurePath), type(p), bytes(p), PurePath("a", PurePath("b"), "c"), Path())
print(Path("nowhere.txt").exists(), Path("nowhere").is_file(), Path("/a").absolute(), PureWindowsPath("nul.txt").is_reserved())
for call in [lambda: Path("nowhere.txt").read_text(), lambda: Path("nowhere.txt").open(), lambda: p.with_suffix("txt"), lambda: p.with_name("a/b"), lambda: PurePath("/").with_name("a"),
             lambda: p.relative_to("/x"), lambda: p / 5, lambda: Path(5), lambda: Path(b"a"), lambda: WindowsPath("a"), lambda: Path("a").as_uri(), lambda: p.parents[9], lambda: Path("a") < 5,
             lambda: p.match(""), lambda: p.relative_to(), lambda: Path("nowhere").unlink(), lambda: Path("x").write_text(5), lambda: PurePath("a").with_suffix(".")]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
