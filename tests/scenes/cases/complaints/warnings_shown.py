import warnings


def old():
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)


old()
warnings.warn("plain")
for turn in range(3):
    warnings.warn("once a line", RuntimeWarning)
warnings.warn(UserWarning("an object"))
warnings.warn_explicit("explicit", UserWarning, "other.py", 7)
