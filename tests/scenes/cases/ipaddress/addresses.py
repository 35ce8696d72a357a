# Addresses and networks.
from ipaddress import *

a = ip_address("192.168.0.1")
b = ip_address("2001:db8::1")
print(repr(a), a, int(a), a.packed, a + 1, a - 1, a.version, a.max_prefixlen, a.is_private, a.is_global, a.is_loopback, a.is_multicast, a.reverse_pointer, a.exploded)
print(repr(b), int(b), b.exploded, b.compressed, b.is_private, b.reverse_pointer, ip_address("::ffff:1.2.3.4").ipv4_mapped, ip_address("::"), ip_address("1:0:0:2::"), ip_address("fe80::1%eth0"), ip_address("2002:102:304::").sixtofour)
print(ip_address(1), ip_address(2**40), IPv4Address(b"\1\2\3\4"), a == IPv4Address("192.168.0.1"), a < ip_address("192.168.0.2"), hash(a) == hash(a + 0), sorted([a + 5, a]), f"{a}", f"{a:s}", f"{a:b}", f"{a:#x}")
n = ip_network("10.0.0.0/29")
print(repr(n), n.netmask, n.hostmask, n.broadcast_address, n.num_addresses, n.prefixlen, list(n.hosts()), list(n)[:2], n[1], n[-1], a in n, IPv4Address("10.0.0.3") in n, n.with_netmask, n.with_hostmask, n.is_private)
print(list(n.subnets()), list(n.subnets(new_prefix=31))[:2], n.supernet(), n.overlaps(ip_network("10.0.0.4/30")), ip_network("10.0.0.4/30").subnet_of(n), list(n.address_exclude(ip_network("10.0.0.4/30"))), ip_network("10.0.0.0/255.255.0.0"), ip_network("10.0.0.5/24", strict=False))
print(ip_interface("10.1.2.3/24"), repr(IPv4Interface("1.2.3.4/8").network), IPv4Interface("1.2.3.4").ip, list(summarize_address_range(a, a + 6)), list(collapse_addresses([ip_network("10.0.0.0/25"), ip_network("10.0.0.128/25")])), ip_network("2001:db8::/126"), list(ip_network("2001:db8::/127").hosts()))
for call in [lambda: ip_address("1.2.3"), lambda: IPv4Address("1.2.3"), lambda: IPv4Address("1.2.3.256"), lambda: IPv4Address("1.2.3.04"), lambda: IPv4Address("1.2.3.x"), lambda: IPv4Address("1.2.3."), lambda: IPv4Address(""), lambda: IPv4Address(-1), lambda: IPv4Address(2**32),
             lambda: IPv4Address(b"abc"), lambda: IPv6Address("1:2"), lambda: IPv6Address("1::2::3"), lambda: IPv6Address("12345::"), lambda: IPv6Address("g::"), lambda: IPv6Address(":1:2:3:4:5:6:7"), lambda: IPv6Address("1:2:3:4:5:6:7:8:9"), lambda: ip_network("10.0.0.5/24"), lambda: IPv4Network("10.0.0.0/33"),
             lambda: IPv4Network("1.2.3.4/a"), lambda: a < b, lambda: a < 5, lambda: n[99], lambda: ip_network("x"), lambda: ip_interface("x/9"), lambda: IPv4Address("1.2.3.4/8"), lambda: list(n.subnets(new_prefix=2)), lambda: IPv4Address("255.255.255.255") + 1]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
