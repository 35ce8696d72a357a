import asyncio
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from concurrent.futures.thread import ThreadPoolExecutor


def squares(n):
    return sum(i * i for i in range(n))


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*[loop.run_in_executor(pool, squares, n) for n in range(5)]))
        print(list(pool.map(squares, [3, 4, 5], chunksize=2)))
        try:
            await loop.run_in_executor(pool, squares, "x")
        except TypeError as error:
            print(error)
        try:
            pool.map(squares, [1], chunksize=0)
        except ValueError as error:
            print(error)
    try:
        ProcessPoolExecutor(0)
    except ValueError as error:
        print(error)
    print(BrokenProcessPool.__mro__[1:3], ThreadPoolExecutor.__module__, ProcessPoolExecutor.__module__)


if __name__ == "__main__":
    asyncio.run(main())
