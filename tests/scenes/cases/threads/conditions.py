import threading
import time

condition = threading.Condition()
items = []


def consumer():
    with condition:
        condition.wait_for(lambda: len(items) == 3)
        print('items', items)


thread = threading.Thread(target=consumer)
thread.start()
for number in range(3):
    with condition:
        items.append(number)
        condition.notify()
    time.sleep(0.05)
thread.join()
with condition:
    print(condition.wait(timeout=0.05), condition.wait_for(lambda: False, timeout=0.05))
for wrong in (condition.wait, condition.notify, condition.notify_all):
    try:
        wrong()
    except RuntimeError as error:
        print(error)
event = threading.Event()


def waiter():
    print('first', event.wait(0.05))
    print('second', event.wait())


thread = threading.Thread(target=waiter)
thread.start()
time.sleep(0.2)
event.set()
thread.join()
print(event.is_set())
event.clear()
print(event.is_set())
barrier = threading.Barrier(3, action=lambda: print('all are there'))


def party(number):
    time.sleep(number / 20)
    barrier.wait()
    done.append(number)


done = []
threads = [threading.Thread(target=party, args=(number,)) for number in (1, 3, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(done), barrier.parties, barrier.n_waiting, barrier.broken)
try:
    barrier.wait(timeout=0.05)
except threading.BrokenBarrierError:
    print('broken', barrier.broken)
barrier.reset()
print(barrier.broken)
