# binascii.
import binascii

print(binascii.hexlify(b"\x01\xab\xff"), binascii.hexlify(b"\x01\xab\xff", "-"), binascii.b2a_hex(b"abcde", b":", -2), binascii.unhexlify("01aB"), binascii.a2b_hex(b"ff"))
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"hello", 0), binascii.crc32(b""))
print(binascii.b2a_base64(b"hi"), binascii.b2a_base64(b"hi", newline=False), binascii.a2b_base64("aGk="))
print(binascii.b2a_uu(b"hello world"), binascii.a2b_uu(b"+:&5L;&\\@=V]R;&0 \n"), binascii.b2a_uu(b"\0a", backtick=True), binascii.b2a_uu(b""))
print(binascii.b2a_qp(b"caf\xe9 = x \nline\t\n"), binascii.b2a_qp(b"a_b c", header=True), binascii.b2a_qp(b"x" * 100), binascii.a2b_qp(b"caf=E9 =3D=\n x=4"), binascii.a2b_qp("a_b", header=True))
for call in [lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: binascii.hexlify("text"), lambda: binascii.unhexlify("é0"), lambda: binascii.a2b_base64("abcde"),
             lambda: binascii.unhexlify(5), lambda: binascii.b2a_uu(b"x" * 46), lambda: binascii.hexlify(b"ab", "--")]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
