# Reading literals.
import ast

for text in ["1", "-2.5", "'a' 'b'", "[1, 2, (3,), {'x': None}]", "{1, 2}", "(1)", "()", "1, 2", "True", "b'x\\n'", "1+2j", "{'a': [1, {'b': (True, False)}], 2: ...}", "set()", "  5", "0x1F", "1_000", "r'\\d'", "{}", "[]", "\"it's\"", "-1j", "'''a\nb'''", "[1,\n 2]", "+3", "1e3", "{'k': -1,}"]:
    print(repr(ast.literal_eval(text)))
for text in ["f(1)", "x", "1 +", "[i for i in x]", "1 + 2", "__import__('os')", "", "(1", "{**a}", "-'a'", "lambda: 1", "a.b", "'x' + 'y'"]:
    try:
        print(ast.literal_eval(text))
    except Exception as e:
        print(text, type(e).__name__)
