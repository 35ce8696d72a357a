#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes random asyncio programs that end by themselves or deadlock.

    randomprograms.py SEED --count N --out FOLDER [--size small|medium|large]

The same seed gives the same program. Weights lean to what ordinary programs seldom do: locks,
conditions and barriers under cancellation, timeouts that race with what they wait for, errors out of
groups, cancellation that is caught, passed on late or asked for twice.
"""
import argparse
import pathlib
import random

PRELUDE = '''\
import asyncio
import time


def say(*words):
    print(f'{asyncio.get_running_loop().time():g}', *words)


def told(value):
    if isinstance(value, BaseException):
        return repr(value)
    if isinstance(value, (list, tuple)):
        return [told(each) for each in value]
    return value


def settle(future, value):
    if future.done():
        say('settled before', value)
    elif isinstance(value, Exception):
        future.set_exception(value)
    else:
        future.set_result(value)


class Door:
    def __init__(self, name, enter, leave, hides):
        self.name, self.enter, self.leave, self.hides = name, enter, leave, hides

    async def __aenter__(self):
        await asyncio.sleep(self.enter)
        say('enters', self.name)
        return self

    async def __aexit__(self, kind, error, trace):
        say('leaves', self.name, kind and kind.__name__)
        await asyncio.sleep(self.leave)
        return self.hides and kind is ValueError


async def nap(n, delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as error:
        say('nap', n, 'cancelled', error.args)
        raise
    return n


async def stubborn(n, delay):
    for turn in range(2):
        try:
            await asyncio.sleep(delay)
            return n
        except asyncio.CancelledError:
            say('stubborn', n, turn)
            await asyncio.sleep(0)
    return -n


async def bad(n, delay):
    await asyncio.sleep(delay)
    raise ValueError(f'bad {n}')


def blocking(n, delay):
    time.sleep(delay)
    if n % 5 == 4:
        raise KeyError(n)
    return n * 10


async def numbers(count, delay):
    try:
        for i in range(count):
            await asyncio.sleep(delay)
            yield i
    finally:
        await asyncio.sleep(0)
        say('numbers over')


LOCKS = [asyncio.Lock(), asyncio.Lock()]
EVENTS = [asyncio.Event(), asyncio.Event()]
CONDITION = asyncio.Condition()
SEMAPHORE = asyncio.Semaphore(2)
BOUNDED = asyncio.BoundedSemaphore(1)
BARRIER = asyncio.Barrier(2)
QUEUE = asyncio.Queue(2)
PRIORITY = asyncio.PriorityQueue(3)
LAST_FIRST = asyncio.LifoQueue()
STATE = [0]
'''

# (weight, text). {d}: a delay, {c}: a call of a coroutine function, {cs}: several, {k}: a small
# number, {u}: a number of its own, {body}: a block of statements.
STATEMENTS = [
    (6, "await asyncio.sleep({d})"),
    (3, "say('at {u}', n)"),
    (5, "say('called {u}', told(await {c}))"),
    (6, "tasks.append(asyncio.create_task({c}))"),
    (2, "tasks.append(asyncio.create_task({c}, name='T{u}'))"),
    (2, "tasks.append(asyncio.ensure_future({c}))"),
    (4, "if tasks:\n    say('joined {u}', told(await asyncio.gather(*tasks, "
        "return_exceptions=True)))\n    tasks.clear()"),
    (3, "if tasks:\n    say('cancel {u}', tasks[-1].cancel('why {u}'))"),
    (2, "if tasks:\n    tasks[0].cancel()\n    tasks[0].cancel('again')\n    await asyncio.sleep(0)\n"
        "    say('state {u}', tasks[0].done(), tasks[0].cancelling())"),
    (3, "if tasks:\n    asyncio.get_running_loop().call_later({d}, tasks[-1].cancel)"),
    (2, "if tasks:\n    asyncio.get_running_loop().call_soon(tasks[-1].cancel, 'soon {u}')"),
    (2, "me = asyncio.current_task()\nasyncio.get_running_loop().call_later({d}, me.cancel)\n"
        "try:\n    await asyncio.sleep({d})\nexcept asyncio.CancelledError:\n"
        "    say('uncancel {u}', me.cancelling(), me.uncancel())"),
    (3, "try:\n    say('gathered {u}', told(await asyncio.gather({cs})))\n"
        "except ValueError as error:\n    say('gather {u}', error)"),
    (2, "group = asyncio.gather({cs}, return_exceptions=True)\n"
        "asyncio.get_running_loop().call_later({d}, group.cancel)\n"
        "try:\n    say('group {u}', told(await group))\n"
        "except asyncio.CancelledError:\n    say('group {u} cancelled')"),
    (3, "jobs = [asyncio.create_task(c) for c in [{cs}]]\n"
        "done, pending = await asyncio.wait(jobs, timeout={d}, return_when=asyncio.{when})\n"
        "say('waited {u}', [job in done for job in jobs])\n"
        "for job in pending:\n    job.cancel()\ntasks.extend(jobs)"),
    (2, "jobs = [asyncio.create_task(c) for c in [{cs}]]\n"
        "done, pending = await asyncio.wait(jobs, return_when=asyncio.{when})\n"
        "say('waited {u}', len(done), len(pending))\ntasks.extend(jobs)"),
    (5, "try:\n    say('in time {u}', told(await asyncio.wait_for({c}, {d})))\n"
        "except (asyncio.TimeoutError, ValueError) as error:\n    say('late {u}', repr(error))"),
    (4, "try:\n    async with asyncio.timeout({d}) as limit:\n        {body2}\n"
        "except (TimeoutError, ValueError) as error:\n    say('over {u}', repr(error), limit.expired())"),
    (2, "try:\n    async with asyncio.timeout({d}) as limit:\n"
        "        limit.reschedule(asyncio.get_running_loop().time() + {d})\n        {body2}\n"
        "except TimeoutError:\n    say('rescheduled {u}', limit.expired())"),
    (4, "try:\n    async with asyncio.TaskGroup() as group:\n        made = group.create_task({c})\n"
        "        group.create_task({c})\n        {body2}\n    say('group {u}', told(made.result()))\n"
        "except* ValueError as errors:\n    say('errors {u}', told(errors.exceptions))\n"
        "except* TimeoutError as errors:\n    say('timeouts {u}', told(errors.exceptions))"),
    (2, "async with asyncio.TaskGroup() as group:\n    one = group.create_task({c0})\n"
        "    two = group.create_task({c0})\n    await asyncio.sleep(0)\n    one.cancel()"),
    (3, "shielded = asyncio.shield({c})\nasyncio.get_running_loop().call_later({d}, shielded.cancel)\n"
        "try:\n    say('shielded {u}', told(await shielded))\nexcept asyncio.CancelledError:\n"
        "    say('shield {u} cancelled')\nexcept ValueError as error:\n    say('shield {u}', error)"),
    (3, "try:\n    for next_one in asyncio.as_completed([{cs}], timeout={d}):\n"
        "        say('completed {u}', told(await next_one))\n"
        "except (asyncio.TimeoutError, ValueError) as error:\n    say('as completed {u}', repr(error))"),
    (4, "async with LOCKS[{k} % 2]:\n    say('locked {u}')\n    {body1}"),
    (3, "try:\n    await asyncio.wait_for(LOCKS[{k} % 2].acquire(), {d})\n"
        "except asyncio.TimeoutError:\n    say('no lock {u}', LOCKS[{k} % 2].locked())\nelse:\n"
        "    await asyncio.sleep({d})\n    LOCKS[{k} % 2].release()"),
    (1, "try:\n    if not LOCKS[0].locked():\n        LOCKS[0].release()\n"
        "except RuntimeError as error:\n    say('free {u}', error)"),
    (2, "EVENTS[{k} % 2].set()"),
    (2, "EVENTS[{k} % 2].clear()"),
    (3, "try:\n    say('event {u}', await asyncio.wait_for(EVENTS[{k} % 2].wait(), {d}))\n"
        "except asyncio.TimeoutError:\n    say('no event {u}')"),
    (3, "async with CONDITION:\n    STATE[0] += 1\n    CONDITION.notify({k})"),
    (2, "async with CONDITION:\n    STATE[0] -= 1\n    CONDITION.notify_all()"),
    (3, "async with CONDITION:\n    try:\n        await asyncio.wait_for(CONDITION.wait(), {d})\n"
        "        say('notified {u}')\n    except asyncio.TimeoutError:\n"
        "        say('not notified {u}', CONDITION.locked())"),
    (2, "try:\n    async with asyncio.timeout({d}):\n        async with CONDITION:\n"
        "            await CONDITION.wait_for(lambda: STATE[0] % 3 == {k} % 3)\n"
        "            say('state {u}', STATE[0])\nexcept TimeoutError:\n    say('state never {u}')"),
    (1, "try:\n    CONDITION.notify()\nexcept RuntimeError as error:\n    say('{u}', error)"),
    (3, "async with SEMAPHORE:\n    say('inside {u}', SEMAPHORE.locked())\n    {body1}"),
    (2, "try:\n    await asyncio.wait_for(SEMAPHORE.acquire(), {d})\nexcept asyncio.TimeoutError:\n"
        "    say('full {u}')\nelse:\n    await asyncio.sleep({d})\n    SEMAPHORE.release()"),
    (1, "try:\n    BOUNDED.release()\nexcept ValueError as error:\n    say('{u}', error)"),
    (2, "async with BOUNDED:\n    await asyncio.sleep({d})"),
    (3, "try:\n    say('through {u}', await asyncio.wait_for(BARRIER.wait(), {d}))\n"
        "except (asyncio.TimeoutError, asyncio.BrokenBarrierError) as error:\n"
        "    say('barrier {u}', type(error).__name__, BARRIER.n_waiting, BARRIER.broken)"),
    (1, "await BARRIER.abort()"),
    (2, "await BARRIER.reset()"),
    (2, "try:\n    QUEUE.put_nowait({u})\nexcept asyncio.QueueFull:\n    say('full {u}', QUEUE.qsize())"),
    (2, "try:\n    say('got {u}', QUEUE.get_nowait())\n    QUEUE.task_done()\n"
        "except (asyncio.QueueEmpty, ValueError) as error:\n    say('none {u}', repr(error))"),
    (3, "try:\n    await asyncio.wait_for(QUEUE.put({u}), {d})\nexcept asyncio.TimeoutError:\n"
        "    say('not put {u}')"),
    (3, "try:\n    say('item {u}', await asyncio.wait_for(QUEUE.get(), {d}))\n    QUEUE.task_done()\n"
        "except asyncio.TimeoutError:\n    say('no item {u}', QUEUE.empty())"),
    (1, "try:\n    await asyncio.wait_for(QUEUE.join(), {d})\n    say('all done {u}')\n"
        "except asyncio.TimeoutError:\n    say('not done {u}')"),
    (2, "tasks.append(asyncio.create_task(PRIORITY.put(({k}, {u}))))"),
    (2, "try:\n    say('first {u}', await asyncio.wait_for(PRIORITY.get(), {d}))\n"
        "except asyncio.TimeoutError:\n    say('no first {u}')"),
    (1, "LAST_FIRST.put_nowait({u})\nif LAST_FIRST.qsize() > 1:\n    say('last', await LAST_FIRST.get())"),
    (3, "future = asyncio.get_running_loop().create_future()\n"
        "asyncio.get_running_loop().call_later({d}, settle, future, {value})\n"
        "try:\n    say('future {u}', await asyncio.wait_for(future, {d}))\n"
        "except (asyncio.TimeoutError, ValueError) as error:\n    say('future {u}', repr(error))"),
    (2, "future = asyncio.get_running_loop().create_future()\n"
        "future.add_done_callback(lambda f: say('callback {u}', f.cancelled()))\n"
        "asyncio.get_running_loop().call_soon(future.cancel)\n"
        "try:\n    await future\nexcept asyncio.CancelledError:\n    say('future {u} cancelled')"),
    (2, "timer = asyncio.get_running_loop().call_later({d}, say, 'timer {u}')\n"
        "if n % 2:\n    timer.cancel()\nsay('timer {u}', timer.cancelled())"),
    (2, "for turn in range(3):\n    asyncio.get_running_loop().call_at("
        "asyncio.get_running_loop().time() + {d}, say, 'equal {u}', turn)"),
    (2, "if tasks:\n    tasks[-1].add_done_callback(lambda t: say('done {u}', t.cancelled()))"),
    (2, "async for i in numbers({k}, {d}):\n    say('number {u}', i)\n    if i == 1:\n        break"),
    (2, "steps = numbers(3, {d})\nsay('step {u}', await anext(steps))\nawait steps.aclose()"),
    (2, "say('list {u}', [i async for i in numbers({k}, {d})])"),
    (3, "async with Door('door {u}', {d}, {d}, n % 2):\n    {body1}"),
    (3, "try:\n    {body2}\nfinally:\n    await asyncio.sleep({d})\n    say('finally {u}')"),
    (3, "try:\n    {body2}\nexcept ValueError as error:\n    say('caught {u}', error)"),
    (2, "try:\n    {body2}\nexcept asyncio.CancelledError:\n    say('passes {u}')\n"
        "    await asyncio.sleep(0)\n    raise"),
    (2, "if n % 3 == 0:\n    raise ValueError('from {u}')"),
    (2, "for turn in range({k}):\n    {body1}"),
    (2, "n += 1"),
    (1, "time.sleep({d})"),
    (1, "say('tasks {u}', len(asyncio.all_tasks()))"),
    (2, "try:\n    say('thread {u}', await asyncio.to_thread(blocking, n, {d}))\n"
        "except KeyError as error:\n    say('thread {u}', repr(error))"),
    (1, "asyncio.get_running_loop().call_soon_threadsafe(say, 'threadsafe {u}')"),
]
SIZES = {"small": (3, 4, 3), "medium": (5, 6, 4), "large": (8, 9, 6)}
DELAYS = ["0", "0", "0.5", "0.5", "1", "1", "1.5", "2", "0.25"]


class Program:
    def __init__(self, seed, size):
        self.random = random.Random(f"{seed} {size}")
        self.functions, self.statements, self.widest = SIZES[size]
        self.level = 0
        self.serial = 0

    def call(self, plain=False):
        delay = self.random.choice(DELAYS)
        deeper = list(range(self.level + 1, self.functions))
        if deeper and not plain and self.random.random() < 0.5:
            return f"work{self.random.choice(deeper)}(n + {self.random.randrange(3)})"
        kind = self.random.choice(["nap"] if plain else ["nap", "nap", "stubborn", "bad"])
        return f"{kind}(n + {self.random.randrange(3)}, {delay})"

    def fill(self, text, depth):
        self.serial += 1
        choose = self.random.choice
        marks = {
            "{u}": str(self.serial),
            "{k}": str(self.random.randrange(1, 4)),
            "{when}": choose(["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"]),
            "{value}": choose([str(self.serial), f"ValueError({self.serial})"]),
            "{cs}": ", ".join(self.call() for _ in range(self.random.randint(1, self.widest))),
        }
        for mark, value in marks.items():
            text = text.replace(mark, value)
        while "{d}" in text:
            text = text.replace("{d}", choose(DELAYS), 1)
        while "{c}" in text:
            text = text.replace("{c}", self.call(), 1)
        while "{c0}" in text:
            text = text.replace("{c0}", self.call(plain=True), 1)
        lines = []
        for line in text.split("\n"):
            stripped = line.lstrip()
            if stripped in ("{body1}", "{body2}"):
                indent = line[:len(line) - len(stripped)]
                count = self.random.randint(1, int(stripped[5]))
                lines += [indent + each for each in self.block(count, depth + 1)]
            else:
                lines.append(line)
        return lines

    def block(self, count, depth):
        lines = []
        for _ in range(count):
            while True:
                weights, texts = zip(*STATEMENTS)
                text = self.random.choices(texts, weights)[0]
                if depth < 3 or "{body" not in text:
                    break
            lines += self.fill(text, depth)
        return lines

    def function(self, name, arguments, count):
        lines = [f"async def {name}({arguments}):", "    tasks = []"]
        if not arguments:
            lines.append("    n = 1")
        lines += ["    " + line for line in self.block(count, 0)]
        lines += ["    if tasks and n % 2:",
                  f"        say('{name}', told(await asyncio.gather(*tasks, return_exceptions=True)))",
                  "    return n", ""]
        return lines + [""]

    def text(self):
        lines = [PRELUDE]
        for self.level in range(self.functions):
            lines.append("")
            lines += self.function(f"work{self.level}", "n",
                                   self.random.randint(2, self.statements))
        self.level = -1
        lines += self.function("main", "", self.statements)
        lines.append("asyncio.run(main())")
        return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("seed", type=int)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--size", choices=SIZES, default="medium")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for seed in range(options.seed, options.seed + options.count):
        text = Program(seed, options.size).text()
        (options.out / f"own_{seed}.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
