# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# JSON texts: json.decoder reads, json.encoder writes.
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


def _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default,
             sort_keys, kw):
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii,
                                check_circular=check_circular, allow_nan=allow_nan, indent=indent,
                                separators=separators, default=default, sort_keys=sort_keys, **kw)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    if (cls is None and indent is None and separators is None and default is None and allow_nan
            and not skipkeys and not sort_keys and ensure_ascii and check_circular and not kw):
        return JSONEncoder().encode(obj)
    return _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators,
                    default, sort_keys, kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
         cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    for part in _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent,
                         separators, default, sort_keys, kw).iterencode(obj):
        fp.write(part)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, bytes) or type(s).__name__ == "bytearray":
        s = bytes(s).decode("utf-8")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not "
                        f"{s.__class__.__name__}")
    given = {"object_hook": object_hook, "object_pairs_hook": object_pairs_hook,
             "parse_float": parse_float, "parse_int": parse_int, "parse_constant": parse_constant}
    kw.update((name, value) for name, value in given.items() if value is not None)
    if cls is None and not kw:
        return JSONDecoder().decode(s)
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float,
                 parse_int=parse_int, parse_constant=parse_constant,
                 object_pairs_hook=object_pairs_hook, **kw)
