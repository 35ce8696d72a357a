# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Bytes as printable text: hexadecimal, base64, uu and quoted-printable.
import _hash


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {byte: value for value, byte in enumerate(_ALPHABET)}


def _buffer(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    if isinstance(data, memoryview) or hasattr(data, "tobytes"):
        return data.tobytes()
    raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")


def _text(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    try:
        return _buffer(data)
    except TypeError:
        raise TypeError("argument should be bytes, buffer or ASCII string, "
                        f"not {type(data).__name__!r}") from None


def b2a_hex(data, sep=None, bytes_per_sep=1):
    data = bytes(_buffer(data))
    if sep is None:
        return data.hex().encode("ascii")
    return data.hex(sep, bytes_per_sep).encode("ascii")


def a2b_hex(hexstr, /):
    text = _text(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    if text.translate(None, b"0123456789abcdefABCDEF"):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text.decode("ascii"))


hexlify, unhexlify = b2a_hex, a2b_hex


def b2a_base64(data, /, *, newline=True):
    data = bytes(_buffer(data))
    result = bytearray()
    for at in range(0, len(data) - 2, 3):
        bits = data[at] << 16 | data[at + 1] << 8 | data[at + 2]
        result += bytes((_ALPHABET[bits >> 18], _ALPHABET[bits >> 12 & 63],
                         _ALPHABET[bits >> 6 & 63], _ALPHABET[bits & 63]))
    rest = data[len(data) - len(data) % 3:]
    if len(rest) == 1:
        bits = rest[0] << 4
        result += bytes((_ALPHABET[bits >> 6], _ALPHABET[bits & 63])) + b"=="
    elif rest:
        bits = rest[0] << 10 | rest[1] << 2
        result += bytes((_ALPHABET[bits >> 12], _ALPHABET[bits >> 6 & 63], _ALPHABET[bits & 63])) + b"="
    return bytes(result) + b"\n" if newline else bytes(result)


def a2b_base64(data, /, *, strict_mode=False):
    text = _text(data)
    if strict_mode and text[:1] == b"=":
        raise Error("Leading padding not allowed")
    result, bits, place, pads = bytearray(), 0, 0, 0
    was_padded = False
    for at, byte in enumerate(text):
        if byte == 61:
            was_padded = True
            if place >= 2:
                pads += 1
                if place + pads >= 4:
                    if strict_mode and at + 1 < len(text):
                        raise Error("Excess data after padding")
                    return bytes(result)
            continue
        value = _VALUES.get(byte)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and was_padded:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        bits = (bits << 6 | value) & 0xFFFF
        if place:
            result.append(bits >> (6 - 2 * place) & 255)
        place = (place + 1) % 4
    if place == 1:
        raise Error("Invalid base64-encoded string: number of data characters "
                    f"({len(result) // 3 * 4 + 1}) cannot be 1 more than a multiple of 4")
    if place:
        raise Error("Incorrect padding")
    return bytes(result)


def b2a_uu(data, /, *, backtick=False):
    data = bytes(_buffer(data))
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    result = bytearray([32 + len(data) if data else zero])
    for at in range(0, len(data), 3):
        bits = int.from_bytes(data[at:at + 3].ljust(3, b"\0"), "big")
        result += bytes(32 + part if part else zero
                        for part in (bits >> 18, bits >> 12 & 63, bits >> 6 & 63, bits & 63))
    return bytes(result) + b"\n"


def a2b_uu(data, /):
    text = _text(data)
    if not text:
        return b"\0" * 32
    size = (text[0] - 32) & 63
    bits = 0
    digits = []
    for byte in text[1:].rstrip(b"\r\n"):
        if not 32 <= byte <= 96:
            raise Error("Illegal char")
        digits.append((byte - 32) & 63)
    needed = -(-size // 3) * 4
    if any(digits[needed:]):
        raise Error("Trailing garbage")
    digits = (digits + [0] * needed)[:needed]
    result = bytearray()
    for at in range(0, needed, 4):
        bits = digits[at] << 18 | digits[at + 1] << 12 | digits[at + 2] << 6 | digits[at + 3]
        result += bits.to_bytes(3, "big")
    return bytes(result[:size])


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    data = bytes(_buffer(data))
    crlf = b"\r\n" in data
    result, line = bytearray(), bytearray()
    for at, byte in enumerate(data):
        following = data[at + 1:at + 2]
        if istext and (byte == 10 or (byte == 13 and following == b"\n")):
            if byte == 13:
                continue
            result += line + (b"\r\n" if crlf else b"\n")
            line = bytearray()
            continue
        is_last = following in (b"", b"\n") or data[at + 1:at + 3] == b"\r\n"
        if header and byte == 32:
            piece = b"_"
        elif (byte > 126 or byte == 61 or (header and byte == 95) or (byte < 33 and byte not in (9, 32))
              or (byte in (9, 32) and (quotetabs or is_last)) or (byte == 46 and not line and is_last)):
            piece = b"=%02X" % byte
        else:
            piece = bytes([byte])
        if len(line) + len(piece) > (76 if is_last else 75):
            result += line + (b"=\r\n" if crlf else b"=\n")
            line = bytearray()
        line += piece
    return bytes(result + line)


def a2b_qp(data, header=False):
    text = bytes(_text(data))
    result, at = bytearray(), 0
    while at < len(text):
        byte = text[at]
        if byte == 61:
            pair = text[at + 1:at + 3]
            if at + 1 >= len(text):
                break
            if pair[:1] in (b"\n", b"\r"):
                end = text.find(b"\n", at)
                at = len(text) if end < 0 else end + 1
                continue
            if len(pair) == 2 and not pair.translate(None, b"0123456789abcdefABCDEF"):
                result.append(int(pair, 16))
                at += 3
                continue
            if pair[:1] == b"=":
                at += 1
            result.append(61)
        else:
            result.append(32 if header and byte == 95 else byte)
        at += 1
    return bytes(result)


def crc32(data, crc=0, /):
    return _hash.crc32(_buffer(data), crc & 0xFFFFFFFF)


def crc_hqx(data, crc, /):
    crc &= 0xFFFF
    for byte in _buffer(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
    return crc
