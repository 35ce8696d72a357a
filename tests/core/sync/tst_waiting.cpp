// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// wait_for, wait, shield, as_completed and Timeout: who is woken when, what is cancelled and what
// is left alone, at every step of a run.
#include "core/sync/ascompleted.h"
#include "core/sync/shield.h"
#include "core/sync/timeout.h"
#include "core/sync/wait.h"
#include "core/sync/waitfor.h"
#include "tests/core/sync/everystep.h"

using namespace coroscope;
using namespace coroscope::tests;

namespace {

struct Nothing {};

Coro<int> sleeper(EventLoop& loop, double delay, int value, int& live) {
    const Counted counted(live);
    co_await sleep(loop, delay);
    co_return value;
}

std::string outcomeText(const TaskRef<int>& task) {
    if (task->outcome() == Outcome::Result)
        return std::to_string(task->result());
    return task->isCancelled() ? "cancelled" : task->error()->typeName();
}

Coro<int> limited(EventLoop& loop, double delay, double timeout, int& live) {
    const Counted counted(live);
    const auto inner = createTask(loop, sleeper(loop, delay, 7, live), "sleeper");
    const int value = co_await waitFor(inner, timeout);
    co_return value;
}

Coro<int> inTimeout(EventLoop& loop, double delay, double when, int& live) {
    const Counted counted(live);
    const auto timeout = makeRef<Timeout>(when);
    const int value = co_await within(timeout, loop, sleeper(loop, delay, 8, live));
    co_return value;
}

Coro<int> waitForFirst(EventLoop& loop, int& live) {
    const Counted counted(live);
    std::vector<FutureRef> tasks{createTask(loop, sleeper(loop, 1, 1, live), "sleeper"),
                                 createTask(loop, sleeper(loop, 2, 2, live), "sleeper")};
    co_await wait(loop, tasks, 5, ReturnWhen::FirstCompleted);
    int done = 0;
    for (const FutureRef& task : tasks)
        done += task->isDone() ? 1 : 0;
    co_return done;
}

Coro<int> shielded(EventLoop& loop, int& live) {
    const Counted counted(live);
    const auto inner = createTask(loop, sleeper(loop, 2, 5, live), "sleeper");
    const auto outer = shield(inner);
    const int value = co_await outer;
    co_return value;
}

Coro<int> inOrder(EventLoop& loop, std::optional<double> timeout, int& live) {
    const Counted counted(live);
    std::vector<FutureRef> tasks{createTask(loop, sleeper(loop, 2, 2, live), "sleeper"),
                                 createTask(loop, sleeper(loop, 1, 1, live), "sleeper")};
    const auto completions = makeRef<Completions>();
    completions->start(loop, tasks, timeout);
    int digits = 0;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const FutureRef next = co_await completions->next();
        digits = digits * 10 + static_cast<CoroTask<int>&>(*next).result();
    }
    co_return digits;
}

Tasks startAll(EventLoop& loop, const Nothing&, int& live) {
    return {createTask(loop, limited(loop, 1, 2, live), "limited"),
            createTask(loop, inTimeout(loop, 1, 2, live), "inTimeout"),
            createTask(loop, waitForFirst(loop, live), "waitForFirst"),
            createTask(loop, shielded(loop, live), "shielded"),
            createTask(loop, inOrder(loop, 9, live), "inOrder")};
}

// The outcome of `coro` as the only task, cancelled after so many iterations where that is not 0.
template <class Make>
std::string outcomeOf(Make make, int cancelAfter = 0) {
    int live = 0;
    EventLoop loop;
    const TaskRef<int> task = createTask(loop, make(loop, live), "test");
    for (int i = 0; i < cancelAfter; ++i)
        loop.runOnce();
    if (cancelAfter > 0)
        task->cancel();
    loop.runUntilComplete(task);
    return outcomeText(task) + " at " + std::to_string(static_cast<int>(loop.time()));
}

} // namespace

class TestWaiting : public QObject {
    Q_OBJECT

private slots:
    void waitForGivesTheResultOrTimesOut() {
        const auto run = [](double delay, double timeout) {
            return outcomeOf(
                [=](EventLoop& loop, int& live) { return limited(loop, delay, timeout, live); });
        };
        QCOMPARE(run(1, 2), std::string("7 at 1"));
        QCOMPARE(run(3, 2), std::string("TimeoutError at 2"));
        QCOMPARE(run(3, 0), std::string("TimeoutError at 0"));
        QCOMPARE(run(3, -1), std::string("TimeoutError at 0"));
    }

    void aTimeoutCancelsItsTaskAndTakesThatBack() {
        const auto run = [](double delay, double when) {
            return outcomeOf(
                [=](EventLoop& loop, int& live) { return inTimeout(loop, delay, when, live); });
        };
        QCOMPARE(run(1, 2), std::string("8 at 1"));
        QCOMPARE(run(3, 2), std::string("TimeoutError at 2"));
        QCOMPARE(run(3, -2), std::string("TimeoutError at 0"));
    }

    void aTimeoutOutsideATaskIsRefused() {
        EventLoop loop;
        const auto timeout = makeRef<Timeout>(1.0);
        QVERIFY_THROWS_EXCEPTION(LoopError, timeout->enter(loop));
        QVERIFY_THROWS_EXCEPTION(LoopError, timeout->reschedule(2.0));
        QVERIFY_THROWS_EXCEPTION(LoopError, static_cast<void>(timeout->leave(false)));
        QVERIFY(timeout->state() == Timeout::State::Created);
    }

    void waitReturnsAtTheFirst() {
        QCOMPARE(outcomeOf([](EventLoop& loop, int& live) { return waitForFirst(loop, live); }),
                 std::string("1 at 1"));
    }

    void aCancelledShieldLeavesTheInnerTask() {
        int live = 0;
        EventLoop loop;
        const auto inner = createTask(loop, sleeper(loop, 2, 5, live), "sleeper");
        const auto outer = shield(inner);
        loop.runOnce();
        QVERIFY(outer->cancel());
        loop.runUntilComplete(inner);
        QVERIFY(outer->isCancelled());
        QCOMPARE(inner->result(), 5);
    }

    void completionsComeInTheirOrderOrTimeOut() {
        const auto run = [](double timeout) {
            return outcomeOf(
                [=](EventLoop& loop, int& live) { return inOrder(loop, timeout, live); });
        };
        QCOMPARE(run(9), std::string("12 at 2"));
        QCOMPARE(run(1.5), std::string("TimeoutError at 1"));
    }

    void aRunMayBeAbandonedAfterEveryIteration() {
        QVERIFY(abandonAfterEveryIteration<Nothing>(startAll) > 3);
    }

    void eachMayBeCancelledAfterEveryIterationWhileTheOthersEndWell() {
        int failures = 0;
        for (std::size_t victim = 0; victim < 5; ++victim) {
            for (int iterations = 1; iterations < 8; ++iterations) {
                int live = 0;
                EventLoop loop;
                const Tasks tasks = startAll(loop, {}, live);
                for (int i = 0; i < iterations && !areDone(tasks); ++i)
                    loop.runOnce();
                tasks[victim]->cancel();
                for (const TaskRef<int>& task : tasks)
                    loop.runUntilComplete(task);
                for (std::size_t i = 0; i < tasks.size(); ++i)
                    failures += i != victim && tasks[i]->outcome() != Outcome::Result ? 1 : 0;
                while (live > 0 && loop.runOnce()) {
                }
                failures += live;
            }
        }
        QCOMPARE(failures, 0);
    }
};

QTEST_APPLESS_MAIN(TestWaiting)
#include "tst_waiting.moc"
