import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()

    def other():
        for call in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print)):
            try:
                call()
            except RuntimeError as error:
                print(error)

    thread = threading.Thread(target=other)
    thread.start()
    await asyncio.sleep(0.05)
    thread.join()


asyncio.run(main(), debug=True)
