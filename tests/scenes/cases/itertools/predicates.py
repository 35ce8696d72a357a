# None stands for truth in filterfalse alone.
from itertools import dropwhile, filterfalse, takewhile

print(list(filterfalse(None, [0, 1, '', 2])))
for tool in (dropwhile, takewhile):
    try:
        print(list(tool(None, [1])))
    except TypeError as e:
        print(e)
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(str, ['a', '', 'b'])))
