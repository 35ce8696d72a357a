def show(text, mode='exec'):
    try:
        compile(text, '<text>', mode)
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))
    else:
        print(repr(text), 'is well')


for each in ('a b', 'x =', 'é = é é', 'x = é$', ')', '[)', 'x = (', 'x = (1,\n  2', "s = 'abc", 's = """abc\n', 'x = 09', 'x = 0009', 'x = 1_', 'x = 0b12', '1a', '0x', '1__0', 'f(a=1, a=2)', 'return', 'def f():\n  x = 1\n  global x', 'if x:\npass', '  x', 'if x:\n    y\n  z',
             'for x in y\n  pass', 'try:\n  x', '\\', 'x = \\ y', 'await x', 'b"é"', 'if True:\n\tx\n        y', 'import', '5(1)'):
    show(each)
for each in ('a +', '1 +\n', 'x = 1', '', '(', ' 1', 'a b', '1\n2', '1; 2', 'pass', 'x'):
    show(each, 'eval')
