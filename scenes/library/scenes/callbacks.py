import asyncio


def tick(count):
    print('tick', count, 'at', loop.time())
    if count < 3:
        loop.call_later(0.5, tick, count + 1)
    else:
        loop.call_soon(loop.stop)


def hello(name):
    print('hello', name)


loop = asyncio.new_event_loop()
loop.call_soon(hello, 'first')
loop.call_soon(hello, 'second')
late = loop.call_later(1, hello, 'too late')
loop.call_later(0.75, late.cancel)
loop.call_soon(tick, 1)
loop.run_forever()
loop.close()
