# What is looked at first when several arguments are wrong.
import bisect
import functools
import heapq
import operator
from collections import OrderedDict, UserList, deque
from itertools import combinations, islice, tee


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


for bounds in ((-5,), (-1,), (1, -5), (-1, 5), ('a', 5), ('a', -5), ('a', -1), (10 ** 30,),
               (10 ** 30, 5), (1, 5, 'a'), (1, 5, 0), ('a', 'b')):
    attempt(lambda: list(islice('abc', *bounds)))
attempt(combinations, 5, 'x')
attempt(tee, 5, 0)
attempt(heapq.nlargest, 'a', [1, 2])
attempt(heapq.nsmallest, 'a', [1, 2])
attempt(functools.cmp_to_key)
attempt(functools.cmp_to_key, 1, 2)
print(functools.cmp_to_key(mycmp=max)(1).obj)
attempt(bisect.bisect, [1], 1, 0, 'x')
attempt(bisect.bisect, {'a': 1}, 1)
attempt(UserList, 5)
attempt(operator.lt, 1, deque())
attempt(operator.lt, OrderedDict(), 1)
attempt(operator.delitem, (1, 2), 0)
attempt(operator.delitem, (1, 2), 'a')
attempt(operator.delitem, 1.5, 0)
