import asyncio


@asyncio.coroutine
def pause():
    print('in pause')
    yield
    return 'rested'


@asyncio.coroutine
def phase1():
    print('in phase1')
    how = yield from pause()
    return f'result1, {how}'


@asyncio.coroutine
def phase2(arg):
    print('in phase2')
    yield from asyncio.sleep(0.5)
    return f'result2 derived from {arg}'


@asyncio.coroutine
def main():
    print('waiting for result1')
    result1 = yield from phase1()
    print('waiting for result2')
    result2 = yield from phase2(result1)
    return (result1, result2)


event_loop = asyncio.get_event_loop()
try:
    return_value = event_loop.run_until_complete(main())
    print(f'return value: {return_value!r}')
finally:
    event_loop.close()
