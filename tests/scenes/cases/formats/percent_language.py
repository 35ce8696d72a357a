import random, itertools
r = random.Random(11)
V = [0, 1, -1, 15, 255, -1000, 12345678901234567890, True, False, 0.0, -0.0, 1.0, -1.5, 3.14159, 1e22, 1e-7, 1e16, 123456.789, 5e-324, 1e308, float('inf'), float('-inf'), float('nan'), 0.1, 2.675, 1+2j, 0j, -0.5-3j, complex('nan+1j'), complex('inf'), 1e20+1j, -0j, 'abc', '', 'é', None, [1]]
P = V + [b'ab', bytearray(b'x'), {1: 2}, (), 10**30, 1114112, 'ab', 97]
def conv():
    s = '%'
    if r.random() < 0.1: s += '(a)'
    for f in '#0- +':
        if r.random() < 0.15: s += f
    if r.random() < 0.5: s += r.choice(['1', '2', '5', '10', '17', '*'])
    if r.random() < 0.4: s += '.' + r.choice(['', '0', '1', '3', '10', '*'])
    if r.random() < 0.05: s += r.choice('lhL')
    return s + r.choice('diouxXeEfFgGcrsa%' * 6 + 'bqy ')
for i in range(1500):
    v = r.choice(P); s = conv()
    n = s.count('*')
    a = {'a': v} if '(' in s else tuple([r.choice([3, -4, 'x'])] * n + [v]) if n or type(v) is tuple or r.random() < 0.7 else v
    if r.random() < 0.3 and s.isascii(): s = s.encode()
    try:
        x = s % a
    except Exception as e:
        x = type(e).__name__ + ' ' + str(e)
    print(repr(a), repr(s), x)
