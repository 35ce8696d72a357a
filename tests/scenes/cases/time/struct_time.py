import time

t = time.gmtime(1_700_000_000)
print(t)
print(t[0], t[-1], t[:3], len(t), t.tm_zone, t.tm_gmtoff)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst)
print(isinstance(t, tuple), type(t).__name__, type(t).__module__)
print(t.n_fields, t.n_sequence_fields, t.n_unnamed_fields, t.__match_args__[:3])
year, month, day, *rest = t
print(year, month, day, rest)
print(t == tuple(t), hash(t) == hash(tuple(t)), t < time.gmtime(1_700_000_001))
own = time.struct_time((2024, 2, 29, 1, 2, 3, 3, 60, 0))
print(own, own.tm_zone)
print(time.struct_time(range(11)).tm_gmtoff)
for bad in ((1, 2), range(12), 5):
    try:
        time.struct_time(bad)
    except TypeError as e:
        print(e)
try:
    t.tm_year = 3
except AttributeError as e:
    print(type(e).__name__)
for seconds in (0, -1.5, 1.9, 951_782_400, 4_102_444_800, -62_135_596_800):
    print(time.gmtime(seconds))
for call in ("gmtime('a')", "gmtime(1e20)", "mktime((1, 2))", "mktime(1)", "asctime((1, 2))",
             "gmtime(float('nan'))"):
    try:
        print(eval_call := getattr(time, call.split('(')[0]).__name__,
              {"gmtime('a')": lambda: time.gmtime('a'), "gmtime(1e20)": lambda: time.gmtime(1e20),
               "mktime((1, 2))": lambda: time.mktime((1, 2)), "mktime(1)": lambda: time.mktime(1),
               "asctime((1, 2))": lambda: time.asctime((1, 2)),
               "gmtime(float('nan'))": lambda: time.gmtime(float('nan'))}[call]())
    except Exception as e:
        print(type(e).__name__, e)
