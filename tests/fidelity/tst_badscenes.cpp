// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Scenes that fail, stop, or never end: each is told as what it is, and the run stays open.
#include "core/trace/stateat.h"
#include "scenes/scenerun.h"

#include <QTest>

#include <thread>

using namespace coroscope;
using coroscope::scenes::RunLimits;
using coroscope::scenes::SceneRun;

namespace {

EndStatus statusOf(const Trace& trace) {
    return static_cast<EndStatus>(trace.event(trace.size()).op);
}

} // namespace

class TestBadScenes : public QObject {
    Q_OBJECT

private slots:
    void aSyntaxErrorIsToldWithItsPlaceAndNothingRuns() {
        SceneRun run("import asyncio\nx = (1,\n", "bad.py");
        QVERIFY(!run.canRun());
        QVERIFY(!run.advanceToEnd());
        QCOMPARE(run.exitStatus(), 2);
        QCOMPARE(run.trace().size(), std::size_t(0));
        QCOMPARE(run.diagnostics().front().span.line, 2);
        QCOMPARE(run.diagnostics().front().message, std::string("'(' was never closed"));
    }

    void builtinsThatNeedFilesOrATerminalAreRefused() {
        SceneRun asking("breakpoint()\nwith open('f') as f: pass\n", "ask.py");
        QVERIFY(!asking.canRun());
        QCOMPARE(asking.diagnostics().size(), std::size_t(2));
        QCOMPARE(asking.diagnostics()[0].message, std::string("`breakpoint()` is not supported"));
        QCOMPARE(asking.diagnostics()[1].span.line, 2);
        SceneRun own("def open(name): print(name)\nopen('mine')\n", "own.py");
        QVERIFY(own.canRun());
        own.advanceToEnd();
        QCOMPARE(own.output(), std::string("mine\n"));
    }

    void anEmptySceneEndsAtOnce() {
        SceneRun run("", "empty.py");
        QVERIFY(!run.advanceToEnd());
        QCOMPARE(run.exitStatus(), 0);
        QCOMPARE(statusOf(run.trace()), EndStatus::Ok);
    }

    void anUncaughtExceptionLeavesItsTraceback() {
        SceneRun run("def f():\n    raise ValueError('no')\n\nf()\n", "raise.py");
        run.advanceToEnd();
        QCOMPARE(run.exitStatus(), 1);
        QCOMPARE(statusOf(run.trace()), EndStatus::Exception);
        QCOMPARE(run.errorOutput(), std::string("Traceback (most recent call last):\n"
                                                "  File \"raise.py\", line 4, in <module>\n"
                                                "    f()\n"
                                                "  File \"raise.py\", line 2, in f\n"
                                                "    raise ValueError('no')\n"
                                                "ValueError: no\n"));
    }

    void anEndlessLoopWithoutAwaitIsStopped() {
        RunLimits limits;
        limits.linesWithoutAwait = 1000;
        SceneRun run("import asyncio\n\nasync def main():\n    while True:\n        x = 1\n\n"
                     "asyncio.run(main())\n",
                     "endless.py", limits);
        QVERIFY(!run.advanceToEnd());
        QCOMPARE(run.exitStatus(), 3);
        QCOMPARE(run.stopMessage(), std::string("Task-1 has not awaited for 1000 lines."));
        QCOMPARE(statusOf(run.trace()), EndStatus::Limit);
    }

    void aRunForItsOutputGoesOnUnrecorded() {
        RunLimits limits;
        limits.isForOutput = true;
        limits.linesWithoutAwait = 1000;
        limits.events = 2000;
        SceneRun run("total = 0\nfor i in range(20000):\n    total += i\nprint(total)\n", "long.py",
                     limits);
        QVERIFY(!run.advanceToEnd());
        QCOMPARE(run.exitStatus(), 0);
        QCOMPARE(run.output(), std::string("199990000\n"));
        QVERIFY(run.trace().size() <= limits.events);
    }

    void aRunForItsOutputAsksNoReprForTheTrace() {
        const char* text = "class A:\n    def __repr__(self):\n        print('asked')\n"
                           "        return 'A'\ndef f():\n    return A()\na = f()\nprint(a)\n";
        RunLimits limits;
        limits.isForOutput = true;
        SceneRun run(text, "asked.py", limits);
        run.advanceToEnd();
        QCOMPARE(run.output(), std::string("asked\nA\n"));
    }

    void aLoopOnOneLineIsStoppedToo() {
        RunLimits limits;
        limits.steps = 100'000;
        SceneRun run("while True: pass\n", "endless.py", limits);
        QVERIFY(!run.advanceToEnd());
        QCOMPARE(run.exitStatus(), 3);
        QVERIFY(!run.stopMessage().empty());
    }

    void noHandlerOfTheSceneSeesALimit() {
        RunLimits limits;
        limits.linesWithoutAwait = 1000;
        SceneRun run("while True:\n    try:\n        while True:\n            x = 1\n"
                     "    except BaseException:\n        print('caught')\n"
                     "    finally:\n        print('finally')\n",
                     "stubborn.py", limits);
        run.advanceToEnd();
        QCOMPARE(run.exitStatus(), 3);
        for (std::size_t i = 1; i <= run.trace().size(); ++i)
            QVERIFY(run.trace().event(i).kind != EventKind::Print);
    }

    void aDeadlockNamesWhoWaitsForWhom() {
        SceneRun run("import asyncio\n\nasync def main():\n"
                     "    await asyncio.get_running_loop().create_future()\n\n"
                     "asyncio.run(main())\n",
                     "deadlock.py");
        run.advanceToEnd();
        QCOMPARE(run.exitStatus(), 3);
        QCOMPARE(statusOf(run.trace()), EndStatus::Deadlock);
        QCOMPARE(
            run.stopMessage(),
            std::string("Deadlock: Task-1 waits for F2. Nothing is ready and no timer is set."));
    }

    void anEndlessSceneIsRunAsFarAsItIsLookedAt() {
        SceneRun run("import asyncio\n\nasync def main():\n    while True:\n"
                     "        await asyncio.sleep(1)\n\nasyncio.run(main())\n",
                     "endless.py");
        QVERIFY(run.advance(1000));
        QVERIFY(run.trace().size() >= 1000);
        QVERIFY(run.trace().size() < 1100);
        QVERIFY(!run.isEnded());
    }

    void tooManyEventsEndTheRun() {
        RunLimits limits;
        limits.events = 500;
        SceneRun run("import asyncio\n\nasync def main():\n    while True:\n"
                     "        await asyncio.sleep(1)\n\nasyncio.run(main())\n",
                     "endless.py", limits);
        QVERIFY(!run.advanceToEnd());
        QCOMPARE(run.exitStatus(), 3);
        QCOMPARE(statusOf(run.trace()), EndStatus::TooManyEvents);
    }

    void aRunStopsWhenAnotherThreadAsks() {
        RunLimits limits;
        limits.steps = std::size_t(1) << 50;
        limits.linesWithoutAwait = limits.steps;
        SceneRun run("while True: pass\n", "endless.py", limits);
        std::thread host([&run] { run.advanceToEnd(); });
        run.requestStop();
        host.join();
        QVERIFY(run.isEnded());
        QCOMPARE(run.stopMessage(), std::string("The run was stopped."));
    }

    void anErrorThatNobodyLooksAtIsTold() {
        SceneRun run("import asyncio\n\nasync def fail():\n    raise ValueError('lost')\n\n"
                     "async def main():\n    asyncio.create_task(fail())\n"
                     "    await asyncio.sleep(1)\n\nasyncio.run(main())\n",
                     "lost.py");
        run.advanceToEnd();
        QCOMPARE(run.exitStatus(), 0);
        QCOMPARE(run.errorOutput(),
                 std::string("Task exception was never retrieved\n"
                             "future: <Task finished name='Task-2' coro=<fail() done, defined at "
                             "lost.py:3> exception=ValueError('lost')>\n"
                             "Traceback (most recent call last):\n"
                             "  File \"lost.py\", line 4, in fail\n"
                             "    raise ValueError('lost')\nValueError: lost\n"));
    }

    void aCoroutineThatWasNeverAwaitedIsToldOncePerLine() {
        SceneRun run("import asyncio\n\nasync def work():\n    pass\n\nasync def main():\n"
                     "    for _ in range(2):\n        work()\n    asyncio.sleep(1)\n\n"
                     "asyncio.run(main())\n",
                     "forgotten.py");
        run.advanceToEnd();
        const std::string more =
            "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
        QCOMPARE(run.errorOutput(),
                 "forgotten.py:8: RuntimeWarning: coroutine 'work' was never awaited\n  work()\n" +
                     more +
                     "forgotten.py:9: RuntimeWarning: coroutine 'sleep' was never awaited\n"
                     "  asyncio.sleep(1)\n" +
                     more);
    }
};

QTEST_APPLESS_MAIN(TestBadScenes)
#include "tst_badscenes.moc"
