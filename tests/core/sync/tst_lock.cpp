// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Lock: who gets it when, and what a cancelled waiter passes on.
#include "core/sync/lock.h"
#include "core/trace/recorder.h"
#include "core/trace/stateat.h"
#include "tests/core/sync/everystep.h"

using namespace coroscope;
using namespace coroscope::tests;

namespace {

Coro<int> hold(EventLoop& loop, Lock& lock, Log& log, std::string name, double seconds) {
    co_await lock.acquire();
    log.push_back(name + " in");
    co_await sleep(loop, seconds);
    log.push_back(name + " out");
    lock.release();
    co_return 1;
}

// Releases on every path, as `async with` does.
Coro<int> holdSafely(EventLoop& loop, Lock& lock, int& live) {
    const Counted counted(live);
    for (int turn = 0; turn < 2; ++turn) {
        co_await lock.acquire();
        try {
            co_await sleep(loop, turn);
        } catch (const CancelledError&) {
            lock.release();
            throw;
        }
        lock.release();
    }
    co_return live;
}

Tasks startThree(EventLoop& loop, Lock& lock, int& live) {
    Tasks tasks;
    for (int i = 0; i < 3; ++i)
        tasks.push_back(createTask(loop, holdSafely(loop, lock, live), "hold"));
    return tasks;
}

} // namespace

class TestLock : public QObject {
    Q_OBJECT

private slots:
    void waitersGetItInTheOrderInWhichTheyCame() {
        EventLoop loop;
        Lock lock;
        Log log;
        const Tasks tasks{createTask(loop, hold(loop, lock, log, "a", 1), "hold"),
                          createTask(loop, hold(loop, lock, log, "b", 0), "hold"),
                          createTask(loop, hold(loop, lock, log, "c", 1), "hold")};
        loop.runUntilComplete(tasks[2]);
        QCOMPARE(log, (Log{"a in", "a out", "b in", "b out", "c in", "c out"}));
        QVERIFY(!lock.locked());
    }

    void aFreeLockIsTakenWithoutSuspending() {
        EventLoop loop;
        Lock lock;
        const auto task = createTask(loop, lock.acquire(), "acquire");
        loop.runOnce();
        QVERIFY(task->isDone());
        QVERIFY(task->result());
    }

    void aNewcomerQueuesBehindTheWoken() {
        EventLoop loop;
        Lock lock;
        Log log;
        runUntilComplete(loop, lock.acquire(), "acquire");
        const auto first = createTask(loop, hold(loop, lock, log, "first", 0), "hold");
        loop.runOnce();
        lock.release();
        QVERIFY(!lock.locked());
        const auto late = createTask(loop, hold(loop, lock, log, "late", 0), "hold");
        loop.runUntilComplete(late);
        QCOMPARE(log, (Log{"first in", "first out", "late in", "late out"}));
    }

    void aWaiterCancelledAfterItWasWokenPassesItOn() {
        EventLoop loop;
        Lock lock;
        Log log;
        runUntilComplete(loop, lock.acquire(), "acquire");
        const auto first = createTask(loop, hold(loop, lock, log, "first", 0), "hold");
        const auto second = createTask(loop, hold(loop, lock, log, "second", 0), "hold");
        loop.runOnce();
        lock.release();
        first->cancel();
        loop.runUntilComplete(second);
        QVERIFY(first->isCancelled());
        QCOMPARE(log, (Log{"second in", "second out"}));
    }

    void theTraceTellsWhoHoldsWhatAWaiterWaitsFor() {
        Trace trace;
        Recorder recorder(trace);
        Lock lock;
        Log log;
        EventLoop loop;
        loop.setObserver(&recorder);
        const Tasks tasks{createTask(loop, hold(loop, lock, log, "a", 1), "hold"),
                          createTask(loop, hold(loop, lock, log, "b", 1), "hold"),
                          createTask(loop, hold(loop, lock, log, "c", 1), "hold")};
        const auto holderOfLast = [&] {
            const State state = replay(trace, trace.size());
            const FutureId waiter = state.future(tasks[2]->id()).awaits;
            return state.future(waiter).owner;
        };
        loop.runOnce();
        QCOMPARE(holderOfLast(), tasks[0]->id());
        loop.runUntilComplete(tasks[0]);
        loop.runOnce();
        QCOMPARE(holderOfLast(), tasks[1]->id());
        const StringId label = replay(trace, trace.size()).future(tasks[2]->waitsOn()->id()).label;
        QCOMPARE(std::string(trace.string(label)), std::string("lock A"));
        loop.runUntilComplete(tasks[2]);
    }

    void releasingAFreeLockIsAnError() {
        Lock lock;
        QVERIFY_THROWS_EXCEPTION(LoopError, lock.release());
    }

    void waitingInAnotherLoopIsAnError() {
        EventLoop loop;
        EventLoop other;
        Lock lock;
        runUntilComplete(loop, lock.acquire(), "acquire");
        const auto waiting = createTask(loop, lock.acquire(), "acquire");
        loop.runOnce();
        lock.release();
        loop.runUntilComplete(waiting);
        QVERIFY_THROWS_EXCEPTION(LoopError, runUntilComplete(other, lock.acquire(), "acquire"));
    }

    void aRunMayBeAbandonedAfterEveryIteration() {
        QVERIFY(abandonAfterEveryIteration<Lock>(startThree) > 5);
    }

    void aRunMayBeCancelledAfterEveryIteration() {
        const auto isIdle = [](const Lock& lock) {
            return !lock.locked() && lock.waiters().isEmpty();
        };
        QCOMPARE(cancelAfterEveryIteration<Lock>(startThree, isIdle), 0);
    }
};

QTEST_APPLESS_MAIN(TestLock)
#include "tst_lock.moc"
