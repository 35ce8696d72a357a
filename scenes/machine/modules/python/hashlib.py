# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
# Message digests; the algorithms are _hash.
import _hash

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s",
                         "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256"}
algorithms_available = set(algorithms_guaranteed)

__all__ = sorted(algorithms_guaranteed) + ["new", "algorithms_guaranteed", "algorithms_available",
                                           "file_digest", "pbkdf2_hmac"]

# Size of the digest and of a block.
_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64),
          "sha384": (48, 128), "sha512": (64, 128), "sha3_224": (28, 144), "sha3_256": (32, 136),
          "sha3_384": (48, 104), "sha3_512": (64, 72), "shake_128": (0, 168), "shake_256": (0, 136)}
_ALIASES = {"MD5": "md5", "SHA1": "sha1", "SHA224": "sha224", "SHA256": "sha256",
            "SHA384": "sha384", "SHA512": "sha512", "sha-1": "sha1", "sha-256": "sha256",
            "sha-512": "sha512", "sha-224": "sha224", "sha-384": "sha384"}


def _content(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None


class HASH:
    __module__ = "_hashlib"

    def __init__(self, name, data=b""):
        self._name = name
        self._data = bytearray(_content(data))

    name = property(lambda self: self._name)
    digest_size = property(lambda self: _SIZES[self._name][0])
    block_size = property(lambda self: _SIZES[self._name][1])

    def update(self, obj, /):
        self._data += _content(obj)

    def digest(self):
        return _hash.digest(self._name, self._data, 0)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return type(self)(self._name, self._data)

    def __repr__(self):
        return f"<{self._name} {type(self).__module__}.{type(self).__name__} object @ {id(self):#x}>"


class HASHXOF(HASH):
    __module__ = "_hashlib"

    def digest(self, length):
        if length < 0:
            raise ValueError("value must be positive")
        return _hash.digest(self._name, self._data, length)

    def hexdigest(self, length):
        return self.digest(length).hex()


def _constructor(name):
    kind = HASHXOF if name.startswith("shake") else HASH

    def openssl(string=b"", *, usedforsecurity=True):
        return kind(name, string)

    openssl.__name__ = openssl.__qualname__ = "openssl_" + name
    return openssl


md5, sha1, sha224 = _constructor("md5"), _constructor("sha1"), _constructor("sha224")
sha256, sha384, sha512 = _constructor("sha256"), _constructor("sha384"), _constructor("sha512")
sha3_224, sha3_256 = _constructor("sha3_224"), _constructor("sha3_256")
sha3_384, sha3_512 = _constructor("sha3_384"), _constructor("sha3_512")
shake_128, shake_256 = _constructor("shake_128"), _constructor("shake_256")




class _Blake2:
    def __init__(self, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1,
                 depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False,
                 usedforsecurity=True):
        most = self.MAX_DIGEST_SIZE
        if digest_size is None:
            digest_size = most
        if not 1 <= digest_size <= most:
            raise ValueError(f"digest_size must be between 1 and {most} bytes")
        if len(salt) > self.SALT_SIZE:
            raise ValueError(f"maximum salt length is {self.SALT_SIZE} bytes")
        if len(person) > self.PERSON_SIZE:
            raise ValueError(f"maximum person length is {self.PERSON_SIZE} bytes")
        if not 0 <= fanout <= 255:
            raise ValueError("fanout must be between 0 and 255")
        if not 1 <= depth <= 255:
            raise ValueError("depth must be between 1 and 255")
        if leaf_size > 0xffffffff:
            raise OverflowError("leaf_size is too large")
        if not 0 <= node_depth <= 255:
            raise ValueError("node_depth must be between 0 and 255")
        if not 0 <= inner_size <= most:
            raise ValueError(f"inner_size must be between 0 and is {most}")
        if len(key) > self.MAX_KEY_SIZE:
            raise ValueError(f"maximum key length is {self.MAX_KEY_SIZE} bytes")
        self._size = digest_size
        self._options = (bytes(key), bytes(salt), bytes(person),
                         (fanout, depth, leaf_size, node_offset, node_depth, inner_size,
                          bool(last_node)))
        self._data = bytearray(_content(data))

    digest_size = property(lambda self: self._size)

    def update(self, data, /):
        self._data += _content(data)

    def digest(self):
        return _hash.blake2(self.block_size == 128, self._data, self._size, *self._options)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = object.__new__(type(self))
        other._size, other._options = self._size, self._options
        other._data = bytearray(self._data)
        return other


class blake2b(_Blake2):
    __module__ = "_blake2"
    name, block_size = "blake2b", 128
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16


class blake2s(_Blake2):
    __module__ = "_blake2"
    name, block_size = "blake2s", 64
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8


def new(name, data=b"", **kwargs):
    known = _ALIASES.get(name, name)
    if known not in algorithms_guaranteed:
        raise ValueError(f"unsupported hash type {name}")
    return globals()[known](data, **kwargs)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getbuffer())
        return made
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    name = _ALIASES.get(hash_name, hash_name)
    if name not in _SIZES:
        raise ValueError("[digital envelope routines] unsupported")
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is None:
        dklen = _SIZES[name][0]
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    return _hash.derive_key(name, bytes(password), bytes(salt), iterations, dklen)
