# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# The one locale that there is: C.UTF-8.
LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127


class Error(Exception):
    pass


_KNOWN = ("", "C", "POSIX", "C.UTF-8", "C.utf8", "en_US.UTF-8")
_set = {category: "C" for category in range(6)}
_set[LC_CTYPE] = "C.UTF-8"


def setlocale(category, locale=None):
    if locale is not None:
        if isinstance(locale, tuple):
            locale = ".".join(part for part in locale if part)
        if locale not in _KNOWN[:5]:
            raise Error("unsupported locale setting")
        for one in range(6) if category == LC_ALL else (category,):
            _set[one] = locale or "C.UTF-8"
    if category != LC_ALL:
        return _set[category]
    if len(set(_set.values())) == 1:
        return _set[0]
    names = ("LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES")
    return ";".join(f"{name}={_set[at]}" for at, name in enumerate(names))


def getlocale(category=LC_CTYPE):
    return (None, None) if _set[category] in ("C", "POSIX") else ("en_US", "UTF-8")


def getdefaultlocale(envvars=()):
    return "en_US", "UTF-8"


def getpreferredencoding(do_setlocale=True):
    return "UTF-8"


def getencoding():
    return "UTF-8"


def localeconv():
    return {"int_curr_symbol": "", "currency_symbol": "", "mon_decimal_point": "",
            "mon_thousands_sep": "", "mon_grouping": [], "positive_sign": "", "negative_sign": "",
            "int_frac_digits": 127, "frac_digits": 127, "p_cs_precedes": 127, "p_sep_by_space": 127,
            "n_cs_precedes": 127, "n_sep_by_space": 127, "p_sign_posn": 127, "n_sign_posn": 127,
            "decimal_point": ".", "thousands_sep": "", "grouping": []}


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return "%.12g" % val


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)


def delocalize(string):
    return string


def strcoll(os1, os2, /):
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    return string


def normalize(localename):
    return localename
