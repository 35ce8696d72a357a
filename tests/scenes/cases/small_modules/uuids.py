import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.version, u.variant, u.fields, u.bytes, u.urn)
print(u == uuid.UUID(int=u.int), u < uuid.UUID(int=u.int + 1), hash(u) == hash(u.int), uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u)
v = uuid.uuid4()
print(v.version, v.variant, len(str(v)), v != uuid.uuid4(), type(v).__name__)
print(uuid.uuid1().version, uuid.NAMESPACE_DNS)
for bad in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: setattr(u, "int", 1), lambda: uuid.UUID(int=-1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
