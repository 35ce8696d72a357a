import asyncio
import functools


def handler(loop, context):
    print('handler:', sorted(context), context['message'].split(' at ')[0], repr(context.get('exception')))


def failing(*args, **keywords):
    raise KeyError('failing')


def failing_handler(loop, context):
    raise ZeroDivisionError('in the handler')


async def fail(value):
    await asyncio.sleep(0.1)
    raise ValueError(value)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(failing, 1, 'x' * 50, list(range(20)))
    loop.call_later(0.5, functools.partial(failing, 1, key=2), 3)
    await asyncio.sleep(1)
    loop.call_exception_handler({'message': 'told by hand', 'exception': ValueError('raised'), 'zeta': 1})
    for wrong in (5, 'text'):
        try:
            loop.set_exception_handler(wrong)
        except TypeError as error:
            print(error)
    loop.set_exception_handler(failing_handler)
    loop.call_exception_handler({'message': 'told by hand'})
    loop.set_exception_handler(None)
    loop.call_soon(failing)
    await asyncio.sleep(0)
    task = asyncio.create_task(fail('of the task'))
    task.add_done_callback(lambda done: failing())
    try:
        await task
    except ValueError as error:
        print('caught', error)
    await asyncio.sleep(0)

asyncio.run(main())
