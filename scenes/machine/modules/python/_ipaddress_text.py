# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Addresses of the Internet Protocol read from texts and written.


class AddressValueError(ValueError):
    __module__ = "ipaddress"


def _octet(text, address):
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"Only decimal digits permitted in {text!r}") if text else \
            ValueError("Empty octet not permitted")
    if len(text) > 3:
        raise ValueError(f"At most 3 characters permitted in {text!r}")
    if text != "0" and text[0] == "0":
        raise ValueError(f"Leading zeros are not permitted in {text!r}")
    if int(text) > 255:
        raise ValueError(f"Octet {int(text)} (> 255) not permitted")
    return int(text)


def number4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    octets = text.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    try:
        return int.from_bytes([_octet(octet, text) for octet in octets], "big")
    except ValueError as error:
        raise AddressValueError(f"{error} in {text!r}") from None


def text4(number):
    return ".".join(map(str, number.to_bytes(4, "big")))


def _hextet(text):
    if text.strip("0123456789abcdefABCDEF"):
        raise ValueError(f"Only hex digits permitted in {text!r}")
    if len(text) > 4:
        raise ValueError(f"At most 4 characters permitted in {text!r}")
    return int(text, 16)


def number6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            number = number4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None
        parts += ["%x" % (number >> 16), "%x" % (number & 0xFFFF)]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gap = None
    for at in range(1, len(parts) - 1):
        if not parts[at]:
            if gap is not None:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            gap = at
    if gap is not None:
        high, low = gap, len(parts) - gap - 1
        if not parts[0]:
            high -= 1
            if high:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            low -= 1
            if low:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        skipped = 8 - high - low
        if skipped < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
    else:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        high, low, skipped = 8, 0, 0
    try:
        number = 0
        for part in parts[:high] if parts[0] or gap is None else []:
            number = number << 16 | _hextet(part)
        number <<= 16 * skipped
        for part in parts[len(parts) - low:] if low else []:
            number = number << 16 | _hextet(part)
    except ValueError as error:
        raise AddressValueError(f"{error} in {text!r}") from None
    return number


def text6(number):
    parts = ["%x" % (number >> shift & 0xFFFF) for shift in range(112, -1, -16)]
    best, best_size, at = -1, 1, 0
    while at < 8:
        end = at
        while end < 8 and parts[end] == "0":
            end += 1
        if end - at > best_size:
            best, best_size = at, end - at
        at = end + 1 if end == at else end
    if best < 0:
        return ":".join(parts)
    return ":".join(parts[:best]) + "::" + ":".join(parts[best + best_size:])
