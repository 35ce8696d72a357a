# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Bytes as text: base 64, 32, 16 and 85.
import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode",
           "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode",
           "b85decode", "a85encode", "a85decode", "standard_b64encode", "standard_b64decode",
           "urlsafe_b64encode", "urlsafe_b64decode"]


def _content(text):
    if isinstance(text, str):
        if not text.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return text.encode("ascii")
    if isinstance(text, (bytes, bytearray)):
        return bytes(text)
    try:
        return memoryview(text).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, "
                        "not %r" % text.__class__.__name__) from None


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    s = _content(s)
    if altchars is not None:
        altchars = _content(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode32(alphabet, s):
    s = s if isinstance(s, (bytes, bytearray)) else memoryview(s).tobytes()
    result = bytearray()
    for at in range(0, len(s), 5):
        bits = int.from_bytes(s[at:at + 5].ljust(5, b"\0"), "big")
        result += bytes(alphabet[bits >> shift & 31] for shift in range(35, -1, -5))
    missing = {1: 6, 2: 4, 3: 3, 4: 1}.get(len(s) % 5, 0)
    return bytes(result[:len(result) - missing]) + b"=" * missing


def _decode32(alphabet, s, casefold=False, map01=None):
    s = _content(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _content(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b"=")
    missing = size - len(s)
    result = bytearray()
    for at in range(0, len(s), 8):
        bits = 0
        for byte in s[at:at + 8].ljust(8, alphabet[:1]):
            value = alphabet.find(byte)
            if value < 0:
                raise binascii.Error("Non-base32 digit found")
            bits = bits << 5 | value
        result += bits.to_bytes(5, "big")
    if missing not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if missing and result:
        del result[len(result) - {1: 1, 3: 2, 4: 3, 6: 4}[missing]:]
    return bytes(result)


def b32encode(s):
    return _encode32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_B32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_B32_HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _content(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_A85 = bytes(range(33, 118))
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def _encode85(data, alphabet, pad, folds_zeros=False, folds_spaces=False):
    data = data if isinstance(data, bytes) else memoryview(data).tobytes()
    missing = -len(data) % 4
    data += b"\0" * missing
    words = []
    for at in range(0, len(data), 4):
        number = int.from_bytes(data[at:at + 4], "big")
        if folds_zeros and number == 0:
            words.append(b"z")
        elif folds_spaces and number == 0x20202020:
            words.append(b"y")
        else:
            words.append(bytes(alphabet[number // 85 ** power % 85] for power in (4, 3, 2, 1, 0)))
    if missing and not pad:
        if words[-1] == b"z":
            words[-1] = alphabet[:1] * 5
        words[-1] = words[-1][:-missing]
    return b"".join(words)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode85(b, _A85, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[at:at + wrapcol] for at in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _content(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    result, group = bytearray(), []
    for byte in b + b"u" * 4:
        if 33 <= byte <= 117:
            group.append(byte - 33)
            if len(group) == 5:
                number = 0
                for digit in group:
                    number = number * 85 + digit
                if number > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                result += number.to_bytes(4, "big")
                group.clear()
        elif byte == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            result += b"\0\0\0\0"
        elif foldspaces and byte == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            result += b"    "
        elif byte not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % byte)
    missing = 4 - len(group)
    return bytes(result[:-missing]) if missing else bytes(result)


def b85encode(b, pad=False):
    return _encode85(b, _B85, pad)


def b85decode(b):
    b = _content(b)
    missing = -len(b) % 5
    b += b"~" * missing
    result = bytearray()
    for at in range(0, len(b), 5):
        number = 0
        for place, byte in enumerate(b[at:at + 5]):
            value = _B85.find(byte)
            if value < 0:
                raise ValueError("bad base85 character at position %d" % (at + place))
            number = number * 85 + value
        if number > 0xFFFFFFFF:
            raise ValueError("base85 overflow in hunk starting at byte %d" % at)
        result += number.to_bytes(4, "big")
    return bytes(result[:-missing]) if missing else bytes(result)


def encode(input, output):
    while piece := input.read(57):
        output.write(binascii.b2a_base64(piece))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _check_bytes(s):
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__)
    return bytes(s)


def encodebytes(s):
    s = _check_bytes(s)
    return b"".join(binascii.b2a_base64(s[at:at + 57]) for at in range(0, len(s), 57))


def decodebytes(s):
    return binascii.a2b_base64(_check_bytes(s))
