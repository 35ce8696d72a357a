import threading


def work(n):
    raise ValueError(n)


thread = threading.Thread(target=work, args=(3,), name="worker")
thread.start()
thread.join()
print("over")
