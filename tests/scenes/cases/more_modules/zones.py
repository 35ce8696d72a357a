from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

utc, york, berlin = ZoneInfo("UTC"), ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")
print(utc, repr(york), berlin.key, ZoneInfo("UTC") is utc, "Asia/Tokyo" in available_timezones())
start = datetime(2024, 3, 10, 1, 30, tzinfo=york)
print(start, start + timedelta(hours=1), (start + timedelta(hours=1)).astimezone(utc))
print(datetime(2024, 11, 3, 1, 30, tzinfo=york), datetime(2024, 11, 3, 1, 30, fold=1, tzinfo=york))
print(datetime(2024, 3, 10, 2, 30, tzinfo=york), datetime(2024, 3, 10, 2, 30, fold=1, tzinfo=york))
for name in ("Asia/Tokyo", "Asia/Kolkata", "Europe/London", "Australia/Sydney", "America/Sao_Paulo",
             "Asia/Shanghai", "America/Los_Angeles", "UTC"):
    for month in (1, 7):
        moment = datetime(2023, month, 15, 12, tzinfo=timezone.utc).astimezone(ZoneInfo(name))
        print(moment.isoformat(), moment.tzname(), moment.dst(), moment.strftime("%Z %z"))
for hour in range(4, 8):
    moment = datetime(2024, 11, 3, hour, 30, tzinfo=utc).astimezone(york)
    print(moment, moment.fold)
for hour in range(0, 3):
    print(datetime(2024, 3, 31, hour, 30, tzinfo=utc).astimezone(berlin))
print(datetime(2024, 6, 1, 9, tzinfo=york) == datetime(2024, 6, 1, 15, tzinfo=berlin),
      datetime(2024, 6, 1, 9, tzinfo=york) - datetime(2024, 6, 1, 9, tzinfo=berlin))
print(york.utcoffset(None), utc.utcoffset(None), datetime.fromtimestamp(0, ZoneInfo("Asia/Tokyo")))
try:
    ZoneInfo("Nowhere/City")
except ZoneInfoNotFoundError as error:
    print(type(error).__name__, error, isinstance(error, KeyError))
