# Two tasks take turns by two events.
import asyncio


async def player(name, mine, other, rounds):
    for turn in range(rounds):
        await mine.wait()
        mine.clear()
        print(name, turn)
        await asyncio.sleep(0.5)
        other.set()


async def main():
    ping, pong = asyncio.Event(), asyncio.Event()
    ping.set()
    await asyncio.gather(player('ping', ping, pong, 3), player('pong', pong, ping, 3))


asyncio.run(main())
