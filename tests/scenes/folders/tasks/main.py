import asyncio
from workers import Worker, run_all
from workers.pool import crew
import settings


async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        for name in settings.NAMES:
            group.create_task(Worker(name, queue).work(), name=name)
    while not queue.empty():
        print(queue.get_nowait())
    print(await run_all(crew(3)))
    await asyncio.gather(Worker("late", queue).fail())


asyncio.run(main())
