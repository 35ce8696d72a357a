import threading
import time

mine = threading.local()
mine.x = 1


def see():
    print(hasattr(mine, 'x'))
    mine.x = 2
    print(mine.x, mine.__dict__)


thread = threading.Thread(target=see)
thread.start()
thread.join()
print(mine.x)
try:
    mine.y
except AttributeError as error:
    print(error)
timer = threading.Timer(0.1, print, args=('timer', 'fires'))
timer.start()
cancelled = threading.Timer(0.1, print, args=('never',))
cancelled.start()
cancelled.cancel()
time.sleep(0.2)
print(timer.finished.is_set())


def failing():
    raise ValueError('in a thread')


thread = threading.Thread(target=failing)
thread.start()
thread.join()
print('still here')
late = threading.Thread(target=lambda: (time.sleep(0.1), print('after the main thread')))
late.start()
print('main ends')
