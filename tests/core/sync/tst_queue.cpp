// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Queue: room and items, who is woken, and no item lost to a cancelled getter.
#include "core/sync/queue.h"
#include "tests/core/sync/everystep.h"

using namespace coroscope;
using namespace coroscope::tests;

namespace {

struct Small : Queue<int> {
    Small()
        : Queue<int>(1) {}
    int got = 0;
    int putIn = 0;
};

Coro<int> getOne(Queue<int>& queue, Log& log, std::string name) {
    const int item = co_await queue.get();
    log.push_back(name + " got " + std::to_string(item));
    co_return item;
}

Coro<int> putOne(Queue<int>& queue, Log& log, int item) {
    co_await queue.put(item);
    log.push_back("put " + std::to_string(item));
    co_return item;
}

Coro<int> putAndCount(Small& queue, int& live) {
    const Counted counted(live);
    co_await queue.put(1);
    ++queue.putIn;
    co_return live;
}

// Takes what comes; a sentinel of 0 from the test's end lets it end.
Coro<int> getAll(Small& queue, int& live) {
    const Counted counted(live);
    for (;;) {
        const int item = co_await queue.get();
        if (item == 0)
            co_return live;
        ++queue.got;
        queue.taskDone();
    }
}

// Puts the sentinel whatever happens; says whether it was cancelled meanwhile.
Coro<bool> putEnd(Small& queue) {
    bool wasCancelled = false;
    for (;;) {
        try {
            co_await queue.put(0);
            break;
        } catch (const CancelledError&) {
            wasCancelled = true;
        }
    }
    queue.taskDone();
    co_return wasCancelled;
}

Coro<int> endLater(EventLoop& loop, Small& queue, int& live) {
    const Counted counted(live);
    bool wasCancelled = false;
    try {
        co_await sleep(loop, 5);
    } catch (const CancelledError&) {
        wasCancelled = true;
    }
    const bool first = co_await putEnd(queue);
    const bool second = co_await putEnd(queue);
    if (wasCancelled || first || second)
        throw CancelledError();
    co_return live;
}

// Two getters, so that the run ends though one is cancelled.
Tasks startAll(EventLoop& loop, Small& queue, int& live) {
    Tasks tasks{createTask(loop, getAll(queue, live), "get"),
                createTask(loop, getAll(queue, live), "get"),
                createTask(loop, endLater(loop, queue, live), "end")};
    for (int i = 0; i < 3; ++i)
        tasks.push_back(createTask(loop, putAndCount(queue, live), "put"));
    return tasks;
}

} // namespace

class TestQueue : public QObject {
    Q_OBJECT

private slots:
    void aFullQueueMakesPuttersWait() {
        EventLoop loop;
        Queue<int> queue(1);
        Log log;
        const Tasks tasks{createTask(loop, putOne(queue, log, 1), "put"),
                          createTask(loop, putOne(queue, log, 2), "put"),
                          createTask(loop, putOne(queue, log, 3), "put")};
        loop.runOnce();
        QCOMPARE(log, (Log{"put 1"}));
        QVERIFY(queue.isFull());
        QCOMPARE(queue.getNowait(), 1);
        loop.runUntilComplete(tasks[1]);
        QCOMPARE(queue.getNowait(), 2);
        loop.runUntilComplete(tasks[2]);
        QCOMPARE(log, (Log{"put 1", "put 2", "put 3"}));
    }

    void aQuickerGetterTakesTheItemAndTheWokenWaitsAtTheEnd() {
        EventLoop loop;
        Queue<int> queue;
        Log log;
        const Tasks tasks{createTask(loop, getOne(queue, log, "a"), "get"),
                          createTask(loop, getOne(queue, log, "b"), "get")};
        loop.runOnce();
        queue.putNowait(1);
        QCOMPARE(queue.getNowait(), 1);
        loop.runOnce();
        queue.putNowait(2);
        queue.putNowait(3);
        loop.runUntilComplete(tasks[0]);
        QCOMPARE(log, (Log{"b got 2", "a got 3"}));
    }

    void aGetterCancelledAfterItWasWokenWakesTheNext() {
        EventLoop loop;
        Queue<int> queue;
        Log log;
        const Tasks tasks{createTask(loop, getOne(queue, log, "a"), "get"),
                          createTask(loop, getOne(queue, log, "b"), "get")};
        loop.runOnce();
        queue.putNowait(1);
        tasks[0]->cancel();
        loop.runUntilComplete(tasks[1]);
        QCOMPARE(log, (Log{"b got 1"}));
        QVERIFY(queue.getters().isEmpty());
    }

    void joinWaitsForEachItemToBeDone() {
        EventLoop loop;
        Queue<int> queue;
        queue.putNowait(1);
        queue.putNowait(2);
        struct Joining {
            static Coro<int> join(Queue<int>& all) {
                const int ended = 1;
                co_await all.join();
                co_return ended;
            }
        };
        const auto joining = createTask(loop, Joining::join(queue), "join");
        loop.runOnce();
        queue.getNowait();
        queue.getNowait();
        queue.taskDone();
        QVERIFY(!joining->isDone());
        queue.taskDone();
        loop.runUntilComplete(joining);
        QVERIFY_THROWS_EXCEPTION(LoopError, queue.taskDone());
    }

    void nothingToGetAndNoRoomAreErrors() {
        Queue<int> queue(1);
        QVERIFY_THROWS_EXCEPTION(LoopError, queue.getNowait());
        queue.putNowait(1);
        QVERIFY_THROWS_EXCEPTION(LoopError, queue.putNowait(2));
        QCOMPARE(queue.size(), std::size_t(1));
    }

    void otherOrdersOfTheItems() {
        LifoQueue<int> last;
        PriorityQueue<int> least;
        for (const int item : {2, 3, 1}) {
            last.putNowait(item);
            least.putNowait(item);
        }
        QCOMPARE(last.getNowait(), 1);
        QCOMPARE(last.getNowait(), 3);
        QCOMPARE(least.getNowait(), 1);
        QCOMPARE(least.getNowait(), 2);
    }

    void aRunMayBeAbandonedAfterEveryIteration() {
        QVERIFY(abandonAfterEveryIteration<Small>(startAll) > 4);
    }

    void aRunMayBeCancelledAfterEveryIteration() {
        // An item is put or it is not, and each that was put was got or still lies there.
        const auto isIdle = [](const Small& queue) {
            return queue.got + queue.unfinished() == queue.putIn && queue.getters().isEmpty() &&
                   queue.putters().isEmpty();
        };
        QCOMPARE(cancelAfterEveryIteration<Small>(startAll, isIdle), 0);
    }
};

QTEST_APPLESS_MAIN(TestQueue)
#include "tst_queue.moc"
