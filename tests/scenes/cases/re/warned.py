# Sets that may change their meaning are warned of.
import re
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for pattern in ["[[a]", "[--a]", "[x~~y]", "[+--]", "[a&&b]", "[a||b]", "[a~~b]"]:
        re.compile(pattern)
    re.sub("(a)", r"\g<+1>", "a")
    for warning in caught:
        print(warning.category.__name__, warning.message, warning.lineno)
