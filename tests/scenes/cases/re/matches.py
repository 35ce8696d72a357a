# What a match tells.
import copy
import re

m = re.match(r"(?P<user>\w+)@(?P<host>\w+)(\.com)?(x)?", "ann@example.org rest")
print(m, bool(m), m.group(), m.group(0), m.group(1, "host", 3), m["user"], m[2])
print(m.groups(), m.groups("-"), m.groupdict(), m.groupdict("?"))
print(m.start(), m.end(), m.span(), m.span("host"), m.start(3), m.end(4), m.span(3))
print(m.string, m.re, m.pos, m.endpos, m.lastindex, m.lastgroup, m.regs)
print(m.expand(r"\2 at \g<user>\n[\3]\g<0>!"), m.expand("plain"))
print(copy.copy(m) is m, copy.deepcopy(m) is m, type(m), re.Match, re.Match[str], isinstance(m, re.Match))
for key in [9, "nobody", -1, 1.5, None]:
    try:
        print(m.group(key))
    except Exception as e:
        print(type(e).__name__, e)
for template in [r"\7", r"\g<nobody>", r"\g<", r"\g<>", r"\gx", r"\g<1", r"\q", r"\g<-1>", r"\g<a b>", "\\", r"\400"]:
    try:
        print(m.expand(template))
    except Exception as e:
        print(repr(template), type(e).__name__, e)
try:
    m.missing
except AttributeError as e:
    print(e)
try:
    re.Match()
except TypeError as e:
    print(e)
print(re.match("(a)|(b)", "b").groups(), re.match("(?:(a)|b)*", "ab").groups(), re.match("((a)|b)*", "ab").lastindex)
print(repr(re.search("é+x", "aéééx")), repr(re.search(".*", "x" * 100)), re.search(b".", b"\xff'"))
print(re.search("a", "ba", 0).span(), re.compile("a").search("aba", 1).span(), re.compile("^a").search("ba", 1))
p = re.compile("a")
print(p.match("ba", 1).pos, p.match("ba", 1, 9).endpos, p.search("aaa", -5, -1), p.search("aaa", 2, 1), p.fullmatch("aab", 1, 2))
print(p.search(string="xa", pos=1), p.match("b"), p == re.compile("a"), p == re.compile("a", re.I), hash(p) == hash(re.compile("a")))
print(p.groupindex, re.compile("(?P<b>x)(?P<a>y)").groupindex, p.groups, p.pattern, copy.deepcopy(p) is p, re.Pattern[str])
try:
    re.compile("(?P<b>x)").groupindex["c"] = 1
except TypeError as e:
    print(e)
for call in [lambda: p.match(), lambda: p.match(5), lambda: p.match(b"a"), lambda: re.match(b"a", "a"), lambda: re.search("a", None),
             lambda: p.search("a", "b"), lambda: p.foo, lambda: re.Pattern(), lambda: m.group(1, 9)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
