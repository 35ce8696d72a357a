import textwrap

text = "The quick brown fox jumped over the lazy dog, and then -- suddenly -- it met a well-known hyphenated-word-monster, didn't it?"
for w in (10, 20, 33, 70):
    print(textwrap.wrap(text, w))
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 30), "|", textwrap.shorten(text, 30, placeholder="..."), "|", textwrap.shorten("short", 30))
print(repr(textwrap.dedent("""
    a
      b

    c
""")), repr(textwrap.dedent("\tx\n\t y")), repr(textwrap.dedent("  a\n \n  b")))
print(repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "- ", lambda line: True)))
print(textwrap.wrap("aaaaaaaaaaaaaaaaaaaa bb", 6), textwrap.wrap("aaaaaaaaaaaa bb", 6, break_long_words=False), textwrap.wrap(""))
print(textwrap.wrap("a\tb\nc  d", 80), textwrap.wrap("One. Two.  three", 80, fix_sentence_endings=True))
print(textwrap.wrap(text, 25, max_lines=2), textwrap.wrap("foo--bar a-b well-to-do", 6))
try:
    textwrap.wrap("x", 0)
except ValueError as e:
    print(e)
