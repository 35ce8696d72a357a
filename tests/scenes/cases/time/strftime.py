import time

t = time.gmtime(1_700_000_000.75)
for form in ("%Y-%m-%d %H:%M:%S", "%a %A %b %B %c", "%d|%e|%j|%I|%p|%y|%C", "%U %W %V %G %g %u %w",
             "%x %X %D %F %T %R %r", "%%|%n|%t|%h|%k|%l|%M", "%-d %_H %010Y %^a %#p", "", "plain",
             "%s %Z"):
    print(repr(time.strftime(form, t)))
print(time.asctime(t))
print(time.ctime(0), time.ctime(951782399))
print(time.mktime((2023, 11, 14, 22, 13, 20, 0, 0, 0)), time.mktime((2023, 13, 45, 25, 61, 0, 0, 0, 0)))
print(time.strftime("%d %j %a", (2020, 0, 0, 0, 0, 0, -1, 0, 0)))
for bad in ((1, 2, 3), "a", (2020, 13, 1, 0, 0, 0, 0, 0, 0), (2020, 1, 32, 0, 0, 0, 0, 0, 0),
            (2020, 1, 1, 25, 0, 0, 0, 0, 0), (2020, 1, 1, 0, 60, 0, 0, 0, 0),
            (2020, 1, 1, 0, 0, 62, 0, 0, 0), (2020, 1, 1, 0, 0, 0, -2, 0, 0),
            (2020, 1, 1, 0, 0, 0, 0, 367, 0)):
    try:
        print(time.strftime("%Y", bad))
    except Exception as e:
        print(type(e).__name__, e)
for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time", "x"):
    try:
        print(time.get_clock_info(name))
    except ValueError as e:
        print(e)
print(time.tzname, time.timezone, time.altzone, time.daylight)
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
try:
    time.sleep("1")
except TypeError as e:
    print(e)
try:
    time.clock_gettime(77)
except OSError as e:
    print(e, e.errno)
