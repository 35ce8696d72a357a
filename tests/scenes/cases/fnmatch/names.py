# Patterns of file names.
import fnmatch

for pattern in ["*.py", "?at", "[abc]at", "[!abc]at", "*a*b*", "a[", "[]]x", "[a-c]x", "[!]x", "a.b", "**", "[c-a]x", "[!c-a]x", "[a-]x", "a\nb"]:
    print(pattern, fnmatch.translate(pattern) if not set("&~|[") & set(pattern) else "", [name for name in ["x.py", "cat", "bat", "rat", "aab", "a[", "]x", "ax", "a.b", "-x", "[!]x", "a\nb", ""] if fnmatch.fnmatch(name, pattern)])
print(fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"), fnmatch.fnmatchcase("A", "a"), fnmatch.fnmatch(b"a.c", b"*.c"))
