# Every algorithm on messages around the sizes of its blocks.
import hashlib

message = bytes(range(256)) * 2
for name in sorted(hashlib.algorithms_guaranteed):
    if name.startswith("shake"):
        for size in (0, 1, 55, 135, 136, 167, 168, 300):
            print(name, size, hashlib.new(name, message[:size]).hexdigest(20))
        print(getattr(hashlib, name)(b"x").hexdigest(400))
    else:
        for size in (0, 1, 55, 56, 63, 64, 65, 71, 72, 103, 104, 111, 112, 119, 120, 127, 128, 129, 135, 136, 143, 144, 300):
            print(name, size, hashlib.new(name, message[:size]).hexdigest())
h = hashlib.sha256()
h.update(b"Nobody inspects")
h.update(bytearray(b" the spammish repetition"))
copied = h.copy()
h.update(b"!")
print(h.digest(), copied.hexdigest(), h.name, h.digest_size, h.block_size, hashlib.md5(usedforsecurity=False).name)
print(hashlib.blake2b(b"data", digest_size=16).hexdigest(), hashlib.blake2s(b"data", key=b"key", salt=b"salt", person=b"me").hexdigest())
print(hashlib.blake2b(b"x" * 200, key=b"k" * 64, fanout=2, depth=3, leaf_size=4096, node_offset=1, node_depth=1, inner_size=64, last_node=True).hexdigest())
print(hashlib.blake2b.MAX_KEY_SIZE, hashlib.blake2s.SALT_SIZE, hashlib.blake2s().digest_size, hashlib.blake2b().name, hashlib.blake2b().block_size)
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 50).hex(), hashlib.pbkdf2_hmac("sha1", b"p", b"s", 3, dklen=50).hex())
print(repr(hashlib.md5()).split("@")[0], repr(hashlib.blake2b()).split(" at ")[0], repr(hashlib.shake_128()).split("@")[0])
for call in [lambda: hashlib.md5("abc"), lambda: hashlib.sha1(5), lambda: hashlib.new("sha3"), lambda: hashlib.blake2b(digest_size=65),
             lambda: hashlib.blake2s(key=b"k" * 33), lambda: hashlib.blake2b(salt=b"s" * 17), lambda: hashlib.sha256().update("x"),
             lambda: hashlib.pbkdf2_hmac("sha256", b"p", b"s", 0)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
