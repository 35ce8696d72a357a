from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait
import concurrent.futures
import time

begun = time.monotonic()


def now():
    return round(time.monotonic() - begun, 1)


def work(n):
    time.sleep(n / 10)
    if n == 3:
        raise ValueError('three')
    return n * 10


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(work, n) for n in (2, 1, 4)]
    print([future.done() for future in futures])
    for future in as_completed(futures):
        print(future.result(), now())
    print(list(pool.map(work, [1, 2])))
    failing = pool.submit(work, 3)
    try:
        failing.result(timeout=0.1)
    except concurrent.futures.TimeoutError as error:
        print('timeout', repr(error))
    try:
        failing.result()
    except ValueError as error:
        print(error, repr(failing.exception()))
    done, not_done = wait([pool.submit(work, 1), pool.submit(work, 2)], return_when=FIRST_COMPLETED)
    print(len(done), len(not_done))
    failing.add_done_callback(lambda future: print('callback', future.done(), future.running()))
    busy = [pool.submit(work, 2) for _ in range(3)]
    print([future.cancel() for future in busy], busy[2].cancelled())
    try:
        busy[2].result()
    except concurrent.futures.CancelledError as error:
        print('cancelled', repr(error))
try:
    pool.submit(work, 1)
except RuntimeError as error:
    print(error)
for wrong in (0, -1):
    try:
        ThreadPoolExecutor(max_workers=wrong)
    except ValueError as error:
        print(error)
