// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A Stop from another thread ends whatever the scene is busy with within 100 ms.
#include "scenes/scenerun.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace coroscope;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr qint64 kMostMilliseconds = 2000;
#elif defined(__has_feature)
constexpr qint64 kMostMilliseconds = __has_feature(address_sanitizer) ? 2000 : 100;
#else
constexpr qint64 kMostMilliseconds = 100;
#endif

// No limit but the wish to stop.
scenes::RunLimits withoutLimits() {
    scenes::RunLimits limits;
    limits.isForOutput = true;
    limits.steps = std::size_t{1} << 60;
    limits.idleIterations = limits.handles = limits.steps;
    return limits;
}

// Milliseconds from the wish to the end, the best of a few: other programs run beside.
qint64 stopTime(const std::string& text) {
    qint64 best = 10'000;
    for (int attempt = 0; attempt < 4 && best > kMostMilliseconds; ++attempt) {
        scenes::SceneRun run(text, "endless.py", withoutLimits());
        std::atomic<bool> isOver = false;
        std::thread host([&run, &isOver] {
            run.advanceToEnd();
            isOver = true;
        });
        QTest::qSleep(120);
        const bool isEarly = isOver;
        QElapsedTimer timer;
        timer.start();
        run.requestStop();
        host.join();
        if (isEarly) {
            qWarning("ended: %s", run.errorOutput().c_str());
            return -1;
        }
        best = std::min(best, timer.elapsed());
        if (run.stopMessage() != "The run was stopped.") {
            qWarning("told: \"%s\" %s", run.stopMessage().c_str(), run.errorOutput().c_str());
            return -2;
        }
    }
    return best;
}

} // namespace

class TestStopping : public QObject {
    Q_OBJECT

private slots:
    void aStopIsHonouredWithin100Milliseconds_data() {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* text) {
            QTest::newRow(name) << QString::fromUtf8(text);
        };
        row("a loop", "while True: pass\n");
        row("a loop that swallows", "while True:\n    try:\n        while True: pass\n"
                                    "    except BaseException: pass\n");
        row("tasks", "import asyncio\nasync def f():\n    while True: await asyncio.sleep(0)\n"
                     "asyncio.run(f())\n");
        row("timers", "import asyncio\nasync def f():\n    while True: await asyncio.sleep(1)\n"
                      "asyncio.run(f())\n");
        row("native callbacks",
            "import asyncio\nloop = asyncio.new_event_loop()\n"
            "def again():\n    loop.call_soon(again)\nagain()\nloop.run_forever()\n");
        row("power", "n = 2**3_000_000 - 1\nwhile True: pow(3, n, n - 2)\n");
        row("square", "n = 3**1_000_000\nwhile True: n * n\n");
        row("division", "n = 3**2_000_000\nd = 7**300_000\nwhile True: n // d\n");
        row("digits", "import sys\nsys.set_int_max_str_digits(0)\nn = 3**2_000_000\n"
                      "while True: str(n)\n");
        row("factorial", "import math\nwhile True: math.factorial(150_000)\n");
        row("sum of a range", "print(sum(range(10**15)))\n");
        row("maximum of a range", "print(max(range(10**15)))\n");
        row("membership", "import itertools\nprint(-1 in itertools.count())\n");
        row("a sort",
            "class A:\n    def __lt__(self, other):\n        for _ in range(10**9): pass\n"
            "        return True\nsorted([A(), A(), A()])\n");
        row("a long sort", "import random\nn = [random.random() for _ in range(100_000)]\n"
                           "while True: sorted(n)\n");
        row("a join", "parts = ['x' * 10] * 500_000\nwhile True: ''.join(parts)\n");
        row("replacing", "s = 'ab' * 2_000_000\nwhile True: s.replace('a', 'c')\n");
        row("splitting", "s = 'a ' * 500_000\nwhile True: s.split()\n");
        row("counting", "s = 'a' * 8_000_000\nwhile True: s.count('b')\n");
        row("a slow search", "s = 'a' * 4_000_000\nwhile True: s.find('a' * 2000 + 'b')\n");
        row("backtracking", "import re\nre.match(r'(a+)+$', 'a' * 64 + 'b')\n");
        row("searching by pattern", "import re\ns = 'a' * 4_000_000\n"
                                    "while True: re.search('a*b', s)\n");
        row("combinations", "import itertools\n"
                            "sum(1 for _ in itertools.combinations(range(100), 50))\n");
        row("a product for a deque", "import collections, itertools\n"
                                     "collections.deque(itertools.product(range(100), repeat=9), "
                                     "maxlen=1)\n");
        row("zip", "import itertools\nfor _ in zip(itertools.count(), itertools.count()): pass\n");
        row("filter", "import itertools\nnext(filter(None, itertools.repeat(0)))\n");
        row("any", "import itertools\nany(itertools.repeat(0))\n");
        row("comparing lists", "a = [0] * 1_000_000\nb = [0] * 1_000_000\nwhile True: a == b\n");
        row("hashing", "t = tuple(range(1_000_000))\nwhile True: hash(t)\n");
        row("sets", "s = set(range(300_000))\nwhile True: s | s, s & s, s - s\n");
        row("copies of a list", "a = [0] * 1_000_000\nwhile True: a[:]\n");
        row("bytes", "b = bytes(8_000_000)\nwhile True: b.count(1)\n");
        row("hashlib", "import hashlib\nb = bytes(8_000_000)\nwhile True: hashlib.sha256(b)\n");
        row("json",
            "import json\nt = json.dumps(list(range(200_000)))\nwhile True: json.loads(t)\n");
        row("decimal", "import decimal\ndecimal.getcontext().prec = 20_000\n"
                       "while True: decimal.Decimal(2).sqrt()\n");
        row("fractions", "from fractions import Fraction\nx = Fraction(1, 3)\n"
                         "while x.denominator < 10**300_000: x = x * x + 1\n"
                         "while True: x + x\n");
        row("a thread", "import threading\ndef f():\n    while True: pass\n"
                        "threading.Thread(target=f).start()\n");
        row("a finaliser",
            "class A:\n    def __del__(self):\n        while True: pass\ndel [A()][0]\n"
            "a = A()\n");
        row("formatting", "while True: format(3, '>8000000')\n");
        row("printing nothing", "while True: print(end='')\n");
    }

    void aStopIsHonouredWithin100Milliseconds() {
        QFETCH(QString, text);
        const qint64 time = stopTime(text.toStdString());
        if (qEnvironmentVariableIsSet("COROSCOPE_FIGURES"))
            std::fprintf(stderr, "%-30s %lld ms\n", QTest::currentDataTag(), time);
        QVERIFY2(time >= 0, time == -1 ? "it ended by itself" : "another limit stopped it");
        QVERIFY2(time <= kMostMilliseconds, qPrintable(QStringLiteral("%1 ms").arg(time)));
    }
};

QTEST_APPLESS_MAIN(TestStopping)
#include "tst_stopping.moc"
