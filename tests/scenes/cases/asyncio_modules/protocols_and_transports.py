import asyncio


class Wire(asyncio.Transport):
    def __init__(self, loop, other):
        super().__init__({"peername": ("scene", 1)})
        self.loop, self.other = loop, other

    def write(self, data):
        self.loop.call_later(0.5, self.other.data_received, data)

    def close(self):
        self.loop.call_soon(self.other.connection_lost, None)


class Echo(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        print("made", transport.get_extra_info("peername"), transport.get_extra_info("x", "none"))

    def data_received(self, data):
        print("received", data)

    def connection_lost(self, exc):
        self.done.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    echo = Echo(done)
    wire = Wire(loop, echo)
    echo.connection_made(wire)
    wire.writelines([b"hello ", b"there"])
    await asyncio.sleep(1)
    wire.close()
    print(await done, echo.eof_received())
    for call in (wire.is_closing, wire.abort, wire.pause_reading):
        try:
            call()
        except NotImplementedError as error:
            print(repr(error))
    error = asyncio.IncompleteReadError(b"ab", 4)
    print(error, error.partial, asyncio.IncompleteReadError(b"", None))
    print(asyncio.LimitOverrunError("too long", 7).consumed, asyncio.Protocol.__mro__[1:])
    print(isinstance(asyncio.SendfileNotAvailableError(), RuntimeError))


asyncio.run(main())
