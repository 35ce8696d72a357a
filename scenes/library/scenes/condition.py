import asyncio

stock = 0


async def customer(name, changed):
    global stock
    async with changed:
        await changed.wait_for(lambda: stock > 0)
        stock -= 1
        print(f"{name} takes one, {stock} left")


async def supplier(changed):
    global stock
    for _ in range(2):
        await asyncio.sleep(1)
        async with changed:
            stock += 1
            print("one more in stock")
            changed.notify()


async def main():
    changed = asyncio.Condition()
    await asyncio.gather(customer("Ann", changed), customer("Ben", changed), supplier(changed))


asyncio.run(main())
