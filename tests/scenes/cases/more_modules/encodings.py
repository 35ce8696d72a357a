import codecs
import copyreg
import faulthandler
import glob
import pickle

print(codecs.encode("Hello", "rot13"), codecs.decode("Uryyb", "rot_13"), codecs.encode(b"ab", "hex"))
print(codecs.decode(b"6162", "hex"), codecs.encode("é"), codecs.decode(b"\xc3\xa9", "utf-8"))
print(codecs.BOM_UTF8, codecs.lookup("UTF8").name, codecs.lookup("latin-1").name)
decoder = codecs.getincrementaldecoder("utf-8")()
text = "naïve 中文 😀".encode()
print([decoder.decode(text[at:at + 1]) for at in range(len(text))])
print("".join(codecs.iterdecode([b"\xe4\xb8", b"\xad", b"x"], "utf-8")), codecs.getencoder("ascii")("abc"))
broken = codecs.getincrementaldecoder("utf-8")("replace")
print(broken.decode(b"a\xffb"), broken.decode(b"\xe4", True))
for call in (lambda: codecs.lookup("no-such"), lambda: codecs.getincrementaldecoder("utf-8")().decode(b"\xff")):
    try:
        call()
    except (LookupError, UnicodeDecodeError) as error:
        print(error)


class Wrapped:
    def __init__(self, value):
        self.value = value


copyreg.pickle(Wrapped, lambda wrapped: (Wrapped, (wrapped.value * 2,)))
print(pickle.loads(pickle.dumps(Wrapped(4))).value)
faulthandler.enable()
print(faulthandler.is_enabled(), glob.glob("*.nothing"), glob.escape("a*b[c]"))
