# The result of a task that nobody refers to: CPython frees it with the task, Coroscope with the
# loop, whose record keeps each handle and its task.
import asyncio


class Result:
    def __del__(self):
        print("freed")


async def job():
    return Result()


async def main():
    await asyncio.create_task(job())
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
print("end of the program")
