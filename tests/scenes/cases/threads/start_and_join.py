import threading
import time

begun = time.monotonic()


def now():
    return round(time.monotonic() - begun, 1)


def work(n):
    print('start', n, threading.current_thread().name)
    time.sleep(n / 10)
    print('end', n, now())


threads = [threading.Thread(target=work, args=(n,)) for n in (3, 1, 2)]
for thread in threads:
    print(thread.is_alive(), thread.name)
    thread.start()
    time.sleep(0.01)
print('active', threading.active_count())
for thread in threads:
    thread.join()
    print('joined', thread.name, thread.is_alive(), now())
print(threading.main_thread().name, threading.current_thread() is threading.main_thread())
daemon = threading.Thread(target=time.sleep, args=(0.1,), daemon=True)
print(daemon.daemon, daemon.is_alive())
for wrong in (daemon.join, threads[0].start, threading.current_thread().join):
    try:
        wrong()
    except RuntimeError as error:
        print(error)
daemon.start()
daemon.join(timeout=0.01)
print(daemon.is_alive())
daemon.join()
print(daemon.is_alive())


class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f'worker-{number}')
        self.number = number
        self.result = None

    def run(self):
        time.sleep(0.05)
        self.result = self.number ** 2


workers = [Worker(n) for n in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print([worker.result for worker in workers], [worker.name for worker in workers])
