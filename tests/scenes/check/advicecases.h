// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A flat table: programs, what is found in them as "line:code", and the text after the first fix
// ("" where there is none). A program with nothing in the second column is a near miss.
#pragma once

#include <QtTest>

inline void addAdviceCases() {
    const auto row = [](const char* name, const char* source, const char* found,
                        const char* mended) {
        QTest::newRow(name) << QByteArray(source) << QString::fromUtf8(found) << QByteArray(mended);
    };
    // --- imports and names
    row("asyncio is used without an import", "async def f():\n    pass\nasyncio.run(f())\n",
        "3:missing-import", "import asyncio\n\nasync def f():\n    pass\nasyncio.run(f())\n");
    row("the import goes to the others",
        "'''doc'''\nfrom __future__ import annotations\nimport time\nprint(math.pi, time.time())\n",
        "4:missing-import",
        "'''doc'''\nfrom __future__ import annotations\nimport math\nimport time\n"
        "print(math.pi, time.time())\n");
    row("the import goes before a decorator", "@functools.cache\ndef f():\n    pass\n",
        "1:missing-import", "import functools\n\n@functools.cache\ndef f():\n    pass\n");
    row("a parameter of a module's name is no module", "def f(time):\n    return time.x\n", "", "");
    row("an import inside a function is one", "def f():\n    import json\n    json.dumps(1)\n", "",
        "");
    row("a star may bring the name", "from asyncio import *\nasyncio.run\n", "", "");
    row("who catches the NameError knows",
        "try:\n    asyncio.run\nexcept NameError as e:\n    print(e)\n", "", "");
    row("a class of a module", "d = deque()\n", "1:missing-import",
        "from collections import deque\n\nd = deque()\n");
    row("the class datetime", "print(datetime.now())\n", "1:missing-import",
        "from datetime import datetime\n\nprint(datetime.now())\n");
    row("a function of asyncio without its module",
        "import asyncio\nasync def f():\n    await sleep(1)\nasyncio.run(f())\n",
        "3:undefined-name",
        "import asyncio\nasync def f():\n    await asyncio.sleep(1)\nasyncio.run(f())\n");
    row("a misspelt name", "value = 1\nprint(valeu)\n", "2:undefined-name",
        "value = 1\nprint(value)\n");
    row("a name of Python 2", "for i in xrange(3):\n    pass\n", "1:undefined-name",
        "for i in range(3):\n    pass\n");
    row("a name that is like nothing", "print(qqqqqq)\n", "1:undefined-name", "");
    row("names of every kind are defined",
        "import a.b as c\nfrom asyncio import run as r\nclass K:\n    x = 1\n    y = x\n"
        "def f(p, /, q, *a, k=1, **kw):\n    global g\n    g = 1\n    return p, q, a, k, kw\n"
        "with open as w:\n    pass\nfor i, (j, *l) in []:\n    pass\n"
        "match 1:\n    case [m, *n]:\n        print(m, n)\n    case {'k': o, **s}:\n        "
        "print(o, s)\n"
        "    case K(x=t) as u:\n        print(t, u)\n"
        "try:\n    pass\nexcept E as e:\n    print(e)\nlambda z: z\n(b := [1])\n[v for v in b]\n"
        "print(c, r, K, f, w, i, j, l, g, b, __name__, __file__)\nclass E(Exception): pass\n",
        "", "");
    // --- coroutines that nothing awaits
    row("await is missing",
        "import asyncio\nasync def f(n):\n    pass\nasync def main():\n    f(1)\n"
        "asyncio.run(main())\n",
        "5:missing-await",
        "import asyncio\nasync def f(n):\n    pass\nasync def main():\n    await f(1)\n"
        "asyncio.run(main())\n");
    row("await is missing before sleep",
        "import asyncio\nasync def main():\n    asyncio.sleep(1)\nasyncio.run(main())\n",
        "3:missing-await",
        "import asyncio\nasync def main():\n    await asyncio.sleep(1)\nasyncio.run(main())\n");
    row("await is missing before an imported sleep",
        "from asyncio import run, sleep as nap\nasync def main():\n    nap(1)\nrun(main())\n",
        "3:missing-await",
        "from asyncio import run, sleep as nap\nasync def main():\n    await "
        "nap(1)\nrun(main())\n");
    row("await is missing before a method",
        "import asyncio\nclass A:\n    async def f(self): pass\n    async def g(self):\n"
        "        self.f()\n        await self.f()\n",
        "5:missing-await",
        "import asyncio\nclass A:\n    async def f(self): pass\n    async def g(self):\n"
        "        await self.f()\n        await self.f()\n");
    row("await is missing before a queue's method",
        "import asyncio\nasync def main():\n    q = asyncio.Queue()\n    q.put(1)\n"
        "    q.put_nowait(2)\n    await q.get()\n",
        "4:missing-await",
        "import asyncio\nasync def main():\n    q = asyncio.Queue()\n    await q.put(1)\n"
        "    q.put_nowait(2)\n    await q.get()\n");
    row("the other queue blocks as it should",
        "import queue\nq = queue.Queue()\nasync def main():\n    q.put(1)\n", "", "");
    row("the result is used too early",
        "async def f():\n    return 1\nasync def main():\n    print(f() + 1)\n", "4:missing-await",
        "async def f():\n    return 1\nasync def main():\n    print(await f() + 1)\n");
    row("an attribute of the result is used too early",
        "async def f():\n    return 'a'\nasync def main():\n    return f().upper()\n",
        "4:missing-await",
        "async def f():\n    return 'a'\nasync def main():\n    return (await f()).upper()\n");
    row("the coroutine is stored as the result",
        "async def f():\n    return 1\nasync def main():\n    x = f()\n    print(f'got {x}')\n",
        "4:missing-await",
        "async def f():\n    return 1\nasync def main():\n    x = await f()\n    print(f'got "
        "{x}')\n");
    row("the coroutine is stored, shown and awaited",
        "async def f():\n    return 1\nasync def main():\n    x = f()\n    print(x)\n    await x\n",
        "", "");
    row("the coroutine is closed",
        "async def f():\n    return 1\nasync def main():\n    f().close()\n", "", "");
    row("the coroutine is handed on",
        "import asyncio\nasync def f(): pass\nasync def main():\n"
        "    await asyncio.gather(f(), *[f() for i in range(3)])\n"
        "    t = asyncio.create_task(f())\n    await asyncio.wait_for(f(), 1)\n    return f()\n",
        "", "");
    row("a function of the same name may be meant",
        "async def f(): pass\ndef g():\n    def f(): pass\n    f()\n", "", "");
    row("a decorator may make something else of it",
        "def d(f): return lambda: None\n@d\nasync def f(): pass\nf()\n", "", "");
    row("an asynchronous generator needs no await",
        "async def f():\n    yield 1\nasync def main():\n    f()\n", "", "");
    row("a coroutine at the top", "import asyncio\nasync def main():\n    pass\nmain()\n",
        "4:never-awaited", "import asyncio\nasync def main():\n    pass\nasyncio.run(main())\n");
    row("a coroutine at the top, without asyncio", "async def main():\n    pass\nmain()\n",
        "3:never-awaited", "import asyncio\n\nasync def main():\n    pass\nasyncio.run(main())\n");
    row("a coroutine in a plain function", "async def f(): pass\ndef g():\n    f()\n",
        "3:never-awaited", "");
    // --- blocking
    row("time.sleep in a coroutine",
        "import asyncio\nimport time\nasync def f():\n    time.sleep(1)\n", "4:blocking-sleep",
        "import asyncio\nimport time\nasync def f():\n    await asyncio.sleep(1)\n");
    row("time.sleep brings asyncio along", "import time\nasync def f():\n    time.sleep(1)\n",
        "3:blocking-sleep",
        "import asyncio\nimport time\nasync def f():\n    await asyncio.sleep(1)\n");
    row("time.sleep in a function for a thread",
        "import asyncio, time\nasync def f():\n    def work():\n        time.sleep(1)\n"
        "    await asyncio.to_thread(work)\n    await asyncio.to_thread(time.sleep, 1)\n",
        "", "");
    row("time.sleep on purpose", "import time\nasync def f():\n    time.sleep(1)  # noqa\n", "",
        "");
    row("await time.sleep",
        "import time\nimport asyncio\nasync def f():\n    await time.sleep(1)\n",
        "4:await-of-value",
        "import time\nimport asyncio\nasync def f():\n    await asyncio.sleep(1)\n");
    row("a request blocks", "import os\nasync def f():\n    os.system('ls')\n",
        "3:blocking-call 3:no-processes", "");
    // --- running
    row("asyncio.run in a coroutine",
        "import asyncio\nasync def f(): pass\nasync def main():\n    x = asyncio.run(f())\n",
        "4:run-inside-loop",
        "import asyncio\nasync def f(): pass\nasync def main():\n    x = await f()\n");
    row("asyncio.run in a coroutine to show the error",
        "import asyncio\nasync def f(): pass\nasync def main():\n    try:\n"
        "        asyncio.run(f())\n    except RuntimeError as e:\n        print(e)\n",
        "", "");
    row("asyncio.run in a function of a coroutine",
        "import asyncio\nasync def f(): pass\nasync def main():\n"
        "    await asyncio.to_thread(lambda: asyncio.run(f()))\n",
        "", "");
    row("main is not called", "import asyncio\nasync def main(): pass\nasyncio.run(main)\n",
        "3:not-called", "import asyncio\nasync def main(): pass\nasyncio.run(main())\n");
    row("what is awaited is not called", "async def f(): pass\nasync def main():\n    await f\n",
        "3:not-called", "async def f(): pass\nasync def main():\n    await f()\n");
    row("gather gets a list",
        "import asyncio\nasync def f(): pass\nasync def main():\n"
        "    await asyncio.gather([f(), f()])\n",
        "4:list-of-awaitables",
        "import asyncio\nasync def f(): pass\nasync def main():\n"
        "    await asyncio.gather(*[f(), f()])\n");
    // --- places
    row("await in a plain function",
        "import asyncio\ndef f():\n    await asyncio.sleep(1)\n    await asyncio.sleep(2)\n",
        "3:await-outside-async 4:await-outside-async",
        "import asyncio\nasync def f():\n    await asyncio.sleep(1)\n    await asyncio.sleep(2)\n");
    row("await in a plain method, decorated",
        "import asyncio\nclass A:\n    @property\n    def f(self):\n        await "
        "asyncio.sleep(1)\n",
        "5:await-outside-async",
        "import asyncio\nclass A:\n    @property\n    async def f(self):\n"
        "        await asyncio.sleep(1)\n");
    row("async for in a plain function",
        "async def g():\n    yield 1\ndef f():\n    async for x in g():\n        pass\n",
        "4:await-outside-async",
        "async def g():\n    yield 1\nasync def f():\n    async for x in g():\n        pass\n");
    row("async with in a plain function",
        "import asyncio\ndef f(lock):\n    async with lock:\n        pass\n",
        "3:await-outside-async",
        "import asyncio\nasync def f(lock):\n    async with lock:\n        pass\n");
    row("await at the top", "import asyncio\nasync def main(): pass\nawait main()\n",
        "3:await-outside-async", "import asyncio\nasync def main(): pass\nasyncio.run(main())\n");
    row("with for async with",
        "import asyncio\nasync def main():\n    lock = asyncio.Lock()\n    with lock:\n"
        "        pass\n",
        "4:plain-with",
        "import asyncio\nasync def main():\n    lock = asyncio.Lock()\n    async with lock:\n"
        "        pass\n");
    row("with for an async group",
        "import asyncio\nasync def main():\n    with asyncio.TaskGroup() as g:\n        pass\n",
        "3:plain-with",
        "import asyncio\nasync def main():\n    async with asyncio.TaskGroup() as g:\n"
        "        pass\n");
    row("with of a thread's lock",
        "import threading\nlock = threading.Lock()\nasync def main():\n    with lock:\n"
        "        pass\n",
        "", "");
    row("for over an asynchronous generator",
        "async def g():\n    yield 1\nasync def main():\n    for x in g():\n        pass\n",
        "4:plain-for",
        "async def g():\n    yield 1\nasync def main():\n    async for x in g():\n        pass\n");
    // --- names of asyncio
    row("a misspelt name of asyncio", "import asyncio\nasync def f():\n    await asyncio.slep(1)\n",
        "3:unknown-name", "import asyncio\nasync def f():\n    await asyncio.sleep(1)\n");
    row("a misspelt import of asyncio", "from asyncio import gathr\n", "1:unknown-name",
        "from asyncio import gather\n");
    row("a name that asyncio never had", "import asyncio\nasyncio.frobnicate\n", "2:unknown-name",
        "");
    row("a guarded name of asyncio",
        "import asyncio\ntry:\n    asyncio.slep\nexcept AttributeError as e:\n    print(e)\n", "",
        "");
    row("another object's attribute", "class A:\n    slep = 1\nasyncio = A()\nasyncio.slep\n", "",
        "");
    // --- what scenes do not have
    row("a folder is listed", "import os\nprint(os.listdir('.'))\n", "2:no-files", "");
    row("a file is copied", "import shutil as s\ns.copy('a', 'b')\n", "2:no-files", "");
    row("a path is opened",
        "from pathlib import Path\np = Path('a')\nwith p.open() as f:\n    pass\n", "3:no-files",
        "");
    row("who catches the error of a file knows",
        "import os\ntry:\n    os.remove('a')\nexcept OSError:\n    pass\n", "", "");
    row("a path that is only asked for", "import os\nprint(os.path.exists('a'), os.getcwd())\n", "",
        "");
    row("nobody types", "name = input('name? ')\n", "1:no-input", "");
    row("who catches the end of the input knows",
        "try:\n    name = input()\nexcept EOFError:\n    name = 'x'\n", "", "");
    row("an input of one's own", "def input(text):\n    return text\nprint(input('a'))\n", "", "");
    row("the loop connects",
        "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n"
        "    await loop.create_connection(None, 'h', 1)\nasyncio.run(main())\n",
        "4:no-network", "");
    row("the loop starts a process",
        "import asyncio\nasync def main():\n"
        "    await asyncio.get_running_loop().subprocess_shell(None, 'ls')\n"
        "asyncio.run(main())\n",
        "3:no-processes", "");
    row("a method of that name of one's own",
        "class Pool:\n    async def create_connection(self):\n        return 1\n"
        "import asyncio\nasync def main():\n    pool = Pool()\n"
        "    print(await pool.create_connection())\nasyncio.run(main())\n",
        "", "");
    row("a file is read", "from pathlib import Path\nprint(Path('a').read_text())\n", "2:no-files",
        "");
}
