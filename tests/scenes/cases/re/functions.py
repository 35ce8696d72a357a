# Searching, splitting and replacing.
import re

print(re.split(r"\W+", "Words, words, words."), re.split(r"(\W+)", "a, b"), re.split(r"x*", "axbc"), re.split("", "ab"))
print(re.split("[a-f]+", "0a3B9", flags=re.I), re.split(",", "a,b,c", 1), re.split("(a)|b", "xbya"), re.split(",", "a,b", maxsplit=-1))
print(re.findall("x*", "axxb"), re.findall("(a)(b)?", "ab a"), re.findall("(a)", "aa"), re.findall(r"\b", "a b"))
print([m.span() for m in re.finditer("a|", "ba")], type(re.finditer("a", "a")))
print(re.sub("x*", "-", "abxd"), re.sub("a", "b", "aaa", 2), re.subn("a", "b", "aaa", count=1), re.sub("(?P<n>a)", r"<\g<n>\1\g<1>>", "aab"))
print(re.sub("a", lambda m: m.group().upper() * 2, "banana"), re.sub("b*", lambda m: f"[{m.group()}]", "abc"), re.sub("a", r"\\n\n", "a"))
print(re.sub("(a)|b", r"<\1>", "ab"), re.sub("", "-", "abc"), re.subn("z", "y", "abc"), re.sub(b"a", b"\\x62" if False else b"c", b"aba"))
print(re.sub("a", lambda m: None, "bab") if False else "", re.sub("é", "e", "café"), re.sub(".", lambda m: str(m.start()), "ébc"))
for call in [lambda: re.sub("a", 5, "a"), lambda: re.sub("a", lambda m: 5, "a"), lambda: re.sub("a", b"b", "a"), lambda: re.sub("(a)", r"\2", "a"),
             lambda: re.sub("a", r"\z", "a"), lambda: re.sub("a", "b", 5), lambda: re.split("a"), lambda: re.sub("a", "b", "a", "c")]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(re.escape("a.b*c [x]-#\n~&é"), re.escape(b"a+b"), re.escape("plain_text/1"), re.escape(""))
print(re.fullmatch("a|ab", "ab"), re.fullmatch("a*?", "aaa"), re.match("a*?", "aaa"), re.match("(?>a*)a", "aaa"), re.match("a*+a", "aaa"))
print(re.match("(a+)(?(1)b|c)", "aab"), re.search("(?<=ab)c", "abc"), re.search("(?<!b)c", "bcac"), re.search("(?=b)", "ab"), re.match("(?!a)b", "b"))
print(re.purge(), re.compile("a") is re.compile("a"), re.compile(re.compile("a")) is re.compile("a"))
scanner = re.Scanner([(r"[0-9]+", lambda s, token: int(token)), (r"[a-z]+", lambda s, token: token.upper()), (r"\s+", None), (r"=", "equals")])
print(scanner.scan("x = 12 !rest"))
scan = re.compile("a.").scanner("abacx", 0, 4)
print(scan.match(), scan.search(), scan.match(), scan.pattern, type(scan))
class Text(str):
    pass
print(re.sub("a", "b", Text("cat")), type(re.match("a", Text("a")).group()).__name__, re.findall(b"a", bytearray(b"aa")), re.findall(b"a", memoryview(b"aa")))
TOKENS = re.compile(r"(?P<number>\d+(?:\.\d*)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>[-+*/()=])|(?P<skip>\s+)|(?P<bad>.)")
print([(m.lastgroup, m.group()) for m in TOKENS.finditer("total = 3.14*(r1 + 2) ?") if m.lastgroup != "skip"])
match re.match(r"(\w+)=(\d+)", "k=7"):
    case re.Match() as found:
        print(found.groups())
if (found := re.search(r"(\d{4})-(\d\d)", "on 2024-05")) is not None:
    print(*map(int, found.groups()))
