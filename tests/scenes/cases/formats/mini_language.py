import random, itertools
r = random.Random(11)
V = [0, 1, -1, 15, 255, -1000, 12345678901234567890, True, False, 0.0, -0.0, 1.0, -1.5, 3.14159, 1e22, 1e-7, 1e16, 123456.789, 5e-324, 1e308, float('inf'), float('-inf'), float('nan'), 0.1, 2.675, 1+2j, 0j, -0.5-3j, complex('nan+1j'), complex('inf'), 1e20+1j, -0j, 'abc', '', 'é', None, [1]]
def spec():
    s = ''
    c = r.random()
    if c < 0.3: s += r.choice(['<', '>', '^', '=', '*<', '*>', '*^', '*=', '0<', '0=', 'é^'])
    if r.random() < 0.3: s += r.choice('+- ')
    if r.random() < 0.08: s += 'z'
    if r.random() < 0.3: s += '#'
    if r.random() < 0.25: s += '0'
    if r.random() < 0.6: s += str(r.choice([1, 2, 3, 5, 8, 12, 17, 20]))
    if r.random() < 0.2: s += r.choice(',_')
    if r.random() < 0.45: s += '.' + str(r.choice([0, 1, 2, 3, 5, 10, 20]))
    if r.random() < 0.8: s += r.choice('bcdoxXneEfFgG%s' + 'dfeg')
    if r.random() < 0.02: s += r.choice(['q', '5', '..', 'dd'])
    return s
for i in range(1500):
    v = r.choice(V); s = spec()
    try:
        x = format(v, s)
    except Exception as e:
        x = type(e).__name__ + ' ' + str(e)
    print(repr(v), repr(s), x)
