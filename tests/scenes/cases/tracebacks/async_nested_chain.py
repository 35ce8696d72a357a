import asyncio


class ServiceError(Exception):
    pass


async def fetch(n):
    await asyncio.sleep(0.1)
    return [1, 2][n]


async def service(n):
    try:
        return await fetch(n)
    except IndexError as e:
        raise ServiceError(f"request {n}") from e


async def main():
    print(await service(1))
    print(await service(2))


asyncio.run(main())
