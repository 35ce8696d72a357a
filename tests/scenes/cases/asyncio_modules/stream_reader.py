import asyncio


async def told(awaitable):
    try:
        print(await awaitable)
    except Exception as error:
        print(type(error).__name__, error)
        return error


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=16)
    loop.call_later(1, reader.feed_data, b"one\ntwo;three")
    loop.call_later(2, reader.feed_data, b";")
    await told(reader.readline())
    print(reader)
    await told(reader.readuntil(b";"))
    await told(reader.readuntil(b";"))
    print(reader.at_eof(), reader)
    reader.feed_data(b"abcdef")
    await told(reader.readexactly(4))
    await told(reader.read(10))
    reader.feed_data(b"x" * 20 + b"\nrest")
    error = await told(reader.readuntil())
    print(error.consumed)
    await told(reader.readline())
    await told(reader.readuntil(b""))
    await told(reader.readexactly(-1))
    first = asyncio.create_task(reader.readexactly(9))
    await asyncio.sleep(0)
    await told(reader.read(1) if not reader._buffer else reader.readexactly(9))
    reader.feed_eof()
    error = await told(first)
    print(error.partial, error.expected, reader.at_eof(), await reader.read())
    try:
        reader.feed_data(b"late")
    except AssertionError as error:
        print(error)
    lines = asyncio.StreamReader()
    lines.feed_data(b"a\nb\nc")
    lines.feed_eof()
    print([line async for line in lines], await lines.readline())
    broken = asyncio.StreamReader()
    broken.set_exception(ConnectionResetError("gone"))
    await told(broken.read(3))
    print(repr(broken.exception()), broken)
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print(error)


asyncio.run(main())
