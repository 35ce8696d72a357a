import asyncio
import traceback


async def work():
    pass


async def main():
    for what, options in [([], {}), (work(), {}), ([work()], {}), ([asyncio.sleep(0)], {"return_when": 3})]:
        try:
            await asyncio.wait(what, **options)
        except (TypeError, ValueError):
            traceback.print_exc()


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
