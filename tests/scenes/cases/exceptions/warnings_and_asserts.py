import asyncio
try:
    assert 1 == 2
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert False, ("tuple", 1)
except AssertionError as e:
    print(repr(e), e)
try:
    assert [] , "empty is false"
except AssertionError as e:
    print(e)
assert (1, 2)[0]
print(__debug__)
