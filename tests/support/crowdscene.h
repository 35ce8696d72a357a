// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A scene with more tasks than there is room for cards: crowds before a lock and a queue, errors,
// cancellations and a step that blocks the loop.
#pragma once

#include <QString>

namespace coroscope::tests {

inline QString crowdScene(int fetches) {
    return QStringLiteral("import asyncio, time\n"
                          "async def fetch(n):\n"
                          "    await asyncio.sleep(0.01 * (n % 7))\n"
                          "    if n % 29 == 0:\n"
                          "        raise ValueError(n)\n"
                          "    if n == 13:\n"
                          "        time.sleep(0.3)\n"
                          "    return n\n"
                          "async def parse(queue):\n"
                          "    while True:\n"
                          "        await queue.get()\n"
                          "        queue.task_done()\n"
                          "async def store(lock):\n"
                          "    async with lock:\n"
                          "        await asyncio.sleep(0.02)\n"
                          "async def main():\n"
                          "    queue = asyncio.Queue()\n"
                          "    lock = asyncio.Lock()\n"
                          "    parsers = [asyncio.create_task(parse(queue)) for _ in range(5)]\n"
                          "    fetches = [asyncio.create_task(fetch(n)) for n in range(%1)]\n"
                          "    stores = [asyncio.create_task(store(lock)) for n in range(12)]\n"
                          "    for n in range(20):\n"
                          "        queue.put_nowait(n)\n"
                          "    await asyncio.gather(*fetches, return_exceptions=True)\n"
                          "    await queue.join()\n"
                          "    await asyncio.gather(*stores)\n"
                          "    for task in parsers:\n"
                          "        task.cancel()\n"
                          "    await asyncio.sleep(0)\n"
                          "    print('done')\n"
                          "asyncio.run(main())\n")
        .arg(fetches);
}

} // namespace coroscope::tests
