// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Semaphore: units are given in the order of arrival, and none is lost to a cancelled waiter.
#include "core/sync/semaphore.h"
#include "tests/core/sync/everystep.h"

using namespace coroscope;
using namespace coroscope::tests;

namespace {

Coro<int> enter(Semaphore& semaphore, Log& log, std::string name) {
    co_await semaphore.acquire();
    log.push_back(std::move(name));
    co_return 1;
}

struct Pair : Semaphore {
    Pair()
        : Semaphore(2) {}
};

Coro<int> hold(EventLoop& loop, Semaphore& semaphore, int& live) {
    const Counted counted(live);
    co_await semaphore.acquire();
    try {
        co_await sleep(loop, 1);
    } catch (const CancelledError&) {
        semaphore.release();
        throw;
    }
    semaphore.release();
    co_return live;
}

Tasks startFive(EventLoop& loop, Semaphore& semaphore, int& live) {
    Tasks tasks;
    for (int i = 0; i < 5; ++i)
        tasks.push_back(createTask(loop, hold(loop, semaphore, live), "hold"));
    return tasks;
}

} // namespace

class TestSemaphore : public QObject {
    Q_OBJECT

private slots:
    void aUnitGoesToWhoWaitsAndNotToANewcomer() {
        EventLoop loop;
        Semaphore semaphore(0);
        Log log;
        const auto waiting = createTask(loop, enter(semaphore, log, "waiting"), "enter");
        loop.runOnce();
        semaphore.release();
        QCOMPARE(semaphore.value(), std::int64_t(0));
        const auto late = createTask(loop, enter(semaphore, log, "late"), "enter");
        loop.runUntilComplete(waiting);
        QVERIFY(!late->isDone());
        semaphore.release();
        loop.runUntilComplete(late);
        QCOMPARE(log, (Log{"waiting", "late"}));
    }

    void oneThatIsCancelledAfterItWasWokenGivesItsUnitToTheNext() {
        EventLoop loop;
        Semaphore semaphore(0);
        Log log;
        const auto first = createTask(loop, enter(semaphore, log, "first"), "enter");
        const auto second = createTask(loop, enter(semaphore, log, "second"), "enter");
        loop.runOnce();
        semaphore.release();
        first->cancel();
        loop.runUntilComplete(second);
        QVERIFY(first->isCancelled());
        QCOMPARE(log, (Log{"second"}));
        QCOMPARE(semaphore.value(), std::int64_t(0));
    }

    void itIsLockedWhileSomebodyWaits() {
        EventLoop loop;
        Semaphore semaphore(0);
        Log log;
        const auto waiting = createTask(loop, enter(semaphore, log, "waiting"), "enter");
        loop.runOnce();
        semaphore.release();
        semaphore.release();
        QCOMPARE(semaphore.value(), std::int64_t(1));
        QVERIFY(semaphore.locked());
        loop.runUntilComplete(waiting);
        QVERIFY(!semaphore.locked());
    }

    void aBoundedOneRefusesToGoAboveItsFirstValue() {
        BoundedSemaphore semaphore(1);
        QVERIFY_THROWS_EXCEPTION(LoopError, semaphore.release());
        QVERIFY_THROWS_EXCEPTION(LoopError, Semaphore(-1));
    }

    void aRunMayBeAbandonedAfterEveryIteration() {
        QVERIFY(abandonAfterEveryIteration<Pair>(startFive) > 3);
    }

    void aRunMayBeCancelledAfterEveryIteration() {
        const auto isIdle = [](const Pair& pair) {
            return pair.value() == 2 && pair.waiters().isEmpty();
        };
        QCOMPARE(cancelAfterEveryIteration<Pair>(startFive, isIdle), 0);
    }
};

QTEST_APPLESS_MAIN(TestSemaphore)
#include "tst_semaphore.moc"
