# How str.format and string.Formatter read fields, and what they refuse.
import string

formatter = string.Formatter()
texts = ('{a!}', '{a!', '{a!r', '{a!rx}', '{a:', '{', '}', '{a', '{a[}', '{a[0}', '{a.}', '{.a}',
         '{!r}', '{a!r:', '{:{}', '{a}}', '{{a}', '{a[]}', '{a!:3}', '{ a }', '{a[0]b}', '{a..b}',
         '{a{b}}', '{:{:{}}}', '{:{b}}', '{-1}', '{99999999999999999999}',
         '{a[99999999999999999999]}', '{1a}', '{!x}', '{!é}', '{! }', '{a[0].real}', '{{{b}}}')
for text in texts:
    for read in (lambda: text.format(1, 2, a=[7], b=2), lambda: formatter.format(text, 1, 2, a=[7], b=2),
                 lambda: list(formatter.parse(text))):
        try:
            print(text, repr(read()))
        except Exception as e:
            print(text, type(e).__name__, e)
for text in ('{}', '{0}', '{a}', '{a[b]}'):
    try:
        print(text.format_map({'a': {'b': 3}}))
    except Exception as e:
        print(type(e).__name__, e)
