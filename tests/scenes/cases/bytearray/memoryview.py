data = bytearray(b"abcdef")
view = memoryview(data)
print(len(view), view[0], view[-1], bytes(view[1:4]), view.tolist(), view.tobytes())
view[0] = 122
view[1:3] = b"YX"
print(data, view.readonly, view.format, view.itemsize, view.nbytes, view.ndim, view.shape, view.strides)
part = view[2:5]
print(part.tobytes(), part == b"Xde", part.hex(), list(part))
print(memoryview(b"xyz").readonly, memoryview(b"xyz") == b"xyz", view.obj is data)
def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)
attempt(memoryview(b"abc").__setitem__, 0, 1)
attempt(view.__setitem__, 0, 256)
attempt(view.__setitem__, slice(0, 2), b"abc")
attempt(lambda: view[99])
attempt(memoryview, "text")
attempt(memoryview)
attempt(data.append, 1)
with memoryview(b"with") as v:
    print(v.tolist())
attempt(lambda: v[0])
view.release()
attempt(view.tobytes)
print(hash(memoryview(b"abc")) == hash(b"abc"), memoryview(b"abc")[::-1].tobytes(), 98 in memoryview(b"abc"))
