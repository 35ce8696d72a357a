a, b = 2 ** 200 + 12345, 3 ** 90
print(a + b, a - b, b - a, a * b, a // b, a % b, divmod(a, b), -a // b, -a % b)
print(a & b, a | b, a ^ b, ~a, a >> 37, a << 13, -a >> 5, -a & b, -a | b, -a ^ b)
print(a > b, a == b, a == 2 ** 200 + 12345, hash(a), hash(-a), hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(2 ** 64))
print(str(a), repr(b), hex(a), oct(b), bin(2 ** 70), int(str(a)) == a, f"{a:,}", f"{a:x}", "%d" % a, a.bit_length())
print(float(a), a / b, a * 1.5, int(1e30), round(a, -30), pow(a, b, 10 ** 9 + 7), (-a) ** 3, abs(-a))
print(sum([a, b, 1]), max(a, b) is a)
f, g = 0, 1
for _ in range(300):
    f, g = g, f + g
print(f)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, -(-9223372036854775808), 9223372036854775808 - 1, 4611686018427387904 * 2, abs(-9223372036854775808), -9223372036854775808 // -1)
