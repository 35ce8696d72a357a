import asyncio
import traceback


async def main():
    loop = asyncio.get_running_loop()
    for call in (loop.run_forever, lambda: loop.run_until_complete(asyncio.sleep(0))):
        try:
            call()
        except RuntimeError:
            traceback.print_exc()
    other = asyncio.new_event_loop()
    try:
        other.run_forever()
    except RuntimeError:
        traceback.print_exc()
    try:
        loop.close()
    except RuntimeError:
        traceback.print_exc()
    other.close()


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
