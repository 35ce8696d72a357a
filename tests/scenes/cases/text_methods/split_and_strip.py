def show(o, name, *a, **k):
    try:
        r = getattr(o, name)(*a, **k)
    except Exception as e:
        r = f'{type(e).__name__} {e}'
    print(ascii(o), name, ascii(a), k, ascii(r))
for s in ('', ' ', 'a b  c', '  lead', 'trail  ', 'a,b,,c', ',', 'a\tb\nc\r\nd', 'x\x1cy\x85z\u2028w', '\u3000wide\u2003'):
    for o in (s, s.encode('utf-8')):
        b = (lambda t: t) if isinstance(o, str) else str.encode
        for name in ('split', 'rsplit'):
            show(o, name); show(o, name, None, 1); show(o, name, b(',')); show(o, name, b(','), 1); show(o, name, maxsplit=1); show(o, name, sep=b(' ')); show(o, name, b('')); show(o, name, b(','), -5); show(o, name, b(','), 0)
        for name in ('strip', 'lstrip', 'rstrip'):
            show(o, name); show(o, name, b(' a')); show(o, name, None); show(o, name, b(''))
        for name in ('splitlines',):
            show(o, name); show(o, name, True); show(o, name, keepends=0)
        for name in ('partition', 'rpartition'):
            show(o, name, b(',')); show(o, name, b(' ')); show(o, name, b(''))
        for name in ('removeprefix', 'removesuffix'):
            show(o, name, b('a')); show(o, name, b(' ')); show(o, name, b(''))
