# Handlers can be set; raise_signal() calls them.
import asyncio
import signal

print(signal.SIGINT, repr(signal.SIGINT), signal.SIGTERM.name, signal.Signals(15), signal.SIG_DFL, repr(signal.SIG_IGN), signal.strsignal(2), signal.NSIG, signal.Signals["SIGHUP"].value)
print(signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT) is signal.default_int_handler, len(signal.valid_signals()), signal.SIGCLD, repr(signal.SIGRTMIN))


def handler(number, frame):
    print("got", number, signal.Signals(number).name, frame is not None)


print(repr(signal.signal(signal.SIGUSR1, handler)), signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
signal.signal(signal.SIGUSR1, handler)
signal.raise_signal(signal.SIGUSR1)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
for call in [lambda: signal.signal(99, handler), lambda: signal.signal(2, 5), lambda: signal.signal(9, handler), lambda: signal.signal(2, None), lambda: signal.strsignal(99), lambda: signal.getsignal(0), lambda: signal.Signals(99)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for name in ("SIGINT", "SIGTERM"):
        loop.add_signal_handler(getattr(signal, name), stop.set)
    loop.call_later(0.01, signal.raise_signal, signal.SIGTERM)
    await stop.wait()
    print("stopping", loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    for call in [lambda: loop.add_signal_handler("x", print), lambda: loop.add_signal_handler(99, print), lambda: loop.add_signal_handler(9, print), lambda: loop.add_signal_handler(2, main)]:
        try:
            call()
        except Exception as e:
            print(type(e).__name__, e)


asyncio.run(main())
