# Months and years.
import calendar

print(calendar.month(2024, 2), calendar.calendar(2023), calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.monthrange(2024, 2), calendar.weekday(2024, 5, 17))
print(calendar.monthcalendar(2024, 9), list(calendar.day_name), calendar.month_abbr[3], list(calendar.month_name)[1:3], calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.weekheader(3))
c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), c.monthdays2calendar(2023, 2)[0], list(c.itermonthdates(2023, 2))[:2], list(c.itermonthdays3(2023, 12))[-1], list(c.itermonthdays4(2023, 1))[0], len(c.yeardayscalendar(2023)), c.monthdatescalendar(2021, 2)[-1][-1])
print(calendar.TextCalendar(6).formatmonth(2021, 3, 4, 2), calendar.HTMLCalendar().formatmonth(2021, 2), len(calendar.HTMLCalendar().formatyear(2021)), calendar.HTMLCalendar().formatyearpage(2021)[:150])
calendar.setfirstweekday(calendar.SUNDAY)
calendar.prmonth(2022, 1)
print(calendar.firstweekday(), calendar.TextCalendar().formatyear(2020, m=4)[:300])
for call in [lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9), lambda: calendar.weekday(2024, 2, 30)]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
