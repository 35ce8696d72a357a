import asyncio


def settle(future, value):
    print('settle')
    future.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(1, settle, future, 'x')
    future.add_done_callback(lambda f: print('done', f.result()))
    print(await future, future.done())


asyncio.run(main())
