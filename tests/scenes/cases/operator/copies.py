# Getters can be copied; the module tells its names.
from copy import copy, deepcopy
import operator
from operator import attrgetter, itemgetter, methodcaller

print(operator.__all__)
print(operator.__name__, operator.add.__module__, itemgetter.__module__, operator.lt is operator.__lt__)
print(copy(itemgetter(1))('xyz'), deepcopy(attrgetter('real', 'imag'))(5))
print(itemgetter(1, 2).__reduce__(), attrgetter('a.b').__reduce__())
print(methodcaller('replace', 'a', 'b').__reduce__(), copy(methodcaller('upper'))('x'))
print(methodcaller('split', sep=',').__reduce__(), deepcopy(methodcaller('split', sep=','))('a,b'))
for arguments in ((), (1, 2)):
    try:
        operator.neg(*arguments)
    except TypeError as e:
        print(e)
