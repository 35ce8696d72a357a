# Base 64, 32, 16 and 85.
import base64
import binascii

for data in [b"", b"a", b"ab", b"abc", bytes(range(250, 256)), b"\0\0\0\0", b"    ", b"hello world"]:
    print(data, base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b32hexencode(data), base64.b16encode(data))
    print(base64.a85encode(data), base64.a85encode(data, foldspaces=True, adobe=True), base64.b85encode(data), base64.a85encode(data, pad=True, wrapcol=3), base64.b85encode(data, True))
    assert base64.b64decode(base64.b64encode(data)) == data == base64.b32decode(base64.b32encode(data))
    assert base64.a85decode(base64.a85encode(data)) == data == base64.b85decode(base64.b85encode(data))
    assert base64.b32hexdecode(base64.b32hexencode(data)) == data == base64.b16decode(base64.b16encode(data))
    assert base64.a85decode(base64.a85encode(data, foldspaces=True, adobe=True), foldspaces=True, adobe=True) == data
print(base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHh4\neA==\n"), base64.b64encode(b"\xff\xfe", b"$#"), base64.b64decode("_-A=", b"-_"))
print(base64.b64decode("YQ=="), base64.b64decode(b"Y Q=\n=junk"), base64.b64decode("YWJj!"), base64.standard_b64decode("YWI="), base64.urlsafe_b64decode("_-8="))
print(base64.b32decode("mfrgg===", casefold=True), base64.b32decode("M1RA====", map01=b"L"), base64.b16decode("ff0a", True))
for call in [lambda: base64.b64decode("YQ"), lambda: base64.b64decode("Y"), lambda: base64.b64decode("YWJjY"), lambda: base64.b64decode("YQ==!", validate=True),
             lambda: base64.b64decode("=YQ=", validate=True), lambda: base64.b64decode("Y!Q=", validate=True), lambda: base64.b64decode("Y=Q=", validate=True), lambda: base64.b64decode("é"),
             lambda: base64.b64encode("text"), lambda: base64.b64decode(5), lambda: base64.b32decode("A"), lambda: base64.b32decode("1AAAAAAA"),
             lambda: base64.b32decode("AA======" if False else "A======="), lambda: base64.b16decode("fg"), lambda: base64.b16decode("A"), lambda: base64.b85decode(b"a b"),
             lambda: base64.a85decode(b"zv~>", adobe=False), lambda: base64.a85decode("abc", adobe=True), lambda: base64.a85decode("~~~"), lambda: base64.encodebytes("x")]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, binascii.Error))
