"""Examples of a module.

>>> add(1, 2)
3
"""
import doctest


def add(a, b):
    """Adds.

    >>> add(1, 1)
    2
    >>> add("a",
    ...     "b")
    'ab'
    >>> add(1, "a")
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> for i in range(2):
    ...     i
    0
    1
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    """
    return a + b


class Stack:
    """
    >>> s = Stack()
    >>> s.push(1)
    >>> s.items
    [1]
    >>> s
    <...Stack object at ...>
    """
    def __init__(self):
        self.items = []

    def push(self, item):
        """
        >>> s = Stack(); s.push(2); s.items
        [3]
        >>> print("a b")  # doctest: +NORMALIZE_WHITESPACE
        a   b
        >>> 1 == 1  # doctest: +SKIP
        5
        >>> None
        >>> True
        1
        """
        self.items.append(item)

    @property
    def top(self):
        """
        >>> Stack().top
        Traceback (most recent call last):
        IndexError: list index out of range
        """
        return self.items[-1]


print(doctest.testmod(optionflags=doctest.ELLIPSIS))
print(doctest.testmod(verbose=True, optionflags=doctest.ELLIPSIS))
doctest.run_docstring_examples(add, globals(), verbose=True)
for example in doctest.DocTestParser().get_examples(add.__doc__):
    print(example.lineno, example.indent, repr(example.source), repr(example.want), repr(example.exc_msg))
try:
    doctest.DocTestParser().get_examples(">>>x\n1\n", "name")
except ValueError as e:
    print(e)
