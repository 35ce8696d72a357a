import time


def show(text, form="%a %b %d %H:%M:%S %Y"):
    try:
        print(repr(form), time.strptime(text, form))
    except Exception as e:
        print(repr(form), type(e).__name__, e)


show("2023-11-14 22:13:20", "%Y-%m-%d %H:%M:%S")
show("Mon Jan  2 10:11:12 2023")
show("14/Nov/23", "%d/%b/%y")
show("tuesday, 5 december 1999", "%A, %d %B %Y")
show("12:05 PM", "%I:%M %p")
show("12:05 am", "%I:%M %p")
show("045 2024", "%j %Y")
show("2023 10 1", "%Y %U %w")
show("2023 10 3", "%Y %W %w")
show("2023 01 7", "%G %V %u")
show("2020 53 7", "%G %V %u")
show("69", "%y")
show("68", "%y")
show("11/14/23 22:13:20", "%x %X")
show("61", "%S")
show("29 Feb", "%d %b")
show("100%", "%f%%")
show("x", "%Y")
show("2023 5", "%Y")
show("2023", "%Q")
show("2023", "%Y%")
show("30 Feb 2020", "%d %b %Y")
show("10 1", "%V %u")
show("2023 10", "%G %V")
show("2023 13", "%Y %m")
for zone in ("+05:30", "-0800", "+01:02:03", "Z"):
    print(zone, time.strptime(zone, "%z").tm_gmtoff)
print(time.strptime("utc", "%Z").tm_zone, time.strptime("1", "%d").tm_zone)
try:
    time.strptime(3, "%d")
except TypeError as e:
    print(e)
