import asyncio


def report(task):
    print('report', task.get_name(), task.result())


async def job():
    return 'j'


async def main():
    task = asyncio.create_task(job(), name='job')
    task.add_done_callback(report)
    await task
    task.add_done_callback(report)
    print(task.remove_done_callback(report))
    await asyncio.sleep(0)
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))


asyncio.run(main())
