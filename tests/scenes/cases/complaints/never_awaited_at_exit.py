async def work():
    pass


kept = work()
print(kept is not None)
