for s in ('', 'hello world', 'HELLO', "they're bill's", 'x1y2', '\u00df', 'a', '1', '\u0663', ' \t', '_x', '1x', 'x y', 'caf\u00e9', 'ABC def', 'aBc', '\u4e2d', '\x00', '\u200b', '\xa0'):
    print(ascii(s), *(ascii(getattr(s, m)()) for m in ('upper', 'lower', 'swapcase', 'capitalize')), *(int(getattr(s, m)()) for m in ('isalpha', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isidentifier', 'isascii', 'isprintable')))
for s in (b'', b'hello World', b'HELLO', b'x1y2', b'\xe9a', b' \t', b'1'):
    print(s, *(getattr(s, m)() for m in ('upper', 'lower', 'title', 'swapcase', 'capitalize')), *(int(getattr(s, m)()) for m in ('isalpha', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isdigit', 'isascii')))
