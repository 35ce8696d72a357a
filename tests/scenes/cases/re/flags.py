# The flags are an enum; a pattern shows those it has.
import re

print(re.I, repr(re.I), re.I | re.M, repr(re.I | re.M), re.RegexFlag(0), repr(re.RegexFlag(0)), re.NOFLAG)
print(re.IGNORECASE is re.I, re.A.value, re.A.name, int(re.X), re.S in (re.S | re.X), re.RegexFlag(10))
print(~re.I, re.I & 2, [flag.name for flag in re.RegexFlag], re.RegexFlag(1024), re.I ^ re.I)
for p in [re.compile("a"), re.compile("a", re.I), re.compile("a", re.A), re.compile("(?ix)a"), re.compile(b"a"),
          re.compile(b"a", re.L | re.I), re.compile("a", re.M | re.S | re.X | re.I), re.compile("a" * 300),
          re.compile("it's"), re.compile("a", re.U), re.compile("a", 1 << 12)]:
    print(p, p.flags)
print(re.findall("(?i:a)b", "AB Ab ab"), re.findall("(?-i:a)b", "AB aB ab", re.I), re.findall("(?a:\\w)\\w", "éa aé"))
print(re.findall("^a$", "a\na"), re.findall("^a$", "a\na", re.M), re.findall("a.b", "a\nb a-b", re.S))
print(re.findall(r"""a  # the first
   \  b  # and a space before the second
   [ ]#""", "a bb a b #", re.X), re.compile("a b # c", re.X).findall("ab"))
print(re.findall(r"\d+", "12 ٣٤"), re.findall(r"\d+", "12 ٣٤", re.A), re.findall(r"\w+", "héllo wörld_1"))
print(re.findall("ß|k|s", "ẞ K ſ", re.I), re.findall("[a-z]", "K ſ ı", re.I), re.findall("straße", "STRASSE straße", re.I))
print(re.findall("[^a]", "Aab", re.I), re.findall(b"[\xe0-\xff]", b"\xe9\xc9", re.I), re.match(r"\s*$", "\u2003\x85") is not None)
