import asyncio
from datetime import date, datetime, timedelta, timezone


async def main():
    start = datetime.now()
    print(start, datetime.utcnow(), datetime.now(timezone.utc), date.today())
    await asyncio.sleep(1.5)
    print(datetime.now(), datetime.now() - start, (datetime.now() - start).total_seconds())
    await asyncio.sleep(3600 * 5)
    print(f"{datetime.now():%H:%M:%S}", datetime.now().strftime("%A %d %B"), datetime.now() > start + timedelta(hours=5), datetime.today().date())


asyncio.run(main())
