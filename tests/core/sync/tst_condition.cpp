// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Condition: how many are notified, and the lock that each holds when it goes on.
#include "core/sync/condition.h"
#include "tests/core/sync/everystep.h"

using namespace coroscope;
using namespace coroscope::tests;

namespace {

struct Place {
    Lock lock;
    Condition condition{lock};
    int items = 0;
};

Coro<int> await(Place& place, Log& log, std::string name) {
    co_await place.condition.acquire();
    try {
        co_await place.condition.wait();
        log.push_back(name + (place.lock.locked() ? " locked" : " free"));
    } catch (const CancelledError&) {
        log.push_back(name + (place.lock.locked() ? " cancelled locked" : " cancelled free"));
        place.condition.release();
        throw;
    }
    place.condition.release();
    co_return 1;
}

Coro<int> take(Place& place, int& live) {
    const Counted counted(live);
    co_await place.condition.acquire();
    const auto hasItem = [&place] { return place.items > 0; };
    try {
        co_await place.condition.waitFor(hasItem);
    } catch (const CancelledError&) {
        place.condition.release();
        throw;
    }
    --place.items;
    place.condition.release();
    co_return live;
}

// Gives its items on every path, one a second, telling all: a notification to one who is then
// cancelled would be lost.
Coro<int> give(EventLoop& loop, Place& place, int& live) {
    const Counted counted(live);
    std::exception_ptr error;
    try {
        co_await sleep(loop, 1);
    } catch (const CancelledError&) {
        error = std::current_exception();
    }
    co_await place.condition.acquire();
    place.items = 2;
    place.condition.notifyAll();
    place.condition.release();
    if (error)
        std::rethrow_exception(error);
    co_return live;
}

Tasks startAll(EventLoop& loop, Place& place, int& live) {
    return {createTask(loop, take(place, live), "take"),
            createTask(loop, take(place, live), "take"),
            createTask(loop, give(loop, place, live), "give")};
}

} // namespace

class TestCondition : public QObject {
    Q_OBJECT

private slots:
    void notifyWakesSoManyInTheirOrder() {
        EventLoop loop;
        Place place;
        Log log;
        Tasks tasks;
        for (const char* name : {"a", "b", "c"})
            tasks.push_back(createTask(loop, await(place, log, name), "await"));
        loop.runOnce();
        runUntilComplete(loop, place.condition.acquire(), "acquire");
        place.condition.notify(2);
        place.condition.release();
        loop.runUntilComplete(tasks[1]);
        QCOMPARE(log, (Log{"a locked", "b locked"}));
        QCOMPARE(place.condition.waiters().size(), std::size_t(1));
        runUntilComplete(loop, place.condition.acquire(), "acquire");
        place.condition.notifyAll();
        place.condition.release();
        loop.runUntilComplete(tasks[2]);
    }

    void aCancelledWaiterTakesTheLockBeforeTheErrorLeaves() {
        EventLoop loop;
        Place place;
        Log log;
        const auto task = createTask(loop, await(place, log, "a"), "await");
        loop.runOnce();
        runUntilComplete(loop, place.condition.acquire(), "acquire");
        task->cancel();
        loop.runOnce();
        task->cancel(); // while it waits for the lock
        loop.runOnce();
        QVERIFY(log.empty());
        place.condition.release();
        loop.runUntilComplete(task);
        QCOMPARE(log, (Log{"a cancelled locked"}));
        QVERIFY(task->isCancelled());
        QVERIFY(!place.lock.locked());
    }

    void theLockMustBeHeld() {
        EventLoop loop;
        Place place;
        QVERIFY_THROWS_EXCEPTION(LoopError, place.condition.notify());
        QVERIFY_THROWS_EXCEPTION(LoopError, runUntilComplete(loop, place.condition.wait(), "wait"));
    }

    void aRunMayBeAbandonedAfterEveryIteration() {
        QVERIFY(abandonAfterEveryIteration<Place>(startAll) > 3);
    }

    void aRunMayBeCancelledAfterEveryIteration() {
        const auto isIdle = [](const Place& place) {
            return !place.lock.locked() && place.condition.waiters().isEmpty();
        };
        QCOMPARE(cancelAfterEveryIteration<Place>(startAll, isIdle), 0);
    }
};

QTEST_APPLESS_MAIN(TestCondition)
#include "tst_condition.moc"
