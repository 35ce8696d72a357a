import asyncio


async def answer():
    print('thinking')
    await asyncio.sleep(1)
    return 42


async def main():
    print('asking')
    value = await answer()
    print(f'the answer is {value!r}')
    return value * 2


result = asyncio.run(main())
print(f'main returned {result}')
