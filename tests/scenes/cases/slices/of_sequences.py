def show(text, **names):
    try:
        names = {'l': list(range(6)), 's': 'abcdef', 'b': bytearray(b'abcdef'), 't': (0, 1, 2), 'r': range(10), **names}
        exec(text, names)
        print(text, names['l'], names['b'], names.get('x'))
    except Exception as e:
        print(text, type(e).__name__, e)
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
for k in ('1:3', ':', '::-1', '-2:', ':-2', '10:', '-10:2', '5:1', '5:1:-1', '::2', '::-2', '1:1', 'None:None:None', '::0', "'a':", '1.0:', 'True:', '10**30:', '-10**30:10**30'):
    for o in 'lsbtr':
        show(f'x = {o}[{k}]')
    show(f'l[{k}] = "pq"'); show(f'del l[{k}]'); show(f'b[{k}] = b"pq"'); show(f'del b[{k}]')
for k in ('0', '-1', '6', '-7', '1.0', "'a'", 'None', 'True', '(1, 2)', '[1]', 'I(2)', 'I(-1)', 'I("x")', '...'):
    for o in 'lsbtr':
        show(f'x = {o}[{k}]', I=I)
    show(f'l[{k}] = 9', I=I); show(f'del l[{k}]', I=I); show(f'b[{k}] = 65', I=I)
for text in ('l[1:2] = 5', 'l[::2] = [1]', 'l[::2] = "abc"', 'l[2:4] = []', 'l[3:1] = [7]', 'l[1:1] = (8, 9)', 'l[:] = l', 'l[::-1] = l', 'b[0] = 256', 'b[0] = "a"', 'b[1:2] = [1, 300]', 'b[1:2] = 3', 'b[::2] = b"123"', 't[0] = 1', 's[0] = "z"', 'del t[0]', 'del s[1:]', 'r[0] = 1', 'l[1:2, 3]', 'x = l[slice(1, 4)][slice(None, None, -1)]', 'x = slice(1, 2) == slice(1, 2), slice(1) < slice(2)', 'x = hash(slice(1))', 'x = slice(None, -1, 2).indices(7)', 'x = slice(5, None, -2).indices(4)', 'x = slice(0).indices(-1)', 'x = slice("a").indices(3)', 'x = [*range(9)[::-2]], range(9)[2:7:2], range(0)[::-1], range(10, 0, -3)[1:]'):
    show(text)
class Recording:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
o = Recording()
print(o[1:2], o[:, 1], o[..., ::2], o[()], o[1,], o[*[1, 2]], o['a':'b':'c'], o[a:=3], o[lambda: 1].__name__)
o[1:] = 5; del o[:, 2]
