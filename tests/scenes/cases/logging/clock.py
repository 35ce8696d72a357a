import asyncio
import logging
import sys

logging.basicConfig(format="%(asctime)s.%(msecs)03d %(levelname)s %(message)s", datefmt="%H:%M:%S", level=logging.DEBUG,
                    stream=sys.stdout)
log = logging.getLogger("clock")
log.setLevel(logging.DEBUG)
logging.getLogger("asyncio").setLevel(logging.WARNING)


async def worker(n):
    log.info("start %s", n)
    await asyncio.sleep(n / 4)
    log.info("end %s", n)


async def main():
    await asyncio.gather(*(worker(i) for i in range(3)))
    f = logging.Formatter("%(asctime)s %(message)s")
    record = logging.makeLogRecord({"msg": "plain", "created": 1700000000.25, "msecs": 250.0})
    print(f.format(record))
    print(logging.Formatter("%(asctime)s", "%d %b %Y (%A) %j %I:%M %p %y").format(record))


asyncio.run(main())
