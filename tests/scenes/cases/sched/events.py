# Calls at their time.
import sched
import time

now = [0]
s = sched.scheduler(lambda: now[0], lambda seconds: now.__setitem__(0, now[0] + seconds))
s.enter(10, 2, print, argument=("second",))
s.enter(10, 1, print, argument=("first",), kwargs={"end": "!\n"})
late = s.enterabs(99, 1, print, ("never",))
print(s.empty(), len(s.queue), [event.time for event in s.queue], s.run(blocking=False), late.priority)
s.cancel(late)
s.run()
print(now, s.empty(), sched.Event._fields)
try:
    s.cancel(late)
except ValueError as e:
    print(type(e).__name__)
