import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)


def stop():
    print('stop')
    loop.stop()
    loop.call_soon(print, 'next time')


loop.call_soon(stop)
loop.call_soon(print, 'same iteration')
loop.run_forever()
print('between')
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed(), loop.is_running())
