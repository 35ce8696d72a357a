from datetime import date, datetime, time, timedelta, timezone, tzinfo

for make in (
        lambda: date(2020, 13, 1), lambda: date(2020, 2, 30), lambda: date(0, 1, 1), lambda: date("a", 1, 1), lambda: date(2020),
        lambda: date(2020, 1.5, 1), lambda: datetime(2020, 1, 1, 24), lambda: datetime(2020, 1, 1, 1, 60), lambda: time(1, 2, 60),
        lambda: time(1, 2, 3, 1000000), lambda: time(fold=2), lambda: datetime(2020, 1, 1, tzinfo=3), lambda: timedelta(days="a"),
        lambda: timedelta(10 ** 9), lambda: timedelta(1) + 1, lambda: date(2020, 1, 1) + 1, lambda: date(2020, 1, 1) - "a",
        lambda: date(2020, 1, 1) < 3, lambda: date(2020, 1, 1) < datetime(2020, 1, 1), lambda: datetime(2020, 1, 1) < date(2020, 1, 1),
        lambda: datetime(2020, 1, 1) < datetime(2020, 1, 1, tzinfo=timezone.utc),
        lambda: datetime(2020, 1, 1) - datetime(2020, 1, 1, tzinfo=timezone.utc), lambda: datetime(2020, 1, 1) == datetime(2020, 1, 1, tzinfo=timezone.utc),
        lambda: date.max + timedelta(1), lambda: date.fromisoformat("x"), lambda: date.fromisoformat(3), lambda: datetime.fromisoformat("2020-01-01T25"),
        lambda: datetime.fromisoformat("x"), lambda: time.fromisoformat("1:2"), lambda: datetime.strptime(1, "a"), lambda: datetime.strptime("a", 1),
        lambda: datetime.strptime("2020", "%d"), lambda: datetime.strptime("x", "%Y"), lambda: timezone(1), lambda: timezone(timedelta(1)), lambda: timezone(timedelta(hours=1), 3),
        lambda: timedelta(1) / 0, lambda: timedelta(1) // timedelta(0), lambda: timedelta(1) % 3, lambda: datetime(2020, 1, 1).replace(month=13),
        lambda: datetime.fromtimestamp("a"), lambda: datetime.now(3), lambda: datetime(2020, 1, 1).astimezone(3), lambda: datetime.combine(1, 2),
        lambda: time(1) < 3, lambda: time(1) < time(1, tzinfo=timezone.utc), lambda: time(1) - time(0), lambda: date.fromordinal(0),
        lambda: date.fromisocalendar(2020, 54, 1), lambda: date.fromisocalendar(2020, 1, 8), lambda: datetime(1, 1, 1) - timedelta(1), lambda: timedelta(1) < 3,
        lambda: date.today().foo, lambda: datetime(2020, 1, 1) + datetime(2020, 1, 1), lambda: timedelta(1) - date(2020, 1, 1),
        lambda: datetime(2020, 1, 1).strftime(3), lambda: datetime(2020, 1, 1).isoformat(timespec="x"), lambda: tzinfo().utcoffset(None),
        lambda: timezone.utc.utcoffset(3), lambda: datetime.fromisoformat("2020-01-01T10:20:30+"), lambda: datetime.fromisoformat("2020-01-01T"),
        lambda: date.fromisoformat("2020-1-1"), lambda: datetime.fromisoformat("2020-13-01"), lambda: datetime.fromisoformat("2020-01-01T10:60"),
        lambda: time.fromisoformat("25:00"), lambda: datetime(2020, 1, 1) - 3, lambda: datetime(), lambda: time(tzinfo=1), lambda: timedelta(days=float("nan")),
        lambda: datetime.fromtimestamp(1e20), lambda: datetime.fromisoformat("2020-01-01T10:2"), lambda: f"{date(2020, 1, 1):%Q}"):
    try:
        print(repr(make()))
    except Exception as e:
        print(type(e).__name__, e)
