import sys

print(sys.version_info)
print(sys.version_info >= (3, 8), sys.version_info[:2], sys.version_info.major, sys.version_info < (3, 12))
print(sys.float_info)
print(sys.float_info.max, sys.float_info.epsilon, sys.int_info)
print(sys.hash_info.modulus, sys.hash_info.algorithm)
print(sys.implementation.name, sys.implementation.cache_tag, sys.implementation.version[:3])
print(sys.platform, sys.byteorder, sys.maxsize, sys.maxunicode, hex(sys.hexversion), sys.api_version)
print(sys.version.split()[0], sys.float_repr_style)
print(sys.flags.debug, sys.flags.dev_mode, sys.flags.optimize)
for make in (lambda: type(sys.version_info)((1, 2, 3, 4, 5)), lambda: type(sys.flags)()):
    try:
        make()
    except TypeError as e:
        print(e)
try:
    sys.version_info.major = 4
except AttributeError as e:
    print("AttributeError")
match sys.version_info:
    case (3, minor, *_):
        print("Python 3 point", minor)
