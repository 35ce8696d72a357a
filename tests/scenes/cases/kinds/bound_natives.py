import types


class Text(str):
    pass


class Plain:
    def method(self):
        pass


print(type([].append), type("".join), type(len), type(str.join), type((1).__add__), type(int.__add__))
print(type(Plain().method), type(Plain().__repr__), [].append.__class__)
print(isinstance([].append, types.BuiltinMethodType), isinstance([].append, types.MethodType))
print(isinstance(Plain().method, types.MethodType), isinstance("".__len__, types.MethodWrapperType))
print(type([].append) is types.BuiltinFunctionType, types.MethodWrapperType)
for made in ("a", "é", Text("a"), b"", bytearray(), memoryview(b""), [], (), {}, {}.keys(), {}.values(), {}.items(),
             set(), range(3), range(10 ** 30)):
    print(type(iter(made)).__name__, end=" ")
print()
for made in ([], (), "a", {}, {}.keys(), {}.values(), {}.items(), range(3)):
    print(type(reversed(made)).__name__, end=" ")
print()
