import threading
import time

lock = threading.Lock()
counter = 0


def add():
    global counter
    for _ in range(100):
        with lock:
            counter += 1


threads = [threading.Thread(target=add) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.1))
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
for wrong in (dict(blocking=False, timeout=1), dict(timeout=-2)):
    try:
        lock.acquire(**wrong)
    except ValueError as error:
        print(error)
again = threading.RLock()
with again:
    with again:
        print('reentrant')
try:
    again.release()
except RuntimeError as error:
    print(error)
slots = threading.Semaphore(2)
inside = 0
most = 0


def limited():
    global inside, most
    with slots:
        inside += 1
        most = max(most, inside)
        time.sleep(0.1)
        inside -= 1


threads = [threading.Thread(target=limited) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print('most', most)
for make in (lambda: threading.Semaphore(-1), lambda: threading.BoundedSemaphore(1).release(),
             lambda: threading.Semaphore().release(0),
             lambda: threading.Semaphore().acquire(blocking=False, timeout=1)):
    try:
        make()
    except ValueError as error:
        print(error)
