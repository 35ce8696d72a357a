import inspect


def documented():
    """First.

        Indented.
    Last.
    """
    return 1


class Base:
    """Base doc."""

    def m(self):
        """Doc of m."""


class Derived(Base):
    def m(self):
        # a comment
        if True:
            return 2

    @property
    def p(self):
        return 3


print(inspect.getdoc(documented))
print(inspect.getdoc(Derived.m), inspect.getdoc(Derived), inspect.cleandoc("  a\n    b\n  c"))
print(inspect.getsource(documented))
print(inspect.getsource(Derived))
print(inspect.getsource(Derived.m), inspect.getsourcelines(Base)[1])
print(inspect.getmodule(documented).__name__, inspect.getmodulename("/a/b.py"))
try:
    inspect.getsource(len)
except TypeError as e:
    print(e)


def outer():
    return inner()


def inner():
    return [f.function for f in inspect.stack()], inspect.currentframe().f_code.co_name, inspect.stack()[1].lineno


print(outer())
