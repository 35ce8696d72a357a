# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Encodings by name, whole and piece by piece.
__all__ = ["encode", "decode", "lookup", "getencoder", "getdecoder", "getincrementaldecoder",
           "getincrementalencoder", "iterdecode", "iterencode", "CodecInfo", "IncrementalDecoder",
           "IncrementalEncoder", "BOM", "BOM_BE", "BOM_LE", "BOM_UTF8", "BOM_UTF16",
           "BOM_UTF16_BE", "BOM_UTF16_LE", "BOM_UTF32", "BOM_UTF32_BE", "BOM_UTF32_LE",
           "strict_errors", "ignore_errors", "replace_errors"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = b"\0\0\xfe\xff"

_letters = "abcdefghijklmnopqrstuvwxyz"
_rot13 = str.maketrans(_letters + _letters.upper(),
                       (_letters[13:] + _letters[:13]) + (_letters[13:] + _letters[:13]).upper())


def _normal(encoding):
    return encoding.lower().replace("-", "_").replace(" ", "_")


def _hex(data, decodes):
    import binascii
    return binascii.unhexlify(data) if decodes else binascii.hexlify(data)


def _base64(data, decodes):
    import base64
    return base64.decodebytes(data) if decodes else base64.encodebytes(data)


_others = {"rot13": lambda text, _: text.translate(_rot13),
           "rot_13": lambda text, _: text.translate(_rot13),
           "hex": _hex, "hex_codec": _hex, "base64": _base64, "base_64": _base64,
           "base64_codec": _base64}


def encode(obj, encoding="utf-8", errors="strict"):
    other = _others.get(_normal(encoding))
    return obj.encode(encoding, errors) if other is None else other(obj, False)


def decode(obj, encoding="utf-8", errors="strict"):
    other = _others.get(_normal(encoding))
    return bytes(obj).decode(encoding, errors) if other is None else other(obj, True)


class IncrementalEncoder:
    encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors

    def encode(self, input, final=False):
        return encode(input, self.encoding, self.errors)

    def reset(self):
        pass


class IncrementalDecoder:
    encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = b""

    def decode(self, input, final=False):
        data = self.buffer + input
        self.buffer = b""
        if not final:
            # The last bytes may be the beginning of a character.
            for kept in range(min(4, len(data) + 1)):
                try:
                    text = data[:len(data) - kept].decode(self.encoding)
                except UnicodeDecodeError as error:
                    if error.reason not in ("unexpected end of data", "truncated data"):
                        break
                else:
                    self.buffer = data[len(data) - kept:]
                    return text
        return data.decode(self.encoding, self.errors)

    def reset(self):
        self.buffer = b""


class CodecInfo(tuple):
    def __new__(cls, encode, decode, name):
        made = tuple.__new__(cls, (encode, decode, None, None))
        made.name, made.encode, made.decode = name, encode, decode
        made.incrementalencoder = type("IncrementalEncoder", (IncrementalEncoder,),
                                       {"encoding": name})
        made.incrementaldecoder = type("IncrementalDecoder", (IncrementalDecoder,),
                                       {"encoding": name})
        return made

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


_names = {"utf8": "utf-8", "utf_8": "utf-8", "u8": "utf-8", "latin1": "iso8859-1",
          "latin_1": "iso8859-1", "iso_8859_1": "iso8859-1", "us_ascii": "ascii",
          "utf16": "utf-16", "utf_16": "utf-16", "utf32": "utf-32", "utf_32": "utf-32"}


def lookup(encoding):
    name = _names.get(_normal(encoding), _normal(encoding).replace("_", "-"))
    if _normal(encoding) not in _others:
        "x".encode(encoding)
    return CodecInfo(lambda text, errors="strict": (encode(text, encoding, errors), len(text)),
                     lambda data, errors="strict": (decode(data, encoding, errors), len(data)),
                     name)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def iterencode(iterator, encoding, errors="strict", **kwargs):
    for piece in iterator:
        data = encode(piece, encoding, errors)
        if data:
            yield data


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors)
    for piece in iterator:
        text = decoder.decode(piece)
        if text:
            yield text
    text = decoder.decode(b"", True)
    if text:
        yield text


def strict_errors(exception):
    raise exception


def ignore_errors(exception):
    return "", exception.end


def replace_errors(exception):
    sign = "?" if isinstance(exception, UnicodeEncodeError) else "\ufffd"
    return sign * (exception.end - exception.start if sign == "?" else 1), exception.end
