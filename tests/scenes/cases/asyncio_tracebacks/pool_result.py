import time
import traceback
from concurrent.futures import ThreadPoolExecutor


def work(x):
    return 10 // x


with ThreadPoolExecutor(2) as pool:
    good, bad = pool.submit(work, 5), pool.submit(work, 0)
    time.sleep(0.1)
    print(good.result())
    try:
        bad.result()
    except ZeroDivisionError:
        traceback.print_exc()
    try:
        results = pool.map(work, [1, 0])
        time.sleep(0.1)
        list(results)
    except ZeroDivisionError:
        traceback.print_exc()
pool.submit(work, 1)
