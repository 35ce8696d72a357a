import asyncio


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *exc):
        print("closing", exc[0].__name__)

    async def query(self):
        raise ConnectionError("lost")


async def main():
    async with Connection() as c:
        await c.query()


asyncio.run(main())
