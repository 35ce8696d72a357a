// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each limit of the table lets a run go that stays below or reaches it, and stops one that goes
// over; and native recursion ends in RecursionError on any stack.
#include "scenes/scenerun.h"

#include <QTest>

using namespace coroscope;
using scenes::RunLimits;
using scenes::SceneRun;

namespace {

struct Row {
    const char* limit;
    std::size_t value;
    QString program; // {n} is how much it takes
};

std::string withNumber(QString program, qint64 number) {
    return program.replace(QLatin1String("{n}"), QString::number(number)).toStdString();
}

} // namespace

class TestLimits : public QObject {
    Q_OBJECT

private slots:
    void aRunIsStoppedWhenItGoesOverALimit_data() {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QString>("program");
        const auto row = [](const char* name, const char* limit, const char* program) {
            QTest::newRow(name) << QString::fromUtf8(limit) << QString::fromUtf8(program);
        };
        row("a string", "value=1000000", "s = 'a' * {n}\n");
        row("a string by adding", "value=1000000", "s = 'a' * 500000\ns += 'b' * ({n} - 500000)\n");
        row("a string by joining", "value=1000000",
            "s = ''.join(['b' * 1000] * 999 + ['c' * ({n} - 999000)])\n");
        row("a string by filling", "value=1000000", "s = 'a'.ljust({n})\n");
        row("a string by zeros", "value=1000000", "s = '1'.zfill({n})\n");
        row("a string by centring", "value=1000000", "s = '1'.center({n})\n");
        row("a string by width", "value=1000000", "s = f'{1:{n}}'\n");
        row("a string by percent", "value=1000000", "s = '%{n}d' % 1\n");
        row("a string by replacing", "value=1000000",
            "s = ('b' * 1000).replace('b', 'a' * 999) + 'a' * ({n} - 999000)\n");
        row("a string by tabs", "value=1000000", "s = '\\t'.expandtabs({n})\n");
        row("bytes", "value=1000000", "b = bytes({n})\n");
        row("bytes by repeating", "value=1000000", "b = b'a' * {n}\n");
        row("a byte array", "value=1000000", "b = bytearray({n})\n");
        row("an integer", "integer=100000", "i = 1 << ({n} - 1)\n");
        row("an integer by power", "integer=100000", "i = 2 ** ({n} - 1)\n");
        row("output", "output=50000", "print('x' * {n}, end='')\n");
        row("output in parts", "output=50000", "for i in range({n}): print('x', end='')\n");
        row("tasks", "tasks=50",
            "import asyncio\nasync def f(): await asyncio.sleep(1)\n"
            "async def main():\n    t = [asyncio.create_task(f()) for _ in range({n} - 1)]\n"
            "    await asyncio.gather(*t)\nasyncio.run(main())\n");
        row("timers", "timers=50",
            "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n"
            "    for i in range({n}): loop.call_later(1, int)\n    await asyncio.sleep(0)\n"
            "asyncio.run(main())\n");
        row("timers that are cancelled do not count", "timers=50",
            "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n"
            "    for i in range(500): loop.call_later(1, int).cancel()\n"
            "    for i in range({n}): loop.call_later(1, int)\n    await asyncio.sleep(0)\n"
            "asyncio.run(main())\n");
    }

    void aRunIsStoppedWhenItGoesOverALimit() {
        QFETCH(QString, limit);
        QFETCH(QString, program);
        const qint64 value = limit.section(QLatin1Char('='), 1).toLongLong();
        for (const int more : {-1, 0, 1}) {
            RunLimits limits;
            QCOMPARE(scenes::setLimit(limits, limit.toStdString()), std::string());
            SceneRun run("try:\n    " +
                             QString::fromStdString(withNumber(program, value + more))
                                 .trimmed()
                                 .replace(QLatin1Char('\n'), QLatin1String("\n    "))
                                 .toStdString() +
                             "\nexcept BaseException as e:\n    print('caught', e)\n",
                         "scene.py", limits);
            QVERIFY(run.canRun());
            run.advanceToEnd();
            const std::string told = run.stopMessage() + "|" + run.output().substr(0, 200);
            QVERIFY2(run.exitStatus() == (more > 0 ? 3 : 0),
                     qPrintable(QString::number(more) + QString::fromStdString(": " + told)));
            QVERIFY(run.output().find("caught") == std::string::npos);
            if (more > 0)
                QVERIFY2(told.find(std::to_string(value)) != std::string::npos, told.c_str());
        }
    }

    void aLoopThatMakesNoProgressIsStopped() {
        for (const std::size_t rounds : {100u, 1000u}) {
            RunLimits limits;
            limits.idleIterations = 500;
            SceneRun run("import asyncio\nasync def main():\n    for _ in range(" +
                             std::to_string(rounds) +
                             "): await asyncio.sleep(0)\nasyncio.run(main())\n",
                         "scene.py", limits);
            run.advanceToEnd();
            QCOMPARE(run.exitStatus(), rounds < 500 ? 0 : 3);
            if (rounds > 500)
                QCOMPARE(run.stopMessage(),
                         std::string("The run was stopped: no progress of virtual time after 500 "
                                     "iterations of the loop."));
        }
    }

    void whereTimeGoesOnALoopMayTurnForEver() {
        RunLimits limits;
        limits.idleIterations = 10;
        SceneRun run("import asyncio\nasync def main():\n    for _ in range(100):\n"
                     "        await asyncio.sleep(0.001)\nasyncio.run(main())\n",
                     "scene.py", limits);
        run.advanceToEnd();
        QCOMPARE(run.exitStatus(), 0);
    }

    void stepsAreCountedInBuiltinsToo() {
        for (const char* text :
             {"for i in range(100_000): pass\n", "sum(range(100_000))\n", "list(range(100_000))\n",
              "sorted(range(100_000))\n", "'a' in ['b'] * 100_000\n", "max(range(100_000))\n",
              "tuple(map(str, range(100_000)))\n"}) {
            RunLimits limits;
            limits.steps = 20'000;
            SceneRun run(text, "scene.py", limits);
            run.advanceToEnd();
            QVERIFY2(run.exitStatus() == 3, text);
            QCOMPARE(run.stopMessage(), std::string("The run was stopped after 20000 steps."));
            limits.steps = 50'000'000;
            SceneRun longer(text, "scene.py", limits);
            longer.advanceToEnd();
            QVERIFY2(longer.exitStatus() == 0, text);
        }
    }

    void theMemoryOfAllValuesIsBounded() {
        RunLimits limits;
        limits.liveBytes = std::size_t{8} << 20;
        SceneRun run("kept = []\ntry:\n    while True: kept.append([0] * 1000)\n"
                     "except BaseException: print('caught')\n",
                     "scene.py", limits);
        run.advanceToEnd();
        QCOMPARE(run.exitStatus(), 3);
        QCOMPARE(run.stopMessage(), std::string("The run was stopped: the program's values need "
                                                "more than 8388608 bytes of memory."));
        QCOMPARE(run.output(), std::string());
        SceneRun freed("for i in range(20_000): [0] * 1000\n", "scene.py", limits);
        freed.advanceToEnd();
        QCOMPARE(freed.exitStatus(), 0);
    }

    void aLimitIsSetByItsName() {
        RunLimits limits;
        QCOMPARE(scenes::setLimit(limits, "steps=1_000"), std::string());
        QCOMPARE(limits.steps, std::size_t(1000));
        QCOMPARE(scenes::setLimit(limits, "memory=3M"), std::string());
        QCOMPARE(limits.liveBytes, std::size_t(3) << 20);
        for (const char* wrong :
             {"steps", "steps=", "steps=x", "steps=0", "steps=-1", "steps=1.5",
              "steps=99999999999999999999999", "steps=9999999999999999G", "other=1", ""})
            QVERIFY2(!scenes::setLimit(limits, wrong).empty(), wrong);
        QCOMPARE(limits.steps, std::size_t(1000));
    }

    void everyLimitHasARow() {
        QCOMPARE(scenes::limitRows().size(), std::size_t(11));
        for (const scenes::LimitRow& row : scenes::limitRows()) {
            QVERIFY(RunLimits{}.*row.value > 0);
            QVERIFY(!row.unit.empty() && !row.what.empty());
        }
    }

    void whatCPythonRefusesIsAnErrorThatTheSceneCanCatch_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* expression, const char* error) {
            QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(error);
        };
        row("int('9' * 4301)",
            "ValueError Exceeds the limit (4300 digits) for integer string conversion: value has "
            "4301 digits; use sys.set_int_max_str_digits() to increase the limit");
        row("len(str(int('9' * 4300)))", "4300");
        row("'a' * 2**63", "OverflowError cannot fit 'int' into an index-sized integer");
        row("'ab' * 2**62", "OverflowError repeated string is too long");
        row("b'ab' * 2**62", "OverflowError repeated bytes are too long");
        row("[0] * 2**62", "MemoryError ");
        row("(-1) ** (2**70 + 1), 0 ** 2**70", "-1 0");
        row("range(2**70).index(2**69)", "590295810358705651712");
        row("len(range(2**70))", "OverflowError Python int too large to convert to C ssize_t");
        row("1 << -1", "ValueError negative shift count");
        row("1 << 2**70", "OverflowError too many digits in integer");
        row("2.0 ** 5000", "OverflowError (34, 'Numerical result out of range')");
        row("__import__('math').factorial(-1)",
            "ValueError factorial() not defined for negative values");
        row("'x'.ljust(2**63)", "OverflowError Python int too large to convert to C ssize_t");
        row("bytes(2**63)", "OverflowError cannot fit 'int' into an index-sized integer");
        row("bytes(-1)", "ValueError negative count");
        row("format(1, '>99999999999999999999')",
            "ValueError Too many decimal digits in format string");
        row("'%99999999999999999999d' % 1", "ValueError width too big");
        row("'a'.replace('', 'b' * 10)", "bbbbbbbbbbabbbbbbbbbb");
    }

    void whatCPythonRefusesIsAnErrorThatTheSceneCanCatch() {
        QFETCH(QString, expression);
        QFETCH(QString, error);
        SceneRun run("try:\n    print(" + expression.toStdString() +
                         ")\nexcept BaseException as e:\n    print(type(e).__name__, e)\n",
                     "scene.py");
        run.advanceToEnd();
        QCOMPARE(QString::fromStdString(run.stopMessage()), QString());
        QCOMPARE(QString::fromStdString(run.output()), error + QLatin1Char('\n'));
    }
};

QTEST_APPLESS_MAIN(TestLimits)
#include "tst_limits.moc"
