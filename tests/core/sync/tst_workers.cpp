// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Jobs of simulated workers: by time and then by submission, beside the loop, without holding it.
#include "core/sync/threadsafe.h"
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

// What a job hands to the loop.
Coro<int> onTheLoop(EventLoop& loop) {
    g_log->push_back("on the loop");
    co_await sleep(loop, 1);
    co_return 20;
}

Coro<int> failsOnTheLoop(EventLoop& loop) {
    co_await sleep(loop, 1);
    throw std::runtime_error("on the loop");
}

EventLoop* g_loop = nullptr;

Coro<int> asksTheLoop(Worker& worker) {
    const auto call = runCoroutineThreadsafe(*g_loop, onTheLoop(*g_loop), "onTheLoop");
    g_log->push_back("handed over");
    const int value = co_await resultOf(worker, call);
    g_log->push_back("got it");
    co_return value + 1;
}

Coro<int> asksInVain(Worker& worker) {
    const auto call = runCoroutineThreadsafe(*g_loop, failsOnTheLoop(*g_loop), "failsOnTheLoop");
    const int value = co_await resultOf(worker, call);
    co_return value;
}

// A thread of the program's own that counts how many of its kind live.
class Thread final : public WorkerJob {
public:
    explicit Thread(std::vector<double> sleeps)
        : m_sleeps(std::move(sleeps)) {}
    std::optional<double> advance() override {
        g_log->push_back("step " + std::to_string(m_step));
        if (m_step == m_sleeps.size())
            return std::nullopt;
        return m_sleeps[m_step++];
    }
    void settle(Future&) override {}

private:
    std::vector<double> m_sleeps;
    std::size_t m_step = 0;
};

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
        g_loop = &loop;
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

    void aPoolRunsNoMoreJobsThanItHasWorkers() {
        Shop shop;
        WorkerPool pool(1);
        const auto submit = [&](auto function) {
            auto future = makeRef<ExecutorFuture<int>>(shop.loop);
            shop.workers.submit(makeRef<CoroJob<int>>(function), future, &pool);
            return future;
        };
        const auto first = submit(twoSleeps);
        const auto second = submit(oneSleep);
        const auto other = runInExecutor<int>(shop.loop, shop.workers, oneSleep);
        shop.loop.runUntilComplete(second);
        QCOMPARE(shop.log, (Log{"begins", "half", "short", "ends", "short"}));
        QCOMPARE(shop.loop.time(), 1.5);
        QVERIFY(first->isDone() && other->isDone());
        QCOMPARE(pool.busy, std::size_t(0));
    }

    void aThreadOfOnesOwnRunsAtOnceUpToItsFirstSleep() {
        Shop shop;
        const auto thread = makeRef<Thread>(std::vector<double>{0.5});
        shop.workers.start(Ref<WorkerJob>(thread));
        QCOMPARE(shop.log, (Log{"step 0"}));
        QCOMPARE(shop.workers.nextWakeUp(), 0.5);
        shop.loop.runUntilComplete(createTask(shop.loop, ticks(shop.loop), "ticks"));
        QCOMPARE(shop.log, (Log{"step 0", "tick", "step 1", "tick", "tick"}));
    }

    void whatSleepsForEverIsDueWhenItIsWoken() {
        Shop shop;
        const double forEver = std::numeric_limits<double>::infinity();
        const auto thread = makeRef<Thread>(std::vector<double>{forEver, forEver});
        shop.workers.start(Ref<WorkerJob>(thread));
        QVERIFY(!shop.workers.runNext());
        QVERIFY(shop.workers.nextWakeUp() < 0);
        thread->wake();
        QCOMPARE(shop.workers.nextWakeUp(), 0.0);
        QVERIFY(shop.workers.runNext());
        QCOMPARE(shop.log, (Log{"step 0", "step 1"}));
    }

    void aJobHandsACoroutineToTheLoopAndWaitsForIt() {
        Shop shop;
        const auto job = runInExecutor<int>(shop.loop, shop.workers, asksTheLoop);
        const auto task = createTask(shop.loop, awaitJob(job), "await");
        shop.loop.runUntilComplete(task);
        QCOMPARE(task->result(), 21);
        QCOMPARE(shop.log, (Log{"handed over", "on the loop", "got it"}));
        QCOMPARE(shop.loop.time(), 1.0);
    }

    void anErrorOfTheCoroutineReachesTheJob() {
        Shop shop;
        const auto task = createTask(
            shop.loop, awaitJob(runInExecutor<int>(shop.loop, shop.workers, asksInVain)), "await");
        shop.loop.runUntilComplete(task);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, task->result());
    }

    void aJobIsAbandonedWhereItStands() {
        for (int iterations = 0; iterations < 8; ++iterations) {
            Shop shop;
            const auto job = runInExecutor<int>(shop.loop, shop.workers, asksTheLoop);
            for (int i = 0; i < iterations && !job->isDone(); ++i)
                shop.loop.runOnce();
            shop.workers.abandon();
            shop.loop.abandon();
        }
    }
};

QTEST_APPLESS_MAIN(TestWorkers)
#include "tst_workers.moc"
