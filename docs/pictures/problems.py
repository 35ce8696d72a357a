# The text of problems.png: an import that scenes refuse, two forgotten awaits, a misspelt name.
import asyncio
import requests


async def load(url):
    asyncio.sleep(1)
    return requests.get(url)


async def main():
    page = await load("https://example.org")
    print(paeg)
    asyncio.sleep(2)


asyncio.run(main())
