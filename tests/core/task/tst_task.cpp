// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Tasks: steps, sleeping, cancellation at every await, errors through chains, gather.
#include "core/task/gather.h"
#include "core/task/sleep.h"
#include "core/task/task.h"
#include "core/trace/recorder.h"
#include "tests/core/sync/everystep.h"
#include "tests/support/eventtext.h"

#include <QTest>

#include <stdexcept>

using namespace coroscope;
using namespace coroscope::tests;

namespace {

Coro<std::string> fetch(EventLoop& loop, Log& log, std::string name, double delay) {
    log.push_back(name + ": start");
    co_await sleep(loop, delay);
    log.push_back(name + ": done");
    co_return name + "!";
}

Coro<std::vector<std::string>> fetchAll(EventLoop& loop, Log& log) {
    std::vector<Coro<std::string>> all;
    all.push_back(fetch(loop, log, "a", 1.0));
    all.push_back(fetch(loop, log, "b", 0.5));
    all.push_back(fetch(loop, log, "c", 0));
    const auto gathering = gather(loop, std::move(all), "fetch");
    std::vector<std::string> results = co_await gathering;
    co_return results;
}

Coro<int> failing(EventLoop& loop) {
    co_await sleep(loop, 1);
    throw std::runtime_error("bad record");
}

Coro<int> awaitsFailing(EventLoop& loop) {
    const int value = co_await failing(loop);
    co_return value;
}

Coro<int> manySleeps(EventLoop& loop, int& live) {
    const Counted outer(live);
    for (int i = 0; i < 5; ++i) {
        const Counted inner(live);
        co_await sleep(loop, i % 2);
    }
    co_return live;
}

} // namespace

class TestTask : public QObject {
    Q_OBJECT

private slots:
    void gatheredTasksFinishByTheirTimersAndAnswerInOrder() {
        EventLoop loop;
        Log log;
        const auto results = runUntilComplete(loop, fetchAll(loop, log), "main");
        QCOMPARE(results, (std::vector<std::string>{"a!", "b!", "c!"}));
        QCOMPARE(log, (Log{"a: start", "b: start", "c: start", "c: done", "b: done", "a: done"}));
        QCOMPARE(loop.time(), 1.0);
    }

    void anErrorLeavesThroughEveryAwait() {
        EventLoop loop;
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 runUntilComplete(loop, awaitsFailing(loop), "main"));
        QCOMPARE(loop.time(), 1.0);
    }

    void cancellingATaskThatSleepsRaisesAtItsAwait() {
        EventLoop loop;
        int live = 0;
        const TaskRef<int> task = createTask(loop, manySleeps(loop, live), "many");
        loop.runOnce();
        QVERIFY(task->cancel());
        QVERIFY_THROWS_EXCEPTION(CancelledError, {
            loop.runUntilComplete(task);
            task->result();
        });
        QVERIFY(task->isCancelled());
        QCOMPARE(live, 0);
        QVERIFY(!task->cancel());
    }

    void aRunMayBeAbandonedAfterEveryIteration() {
        for (int iterations = 0; iterations < 20; ++iterations) {
            int live = 0;
            {
                EventLoop loop;
                const TaskRef<int> task = createTask(loop, manySleeps(loop, live), "many");
                for (int i = 0; i < iterations && !task->isDone(); ++i)
                    loop.runOnce();
            }
            QCOMPARE(live, 0);
        }
    }

    void aRunMayBeCancelledAfterEveryIteration() {
        for (int iterations = 0; iterations < 12; ++iterations) {
            int live = 0;
            EventLoop loop;
            const TaskRef<int> task = createTask(loop, manySleeps(loop, live), "many");
            for (int i = 0; i < iterations && !task->isDone(); ++i)
                loop.runOnce();
            const bool wasCancelled = task->cancel();
            loop.runUntilComplete(task);
            QCOMPARE(task->isCancelled(), wasCancelled);
            QCOMPARE(live, 0);
        }
    }

    void sleepingNoTimeYieldsOnce() {
        EventLoop loop;
        Log log;
        const auto first = createTask(loop, fetch(loop, log, "a", 0), "fetch");
        const auto second = createTask(loop, fetch(loop, log, "b", 0), "fetch");
        loop.runUntilComplete(second);
        QCOMPARE(log, (Log{"a: start", "b: start", "a: done", "b: done"}));
        QVERIFY(first->isDone());
        QCOMPARE(loop.time(), 0.0);
    }

    void twoTasksThatWaitForEachOtherAreADeadlock() {
        EventLoop loop;
        const FutureRef never = makeRef<Future>(loop);
        struct Waiter {
            static Coro<int> wait(FutureRef future) {
                const FutureRef kept = future;
                co_await *kept;
                co_return 1;
            }
        };
        const auto task = createTask(loop, Waiter::wait(never), "wait");
        QVERIFY_THROWS_EXCEPTION(DeadlockError, loop.runUntilComplete(task));
        never->cancel();
    }

    void tasksThatWaitForEachOtherEndWithTheirLoop() {
        const auto token = std::make_shared<int>(0);
        struct Waiter {
            static Coro<int> wait(TaskRef<int>& other, std::shared_ptr<int> kept) {
                co_return co_await other + *kept;
            }
        };
        {
            TaskRef<int> first;
            TaskRef<int> second;
            EventLoop loop;
            first = createTask(loop, Waiter::wait(second, token), "wait");
            second = createTask(loop, Waiter::wait(first, token), "wait");
            QVERIFY_THROWS_EXCEPTION(DeadlockError, loop.runUntilComplete(first));
            QCOMPARE(token.use_count(), 3);
        }
        QCOMPARE(token.use_count(), 1);
    }
};

QTEST_APPLESS_MAIN(TestTask)
#include "tst_task.moc"
