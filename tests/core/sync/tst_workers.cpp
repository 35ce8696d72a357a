// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Jobs of simulated workers: by time and then by submission, beside the loop, without holding it.
#include "core/sync/workers.h"
#include "tests/core/sync/everystep.h"

#include <algorithm>
#include <stdexcept>

using namespace coroscope;
using namespace coroscope::tests;

namespace {

// Where jobs write: their functions may not capture.
Log* g_log = nullptr;

Coro<int> twoSleeps(Worker& worker) {
    g_log->push_back("begins");
    co_await worker.sleep(0.5);
    g_log->push_back("half");
    co_await worker.sleep(0.5);
    g_log->push_back("ends");
    co_return 7;
}

Coro<int> oneSleep(Worker& worker) {
    co_await worker.sleep(0.5);
    g_log->push_back("short");
    co_return 1;
}

Coro<int> fails(Worker& worker) {
    co_await worker.sleep(0.5);
    throw std::runtime_error("in the worker");
}

Coro<int> awaitJob(Ref<ExecutorFuture<int>> job) {
    const int value = co_await job;
    co_return value;
}

Coro<int> ticks(EventLoop& loop) {
    for (int i = 0; i < 3; ++i) {
        co_await sleep(loop, 0.4);
        g_log->push_back("tick");
    }
    co_return 0;
}

// A loop with workers on its clock.
struct Shop {
    VirtualClock clock;
    Numbering numbering;
    Workers workers;
    EventLoop loop{clock, numbering};
    Log log;

    explicit Shop(std::size_t size = 32)
        : workers(clock, size) {
        loop.setPoller(&workers);
        g_log = &log;
    }
};

} // namespace

class TestWorkers : public QObject {
    Q_OBJECT

private slots:
    void aJobRunsBesideTheLoop() {
        Shop shop;
        const auto job = runInExecutor<int>(shop.loop, shop.workers, twoSleeps);
        const auto ticking = createTask(shop.loop, ticks(shop.loop), "ticks");
        const auto task = createTask(shop.loop, awaitJob(job), "await");
        shop.loop.runUntilComplete(task);
        shop.loop.runUntilComplete(ticking);
        QCOMPARE(task->result(), 7);
        QCOMPARE(shop.log, (Log{"begins", "tick", "half", "tick", "ends", "tick"}));
        QCOMPARE(shop.loop.time(), 1.2000000000000002);
    }

    void jobsOfTheSameTimeRunInTheOrderOfSubmission() {
        Shop shop;
        const auto first = runInExecutor<int>(shop.loop, shop.workers, twoSleeps);
        const auto second = runInExecutor<int>(shop.loop, shop.workers, oneSleep);
        shop.loop.runUntilComplete(first);
        QCOMPARE(shop.log, (Log{"begins", "half", "short", "ends"}));
        QVERIFY(second->isDone());
    }

    void anErrorOfAJobIsItsFutures() {
        Shop shop;
        const auto task = createTask(
            shop.loop, awaitJob(runInExecutor<int>(shop.loop, shop.workers, fails)), "await");
        shop.loop.runUntilComplete(task);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, task->result());
    }

    void aJobThatHasNotBegunCanBeCancelledAndOneThatHasCannot() {
        Shop shop(1);
        const auto first = runInExecutor<int>(shop.loop, shop.workers, twoSleeps);
        const auto second = runInExecutor<int>(shop.loop, shop.workers, oneSleep);
        const auto third = runInExecutor<int>(shop.loop, shop.workers, oneSleep);
        second->cancel();
        shop.loop.runUntilComplete(first);
        shop.loop.runUntilComplete(third);
        QCOMPARE(shop.log, (Log{"begins", "half", "ends", "short"}));
        const auto fourth = runInExecutor<int>(shop.loop, shop.workers, oneSleep);
        const auto fifth = createTask(shop.loop, ticks(shop.loop), "ticks");
        shop.loop.runOnce();
        fourth->cancel();
        shop.loop.runUntilComplete(fifth);
        QCOMPARE(shop.log.back(), std::string("tick"));
        QCOMPARE(std::count(shop.log.begin(), shop.log.end(), "short"), 2);
        QVERIFY(fourth->isCancelled());
    }
};

QTEST_APPLESS_MAIN(TestWorkers)
#include "tst_workers.moc"
