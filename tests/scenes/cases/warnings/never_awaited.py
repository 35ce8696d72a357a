import asyncio
import warnings


async def work():
    pass


async def main():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        work()
        print([(w.category.__name__, str(w.message), w.lineno) for w in seen])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        work()
    print("done")


asyncio.run(main())
