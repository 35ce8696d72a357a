# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Addresses and networks of the Internet Protocol.
import functools

from _ipaddress_text import AddressValueError, number4, number6, text4, text6

IPV4LENGTH, IPV6LENGTH = 32, 128


class NetmaskValueError(ValueError):
    pass


def _first(kinds, what, address):
    for kind in kinds:
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    return None


def ip_address(address):
    found = _first((IPv4Address, IPv6Address), "address", address)
    if found is None:
        raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 address")
    return found


def ip_network(address, strict=True):
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 network")


def ip_interface(address):
    found = _first((IPv4Interface, IPv6Interface), "interface", address)
    if found is None:
        raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 interface")
    return found


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4, "big")
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4")


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16, "big")
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6")


# --- addresses ------------------------------------------------------------------------------------

@functools.total_ordering
class _Address:
    __slots__ = ("_ip", "__weakref__")

    def _read(self, address):
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an "
                                        f"IPv{self.version} address")
            if address >> self.max_prefixlen:
                raise AddressValueError(f"{address} (>= 2**{self.max_prefixlen}) is not permitted "
                                        f"as an IPv{self.version} address")
            return address
        if isinstance(address, bytes):
            if len(address) != self.max_prefixlen // 8:
                raise AddressValueError(f"{address!r} (len {len(address)} != "
                                        f"{self.max_prefixlen // 8}) is not permitted as an "
                                        f"IPv{self.version} address")
            return int.from_bytes(address, "big")
        text = str(address)
        if "/" in text:
            raise AddressValueError(f"Unexpected '/' in {text!r}")
        return self._number(text)

    def __init__(self, address):
        self._ip = self._read(address)

    def __int__(self):
        return self._ip

    def __str__(self):
        return self._text(self._ip)

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __hash__(self):
        return hash(hex(self._ip))

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, fmt):
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        kind = fmt[-1]
        if kind == "n":
            kind = "b" if self.version == 4 else "x"
        digits = self.max_prefixlen // (1 if kind == "b" else 4)
        body = format(self._ip, ("#" if "#" in fmt else "") + ("0" + str(
            digits + (2 if "#" in fmt else 0) + ((digits // 4 - 1) if "_" in fmt else 0)))
            + ("_" if "_" in fmt else "") + kind)
        return body

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, "big")

    @property
    def exploded(self):
        return self._exploded(self._ip)

    @property
    def compressed(self):
        return str(self)

    @property
    def reverse_pointer(self):
        if self.version == 4:
            return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"

    def _within(self, networks):
        return any(self in network for network in networks)


class _V4:
    __slots__ = ()
    version, max_prefixlen = 4, IPV4LENGTH
    _number, _text, _exploded = staticmethod(number4), staticmethod(text4), staticmethod(text4)


class _V6:
    __slots__ = ()
    version, max_prefixlen = 6, IPV6LENGTH
    _number, _text = staticmethod(number6), staticmethod(text6)

    @staticmethod
    def _exploded(number):
        return ":".join("%04x" % (number >> shift & 0xFFFF) for shift in range(112, -1, -16))


class IPv4Address(_V4, _Address):
    __slots__ = ()

    is_reserved = property(lambda self: self in _IN4["reserved"])
    is_multicast = property(lambda self: self in _IN4["multicast"])
    is_loopback = property(lambda self: self in _IN4["loopback"])
    is_link_local = property(lambda self: self in _IN4["link_local"])
    is_private = property(lambda self: self._within(_PRIVATE4))
    is_unspecified = property(lambda self: self._ip == 0)

    @property
    def is_global(self):
        return self not in _IN4["shared"] and not self.is_private


class IPv6Address(_V6, _Address):
    __slots__ = ("_scope_id",)

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, str) and "%" in address:
            address, _, self._scope_id = address.partition("%")
            if not self._scope_id or "%" in self._scope_id:
                raise AddressValueError(f'Invalid IPv6 address: "{address}%{self._scope_id}"')
        _Address.__init__(self, address)

    def __str__(self):
        text = text6(self._ip)
        return f"{text}%{self._scope_id}" if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        found = _Address.__eq__(self, other)
        return found if found is not True else self._scope_id == getattr(other, "_scope_id", None)

    scope_id = property(lambda self: self._scope_id)
    is_multicast = property(lambda self: self in _IN6["multicast"])
    is_link_local = property(lambda self: self in _IN6["link_local"])
    is_site_local = property(lambda self: self in _IN6["site_local"])
    is_reserved = property(lambda self: self._within(_RESERVED6))
    is_unspecified = property(lambda self: self._ip == 0)
    is_loopback = property(lambda self: self._ip == 1)

    @property
    def is_private(self):
        mapped = self.ipv4_mapped
        return mapped.is_private if mapped is not None else self._within(_PRIVATE6)

    @property
    def is_global(self):
        return not self.is_private

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)


# --- networks -------------------------------------------------------------------------------------

@functools.total_ordering
class _Network:
    def __init__(self, address, strict=True):
        if isinstance(address, tuple):
            base, mask = address[0], address[1] if len(address) > 1 else self.max_prefixlen
        elif isinstance(address, str):
            pieces = address.split("/")
            if len(pieces) > 2:
                raise AddressValueError(f"Only one '/' permitted in {address!r}")
            base, mask = pieces[0], pieces[1] if len(pieces) > 1 else self.max_prefixlen
        else:
            base, mask = address, self.max_prefixlen
        base = self._address_class(base)
        self._prefixlen = self._prefix_of(mask)
        number = int(base) & self._mask
        if number != int(base) and strict:
            raise ValueError(f"{self._plain(base)} has host bits set")
        self.network_address = self._address_class(number)

    def _plain(self, base):
        return f"{base}/{self._prefixlen}"

    def _prefix_of(self, mask):
        if isinstance(mask, int):
            if not 0 <= mask <= self.max_prefixlen:
                raise NetmaskValueError(f"{mask!r} is not a valid netmask")
            return mask
        if mask.isascii() and mask.isdigit():
            if int(mask) <= self.max_prefixlen:
                return int(mask)
        elif self.version == 4:
            try:
                number = number4(mask)
            except AddressValueError:
                raise NetmaskValueError(f"{mask!r} is not a valid netmask") from None
            for bits in (number, number ^ 0xFFFFFFFF):
                size = bin(bits).count("1")
                if bits == (0xFFFFFFFF << (32 - size)) & 0xFFFFFFFF:
                    return size
        raise NetmaskValueError(f"{mask!r} is not a valid netmask")

    @property
    def _mask(self):
        ones = (1 << self.max_prefixlen) - 1
        return ones ^ (ones >> self._prefixlen)

    prefixlen = property(lambda self: self._prefixlen)
    netmask = property(lambda self: self._address_class(self._mask))
    num_addresses = property(lambda self: 1 << (self.max_prefixlen - self._prefixlen))

    @property
    def hostmask(self):
        return self._address_class(((1 << self.max_prefixlen) - 1) ^ self._mask)

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) + self.num_addresses - 1)

    with_prefixlen = property(lambda self: f"{self.network_address}/{self._prefixlen}")
    with_netmask = property(lambda self: f"{self.network_address}/{self.netmask}")
    with_hostmask = property(lambda self: f"{self.network_address}/{self.hostmask}")
    compressed = property(lambda self: str(self))

    @property
    def exploded(self):
        return f"{self.network_address.exploded}/{self._prefixlen}"

    @property
    def reverse_pointer(self):
        return self.network_address.reverse_pointer

    def __str__(self):
        return self.with_prefixlen

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def hosts(self):
        first, last = int(self.network_address), int(self.broadcast_address)
        size = self.max_prefixlen - self._prefixlen
        if size == 1:
            return [self._address_class(first), self._address_class(last)]
        if size == 0:
            return [self._address_class(first)]
        stop = last if self.version == 4 else last + 1
        return (self._address_class(number) for number in range(first + 1, stop))

    def __iter__(self):
        for number in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        first, last = int(self.network_address), int(self.broadcast_address)
        number = (first if n >= 0 else last + 1) + n
        if not first <= number <= last:
            raise IndexError("address out of range")
        return self._address_class(number)

    def __contains__(self, other):
        if other.version != self.version or isinstance(other, _Network):
            return False
        return other._ip & self._mask == self.network_address._ip

    def __eq__(self, other):
        try:
            return (self.version == other.version and int(self.netmask) == int(other.netmask)
                    and self.network_address == other.network_address)
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return (self.network_address, self.netmask) < (other.network_address, other.netmask)

    def compare_networks(self, other):
        return (self > other) - (self < other)

    def overlaps(self, other):
        return (self.network_address in other or self.broadcast_address in other
                or other.network_address in self or other.broadcast_address in self)

    def _is_of(self, a, b):
        if a.version != b.version:
            raise TypeError(f"{a} and {b} are not of the same version")
        return (b.network_address <= a.network_address
                and b.broadcast_address >= a.broadcast_address)

    def subnet_of(self, other):
        return self._is_of(self, other)

    def supernet_of(self, other):
        return self._is_of(other, self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self.max_prefixlen:
            raise ValueError("prefix length diff {} is invalid for netblock {}".format(prefix, self))
        step = 1 << (self.max_prefixlen - prefix)
        for number in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield self.__class__((number, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self._prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError("current prefixlen is %d, cannot have a prefixlen_diff of %d"
                             % (self._prefixlen, prefixlen_diff))
        return self.__class__((int(self.network_address), prefix), strict=False)

    def address_exclude(self, other):
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        if not isinstance(other, _Network):
            raise TypeError("%s is not a network object" % other)
        if not other.subnet_of(self):
            raise ValueError("%s not contained in %s" % (other, self))
        rest = self
        while rest != other:
            first, second = rest.subnets()
            rest, free = (first, second) if other.subnet_of(first) else (second, first)
            yield free

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    is_multicast = property(lambda self: self._both("is_multicast"))
    is_reserved = property(lambda self: self._both("is_reserved"))
    is_link_local = property(lambda self: self._both("is_link_local"))
    is_private = property(lambda self: self._both("is_private"))
    is_global = property(lambda self: self._both("is_global"))
    is_unspecified = property(lambda self: self._both("is_unspecified"))
    is_loopback = property(lambda self: self._both("is_loopback"))


class IPv4Network(_V4, _Network):
    _address_class = IPv4Address


class IPv6Network(_V6, _Network):
    _address_class = IPv6Address
    is_site_local = property(lambda self: self._both("is_site_local"))

    def hosts(self):
        return _Network.hosts(self)


class _Interface:
    def __init__(self, address):
        base, mask = address if isinstance(address, tuple) else \
            (str(address).split("/") + [self.max_prefixlen])[:2] if not isinstance(
                address, (int, bytes)) else (address, self.max_prefixlen)
        self._base.__init__(self, base)
        self.network = self._network_class((base, mask), strict=False)
        self.netmask, self.hostmask = self.network.netmask, self.network.hostmask

    def __str__(self):
        return f"{self._text(self._ip)}/{self.network.prefixlen}"

    def __eq__(self, other):
        found = self._base.__eq__(self, other)
        if found is not True:
            return found
        return self.network == getattr(other, "network", None)

    def __hash__(self):
        return hash((self._ip, self.network.prefixlen, int(self.network.network_address)))

    def __lt__(self, other):
        found = self._base.__lt__(self, other)
        if found is NotImplemented:
            return found
        if isinstance(other, _Interface) and self.network != other.network:
            return self.network < other.network
        return found

    ip = property(lambda self: self._base(self._ip))
    with_prefixlen = property(lambda self: str(self))
    with_netmask = property(lambda self: f"{self._text(self._ip)}/{self.netmask}")
    with_hostmask = property(lambda self: f"{self._text(self._ip)}/{self.hostmask}")

    def __reduce__(self):
        return self.__class__, (str(self),)


class IPv4Interface(_Interface, IPv4Address):
    _base, _network_class = IPv4Address, IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    _base, _network_class = IPv6Address, IPv6Network


_IN4 = {"link_local": IPv4Network("169.254.0.0/16"), "loopback": IPv4Network("127.0.0.0/8"),
        "multicast": IPv4Network("224.0.0.0/4"), "shared": IPv4Network("100.64.0.0/10"),
        "reserved": IPv4Network("240.0.0.0/4")}
_PRIVATE4 = [IPv4Network(text) for text in (
    "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/29",
    "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
    "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32")]
_IN6 = {"link_local": IPv6Network("fe80::/10"), "multicast": IPv6Network("ff00::/8"),
        "site_local": IPv6Network("fec0::/10")}
_PRIVATE6 = [IPv6Network(text) for text in (
    "::1/128", "::/128", "::ffff:0:0/96", "100::/64", "2001::/23", "2001:2::/48", "2001:db8::/32",
    "2001:10::/28", "fc00::/7", "fe80::/10")]
_RESERVED6 = [IPv6Network(text) for text in (
    "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3",
    "8000::/3", "A000::/3", "C000::/3", "E000::/4", "F000::/5", "F800::/6", "FE00::/9")]


# --- several --------------------------------------------------------------------------------------

def _network_class(version):
    return IPv4Network if version == 4 else IPv6Network


def summarize_address_range(first, last):
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError("%s and %s are not of the same version" % (first, last))
    if first > last:
        raise ValueError("last IP address must be greater than first")
    at, end = int(first), int(last)
    while at <= end:
        size = (at & -at).bit_length() - 1 if at else first.max_prefixlen
        size = min(size, (end - at + 1).bit_length() - 1)
        yield _network_class(first.version)((at, first.max_prefixlen - size))
        at += 1 << size


def collapse_addresses(addresses):
    spans, version = [], None
    for address in addresses:
        if version is not None and address.version != version:
            raise TypeError("%s and %s are not of the same version" % (address, spans[-1]))
        version = address.version
        network = address if isinstance(address, _Network) else \
            _network_class(version)((int(address), address.max_prefixlen))
        spans.append((int(network.network_address), int(network.broadcast_address)))
    merged = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1] + 1:
            merged[-1][1] = max(merged[-1][1], last)
        else:
            merged.append([first, last])
    kind = IPv4Address if version == 4 else IPv6Address
    return iter([network for first, last in merged
                 for network in summarize_address_range(kind(first), kind(last))])


def get_mixed_type_key(obj):
    if isinstance(obj, _Network):
        return obj.version, obj.network_address, obj.netmask
    if isinstance(obj, _Address):
        return obj.version, obj
    return NotImplemented
