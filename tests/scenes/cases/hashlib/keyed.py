# Digests with a key.
import hashlib
import hmac

h = hmac.new(b"key", b"message", hashlib.sha256)
print(h.hexdigest(), h.name, h.digest_size, h.block_size)
h.update(b" and more")
copied = h.copy()
h.update(b"!")
print(h.digest(), copied.hexdigest(), hmac.digest(b"k" * 200, b"m", "sha512").hex(), hmac.new(b"k", digestmod="md5").hexdigest())
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", bytearray(b"b")), hmac.compare_digest(h.digest(), h.digest()))
for call in [lambda: hmac.new("key", b"m", "sha1"), lambda: hmac.compare_digest("é", "é"), lambda: hmac.compare_digest("a", b"a"),
             lambda: hmac.compare_digest(1, b"a"), lambda: hmac.new(b"key", b"m")]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
