# A reference cycle: CPython frees it when its collector runs, Coroscope at the end of the run.
import asyncio
import gc


class Node:
    def __del__(self):
        print("freed")


async def main():
    node = Node()
    node.itself = node
    del node
    gc.collect()
    print("collected")


asyncio.run(main())
print("end of the program")
