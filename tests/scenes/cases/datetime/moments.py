from datetime import UTC, MAXYEAR, MINYEAR, date, datetime, time, timedelta, timezone, tzinfo

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.isocalendar().week, tuple(d.isocalendar()), d.toordinal(), d.timetuple())
print(d + timedelta(1), d - timedelta(days=60, hours=25), d - date(2023, 2, 28), d.replace(day=1), d.ctime(), d.isoformat(), f"{d:%d.%m.%Y}", f"{d}", d.strftime("%A %j %U %z|%Z|%f"))
print(date.fromordinal(738580), date.fromisoformat("2024-12-31"), date.fromisoformat("20241231"), date.fromisoformat("2024-W01-3"), date.fromisoformat("2024W013"), date.fromisoformat("2024-W10"), date.fromisocalendar(2020, 53, 5), date.fromtimestamp(86400 * 365))
print(date.min, date.max, date.resolution, d == date(2024, 2, 29), d < date.max, hash(d) == hash(date(2024, 2, 29)), MINYEAR, MAXYEAR, [date(y, 1, 1).isocalendar()[:2] for y in range(2015, 2025)])
t = time(1, 2, 3, 4)
print(t, repr(t), time(1), repr(time(1, tzinfo=timezone.utc)), time(1, 2, tzinfo=timezone(timedelta(hours=2))), t.isoformat("minutes"), t.isoformat("milliseconds"), t.replace(hour=5), t < time(2), bool(time(0)), f"{t:%H-%M}", time.fromisoformat("10:20:30.5+01:00"), time.fromisoformat("T1020"), time.max, time.min)
print(time(1, tzinfo=timezone.utc) == time(3, tzinfo=timezone(timedelta(hours=2))), time(1) == time(1, tzinfo=timezone.utc), t.utcoffset(), t.tzname(), hash(t) == hash(time(1, 2, 3, 4)))
n = datetime(2023, 11, 14, 22, 13, 20, 250000)
print(n, repr(n), n.date(), n.time(), n.timestamp(), n.isoformat(), n.isoformat(" ", "minutes"), n.isoformat(timespec="milliseconds"), n.ctime(), n.timetuple(), n.weekday(), n.strftime("%Y%m%dT%H%M%S.%f %p %%f"))
print(n + timedelta(hours=3), n - timedelta(days=400), n - datetime(2023, 1, 1), n.replace(year=2000, microsecond=0), n < datetime.max, n == datetime(2023, 11, 14, 22, 13, 20, 250000), datetime.min, datetime.combine(d, t), repr(datetime(2020, 1, 1, fold=1)))
print(datetime.fromtimestamp(1_700_000_000.123456), datetime.utcfromtimestamp(0), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.9999999), datetime.fromtimestamp(-1.5), datetime.fromtimestamp(1e9, timezone(timedelta(hours=-5), "EST")))
aware = datetime(2023, 11, 14, 12, tzinfo=timezone(timedelta(hours=5, minutes=30)))
print(aware, repr(aware), aware.utcoffset(), aware.tzname(), aware.dst(), aware.astimezone(UTC), aware.astimezone(timezone(timedelta(hours=-8), "PST")), aware.timestamp(), aware.timetz(), aware.strftime("%z %Z %:z"), aware.utctimetuple()[:6])
print(aware == aware.astimezone(UTC), aware - datetime(2023, 11, 14, tzinfo=UTC), hash(aware) == hash(aware.astimezone(UTC)), n.astimezone(), repr(n.astimezone().tzinfo))
for text in ("2020-01-01", "2020-01-01T10", "2020-01-01 10:20", "2020-01-01T10:20:30.123", "2020-01-01T10:20:30,1234567+05:30", "20200101T102030Z", "2020-W01-1T10:20", "2020W011T1020", "2020-01-01T10:20:30-00:00", "2020-01-01T102030.5"):
    print(text, repr(datetime.fromisoformat(text)))
for text, form in (("2020-05-06 07:08:09", "%Y-%m-%d %H:%M:%S"), ("2020 +0530 UTC", "%Y %z %Z"), ("2020 +0000", "%Y %z"), ("12.5", "%S.%f"), ("6 May 20, 7PM", "%d %b %y, %I%p")):
    print(repr(datetime.strptime(text, form)))
print(timezone.utc, repr(timezone.utc), UTC is timezone.utc, timezone(timedelta(0)) is UTC, repr(timezone(timedelta(hours=-5, minutes=-30))), timezone(timedelta(hours=-5, minutes=-30)), repr(timezone(timedelta(0), "X")), timezone.min, timezone.max == timezone(timedelta(hours=23, minutes=59)))


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1 if 3 < dt.month < 11 else 0)

    def tzname(self, dt):
        return "CEST" if self.dst(dt) else "CET"


s = datetime(2023, 7, 1, 12, tzinfo=Summer())
w = datetime(2023, 12, 1, 12, tzinfo=Summer())
print(s, w, s.tzname(), w.tzname(), s.astimezone(UTC), w.astimezone(UTC), datetime(2023, 7, 1, tzinfo=UTC).astimezone(Summer()), s.timetuple().tm_isdst, (w - s), s.strftime("%Z%z"))


class Stamp(datetime):
    def label(self):
        return f"<{self:%H:%M}>"


print(Stamp(2020, 1, 1, 5).label(), repr(Stamp(2020, 1, 1, 5)), type(Stamp.now()).__name__, type(Stamp(2020, 1, 1) + timedelta(1)).__name__, isinstance(n, date), type(n).__mro__, [type(x).__name__ for x in (n.date(), n.time())])
print(sorted([date(2021, 1, 1), date(2020, 1, 1)]), min(n, datetime(2020, 1, 1)), {date(2020, 1, 1): "x"}[date(2020, 1, 1)], len({n, datetime(2023, 11, 14, 22, 13, 20, 250000)}))
