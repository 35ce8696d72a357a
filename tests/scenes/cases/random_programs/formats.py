for text, values in (('%+.5d|%010.5d|%-8.3d|%#.5x|% .2d', (42, -42, 7, 255, 3)), ('%*d|%-*d|%*.*f', (-6, 1, 5, 2, 8, 2, 1.5)), ('%+*g|', (-6, 0.0)), ('%.*d', (-3, 5))):
    print(text % values)
print(b'%- +5.2u|%+d' % (1e16, 5))
print(f'{1e16:#}', f'{1e16:*=#12_}', f'{1e22:#}', f'{5e-324:#}', f'{True:{5}}')
for made in (lambda: f'{1+2j!s:*=10}', lambda: f'{"a":05}', lambda: f'{"a":=5}', lambda: format('a', '*=05')):
    try:
        print(made())
    except ValueError as error:
        print(error)
