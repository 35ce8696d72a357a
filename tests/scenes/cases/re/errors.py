# What is wrong with a pattern, and where.
import re

for pattern in ["(", ")", "a)", "[", "[a", "[z-a]", r"[\d-z]", "*", "a**", "a{2,1}", "a{3", "(?P<n>", "(?P<n",
                "(?P<1a>x)", "(?P<n>a)(?P<n>b)", "(?P=n)", "(?P", "(?Pz)", "(?", "(?z)", "(?<z)", "(?#x",
                "(?(1)a|b|c)", "(?(9)a)", "(?(x)a)", "(?(0)a)", "(?i", "(?i-i:a)", "a(?i)b", "(?au:a)",
                "(?-a:x)", "(?L)", r"\1", r"(a\1)", r"\x1", r"\u12", r"\q", r"\400", "\\", r"[\q]",
                "(?<=a*)b", r"(?<=(a)\1)", "a++b+++", "x{2}{3}", "^*", "(?i-:a)", "(?-:a)", "()(?P<é>)(?P<é>)",
                "a\nb\n(c", "{", "a{,}", "a{ 1}", "(?:a", "(?=a", "(?P<a b>)", "a{99999999999}"]:
    try:
        print(repr(pattern), re.compile(pattern).groups)
    except re.error as e:
        print(repr(pattern), "->", e, "|", e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern)
    except OverflowError as e:
        print(repr(pattern), "overflow", e)

for pattern, flags in [(b"(?u)a", 0), (b"a", re.U), ("a", re.L), ("a", re.A | re.U), (b"a", re.L | re.A), (5, 0),
                       (re.compile("a"), re.I), (None, 0), (b"\\u1234", 0), (b"(?P<\xe9>", 0)]:
    try:
        print(re.compile(pattern, flags))
    except Exception as e:
        print(type(e).__name__, e)

error = re.error("wrong")
print(error, error.msg, error.pattern, error.pos, error.lineno, repr(error), re.error.__module__)

for depth in (300, 495, 600, 5000):
    try:
        print(depth, re.compile("(" * depth + "a" + ")*" * depth).groups)
    except RecursionError as e:
        print(depth, type(e).__name__, e)
