def show(f, *a):
    try:
        print(*map(ascii, a), repr(f(*a)))
    except Exception as e:
        print(*map(ascii, a), type(e).__name__, ascii(str(e)))
for text in ('\u0663', '\u0967\u0968', ' \u0967\u0968\u2003', '\uff11\uff12', '1\u0662', '\u00b2', '\u0663_\u0664', '-\u0663', '\u0663.\u0664', '1e\u0663', '\u2160', 'x\u0663'):
    for f in (int, float, complex):
        show(f, text)
    show(int, text, 16)
show(int, '\u0661\u0660', 2)
show(int, '0x\u0661', 0)
show(int, b'\xd9\xa3')
print('\u0663'.isdigit(), '\u0663'.isdecimal(), '\u00b2'.isdecimal(), '\u0663'.isnumeric())
for text in ('\u00e9', '00 \u00e9', '0', '0g', '00 0', 'a b', '', ' ab ', '\n00'):
    show(bytes.fromhex, text)
    show(bytearray.fromhex, text)
